/** The two layouts of a figure: its own drawing for a phone and for a page, never one shrunk into the other. */
export type Layout = 'narrow' | 'wide';

/** From this width of its place on, in px, a figure takes the wide layout; the style sheet has the same number. */
const WIDE_FROM = 640;

/**
 * The width in px at which the page as built draws a layout, before the container's own width is known: that of the smallest phone
 * of the one (320 px with the edges of page and card), and of the smallest place of the other, so that text is never shrunk.
 */
export const BUILT_WIDTH: Readonly<Record<Layout, number>> = { narrow: 256, wide: 640 };

/** Text sizes in px. */
export const TEXT: Readonly<Record<Layout, number>> = { narrow: 12.5, wide: 13 };

export function layoutFor(width: number): Layout {
  return width >= WIDE_FROM ? 'wide' : 'narrow';
}

/** Makes a drawing in a layout, at a width in px. */
