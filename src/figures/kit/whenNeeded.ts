/** Runs a task once the reader nears one of some elements, or once the page has been idle for a while. */
export function whenNeeded(elements: readonly Element[], task: () => void): void {
  let done = false;
  const run = () => {
    if (done) return;
    done = true;
    observer.disconnect();
    task();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) run();
    },
    { rootMargin: '600px' },
  );
  for (const element of elements) observer.observe(element);
  const idle: (callback: () => void) => void =
    'requestIdleCallback' in window
      ? (callback) => requestIdleCallback(callback, { timeout: 6000 })
      : (callback) => setTimeout(callback, 3000);
  const soon = () =>
    setTimeout(() => {
      idle(run);
    }, 1500);
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true });
}
