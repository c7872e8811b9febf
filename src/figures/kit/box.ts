/** What a label or a mark takes of a drawing, by its edges in px; a line is a box without width or without height. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far two boxes lie over each other, in px of the longer side of what they share; 0 where they don't meet. */
export function overlap(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across < 0 || down < 0 ? 0 : Math.max(across, down);
}

/** The shortest way from one box to another, in px; 0 where they meet. */
export function distance(one: Box, other: Box): number {
  return Math.hypot(
    Math.max(0, other.left - one.right, one.left - other.right),
    Math.max(0, other.top - one.bottom, one.top - other.bottom),
  );
}
