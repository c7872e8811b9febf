/**
 * Holds for a part of a figure the most room that it has taken at this width, so that nothing below it moves when its words get
 * fewer: a reader's eye stays where it was, and the browser needn't place the rest of the page anew.
 */
export function keepRoom(part: HTMLElement): void {
  let width = 0;
  new ResizeObserver(([entry]) => {
    const box = entry?.borderBoxSize[0];
    if (!box) return;
    if (box.inlineSize !== width) part.style.removeProperty('min-block-size');
    width = box.inlineSize;
    part.style.setProperty('min-block-size', `${part.getBoundingClientRect().height}px`);
  }).observe(part);
}
