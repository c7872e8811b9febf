/** The text of an element as it is read: spaces in one, and a drawing by its name. */
export function textOf(element: Element | null): string {
  if (!element) return '';
  const drawings = [...element.querySelectorAll('svg[aria-label]')].map(
    (drawing) => drawing.getAttribute('aria-label') ?? '',
  );
  return [...drawings, element.textContent ?? ''].join(' ').replace(/\s+/gu, ' ').trim();
}
