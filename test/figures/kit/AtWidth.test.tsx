import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AtWidth } from '../../../src/figures/kit/AtWidth.tsx';
import { takeOver } from '../../../src/figures/kit/takeOver.ts';
import { markup } from '../markup.ts';

let drawn: string[] = [];
let measure: () => void = () => undefined;

function Figure({ words }: { readonly words: string }) {
  const draw = (width: number, name: string) => {
    drawn.push(name);
    return <p>{`${words} at ${width}`}</p>;
  };
  return (
    <>
      <h2>{words}</h2>
      <AtWidth draw={draw} />
    </>
  );
}

let host: HTMLElement;
const linesOf = (place: Element) => [...place.querySelectorAll('p')].map((line) => line.textContent);
const BUILT = [288, 358, 640, 900, 1056];
const takeOverAt = (width: number) => {
  Object.defineProperty(host.querySelector('.at-width'), 'clientWidth', { value: width, writable: true });
  drawn = [];
  return act(() => {
    takeOver(<Figure words="curve" />, host);
  });
};

beforeEach(() => {
  host = markup(<Figure words="curve" />);
  vi.stubGlobal('document', host.ownerDocument);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(task: () => void) {
        measure = task;
      }
      readonly observe = () => undefined;
      readonly disconnect = () => undefined;
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what was built is not drawn again to be taken over: the place gets the drawing of its own width', async () => {
  expect(linesOf(host)).toEqual(BUILT.map((width) => `curve at ${width}`));
  await takeOverAt(500);
  expect(new Set(drawn)).toEqual(new Set(['live']));
  expect(linesOf(host)).toEqual(['curve at 500']);
});

test('where the place has no width yet, what was built stays until something else is to be shown', async () => {
  await takeOverAt(0);
  expect(drawn).toEqual([]);
  expect(linesOf(host)).toEqual(BUILT.map((width) => `curve at ${width}`));
  await act(() => {
    render(<Figure words="other" />, host);
  });
  expect(linesOf(host)).toEqual(BUILT.map((width) => `other at ${width}`));
  Object.assign(host.querySelector('.at-width')!, { clientWidth: 300 });
  await act(() => {
    measure();
  });
  expect(linesOf(host)).toEqual(['other at 300']);
});

test('a choice made before a figure came to life is drawn at once, at the width of its place', async () => {
  Object.defineProperty(host.querySelector('.at-width'), 'clientWidth', { value: 500 });
  drawn = [];
  await act(() => {
    takeOver(<Figure words="curve" />, host);
    render(<Figure words="chosen" />, host);
  });
  expect(new Set(drawn)).toEqual(new Set(['live']));
  expect(linesOf(host)).toEqual(['chosen at 500']);
});
