/** Parts of which each is a line of its own on the page, so that no space stands between them in the source. */
const LINES = 'p, li, dt, dd, div, h3, h4, br, caption';

/**
 * The text of an element as it is read on paper: spaces in one, a drawing by its name, nothing that only a control says or that is
 * there to keep room; of a number its status, which paper leaves away too, is left out, and of a formula its source.
 */
export function textOf(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll(
    '.controls, .on-screen, .stat-status, [aria-hidden="true"], annotation',
  ))
    control.remove();
  // A formula in a line: "di/ni".
  for (const fraction of copy.querySelectorAll('mfrac')) fraction.firstElementChild?.after('/');
  for (const formula of copy.querySelectorAll('math')) formula.after(' ');
  for (const line of copy.querySelectorAll(LINES)) line.after(' ');
  for (const drawing of copy.querySelectorAll('svg[aria-label]'))
    drawing.replaceWith(` ${drawing.getAttribute('aria-label') ?? ''} `);
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
