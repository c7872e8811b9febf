/** Milliseconds without a further choice after which a reader has paused. */
const PAUSE = 200;

const waiting = new Set<() => void>();
let pause: ReturnType<typeof setTimeout> | undefined;

/**
 * Puts off what the reader doesn't see: a task runs once, when nothing more has been put off for a moment and the browser has
 * nothing else to do; or before the page is printed.
 */
export function whenRested(task: () => void): void {
  if (pause === undefined) window.addEventListener('beforeprint', runAll);
  waiting.add(task);
  clearTimeout(pause);
  pause = setTimeout(whenIdle, PAUSE, runNext);
}

/** One at a time, so that a choice made meanwhile waits for one task at most. */
function runNext(): void {
  const [task] = waiting;
  if (!task) return;
  waiting.delete(task);
  whenIdle(runNext);
  task();
}

function runAll(): void {
  for (const task of waiting) task();
  waiting.clear();
}

function whenIdle(task: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task);
}
