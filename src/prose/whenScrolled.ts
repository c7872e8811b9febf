/** Runs a task now, and again in the frame after the window was scrolled or resized: at most once a frame. */
export function whenScrolled(task: () => void): void {
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      task();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  task();
}
