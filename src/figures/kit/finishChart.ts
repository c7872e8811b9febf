/**
 * Makes a drawing of Observable Plot fit the page: no inline style (the security policy allows none; the page's style sheet
 * has the rules), a constant class, and an accessible name. The data are in the HTML table beside it, so its parts are hidden
 * from assistive technology.
 */
export function finishChart(
  svg: SVGSVGElement,
  options: { width: number; height: number; title: string },
): SVGSVGElement {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) element.removeAttribute('style');
  // A drawing has no such value of that attribute; style sheets do.
  for (const part of svg.querySelectorAll('[font-variant]')) part.removeAttribute('font-variant');
  // Plot names its marks with labels that a group may not carry; the names stay, for tests and style sheets.
  for (const mark of svg.querySelectorAll('[aria-label]')) {
    mark.setAttribute('data-mark', mark.getAttribute('aria-label') ?? '');
    mark.removeAttribute('aria-label');
  }
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('class', 'plot');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', options.title);
  svg.setAttribute('viewBox', `0 0 ${options.width} ${options.height}`);
  svg.setAttribute('width', String(options.width));
  svg.setAttribute('height', String(options.height));
  svg.removeAttribute('font-family');
  return svg;
}
