import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const page = new EventTarget();
let idle: (() => void)[] = [];
let whenRested: (task: () => void) => void;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  idle = [];
  const requestIdleCallback = (task: () => void) => idle.push(task);
  vi.stubGlobal('window', Object.assign(page, { requestIdleCallback }));
  vi.stubGlobal('requestIdleCallback', requestIdleCallback);
  vi.stubGlobal('reportError', () => undefined);
  ({ whenRested } = await import('../../../src/figures/kit/whenRested.ts'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The browser has nothing else to do, once. */
function beIdle(): void {
  const tasks = idle;
  idle = [];
  for (const task of tasks) task();
}

test('a task that is put off again and again runs once, after the pause', () => {
  const task = vi.fn();
  for (let choice = 0; choice < 10; choice += 1) {
    whenRested(task);
    vi.advanceTimersByTime(150);
    beIdle();
  }
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  beIdle();
  beIdle();
  expect(task).toHaveBeenCalledTimes(1);
});

test('a choice made between two tasks puts the rest off again', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  whenRested(first);
  whenRested(second);
  vi.advanceTimersByTime(200);
  beIdle();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0]);
  whenRested(first);
  beIdle();
  beIdle();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0]);
  vi.advanceTimersByTime(200);
  for (let time = 0; time < 4; time += 1) beIdle();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([2, 1]);
});

test('before printing all is done at once, also what a task puts off, and after one that throws', () => {
  const last = vi.fn();
  whenRested(() => {
    throw new Error('nothing to draw');
  });
  whenRested(() => {
    whenRested(last);
  });
  page.dispatchEvent(new Event('beforeprint'));
  expect(last).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(200);
  beIdle();
  expect(last).toHaveBeenCalledTimes(1);
});

test('a task that throws doesn’t keep the next from running', () => {
  const next = vi.fn();
  whenRested(() => {
    throw new Error('nothing to draw');
  });
  whenRested(next);
  vi.advanceTimersByTime(200);
  expect(beIdle).toThrow('nothing to draw');
  beIdle();
  expect(next).toHaveBeenCalledTimes(1);
});

test('without idle callbacks a timer does', () => {
  Reflect.deleteProperty(page, 'requestIdleCallback');
  const task = vi.fn();
  whenRested(task);
  vi.advanceTimersByTime(201);
  expect(task).toHaveBeenCalledTimes(1);
});
