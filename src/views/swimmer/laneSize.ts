import type { Layout } from '../../figures/kit/layout.ts';

/** A lane in px: a bar, one or more lines of what is known of the patient, and a gap; and the room above the first. */
export const BAR = 14;
export const LINE = 17;
const GAP = 16;
export const LANES_TOP = 6;
/** Lines of text under a bar. */
export const LINES: Readonly<Record<Layout, number>> = { narrow: 4, wide: 2 };

export function laneHeight(layout: Layout): number {
  return BAR + LINES[layout] * LINE + GAP;
}
