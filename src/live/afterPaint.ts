/**
 * Runs a task once the frame under way has been painted: what the reader doesn't see may wait for what they do. In a page that
 * isn't painted (a hidden tab) it runs within a quarter of a second.
 */
export function afterPaint(task: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    task();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 250);
}
