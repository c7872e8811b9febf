/** Milliseconds without a further choice after which a reader has paused. */
const PAUSE = 200;
/** Milliseconds after which a task is run though the browser is never idle. */
const PATIENCE = 2000;

const waiting = new Set<() => void>();
let pause: ReturnType<typeof setTimeout> | undefined;
let isPrepared = false;

/**
 * Puts off what the reader doesn't see: a task runs once, when nothing more has been put off for a moment and the browser has
 * nothing else to do; or before the page is printed.
 */
export function whenRested(task: () => void): void {
  if (!isPrepared) window.addEventListener('beforeprint', runAll);
  isPrepared = true;
  waiting.add(task);
  clearTimeout(pause);
  pause = setTimeout(() => {
    pause = undefined;
    whenIdle(runNext);
  }, PAUSE);
}

/** One at a time, so that a choice made meanwhile waits for one task at most, and puts off the others again. */
function runNext(): void {
  const [task] = waiting;
  if (pause !== undefined || !task) return;
  waiting.delete(task);
  whenIdle(runNext);
  task();
}

function runAll(): void {
  for (const task of waiting) {
    waiting.delete(task);
    try {
      task();
    } catch (error) {
      reportError(error);
    }
  }
}

function whenIdle(task: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: PATIENCE });
  else setTimeout(task);
}
