/** Runs a task once the first figure has been read to its end, while the rest of a long page still arrives; at the latest with all of it. */
export function whenFirstFigure(page: Document, task: () => void): void {
  const isRead = () =>
    page.readyState !== 'loading' || Boolean(page.querySelector('[data-figure]')?.nextElementSibling);
  if (isRead()) {
    task();
    return;
  }
  const look = () => {
    if (!isRead()) return;
    arriving.disconnect();
    page.removeEventListener('readystatechange', look);
    task();
  };
  const arriving = new MutationObserver(look);
  arriving.observe(page, { childList: true, subtree: true });
  page.addEventListener('readystatechange', look);
}
