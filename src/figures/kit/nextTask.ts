/** Settled in a task of its own: what comes next doesn't hold up the page together with what was done. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
