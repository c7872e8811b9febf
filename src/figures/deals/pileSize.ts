/** How deals are piled over their values: each a dot, or, where they are too many for dots that can be told apart, bars. */
export interface PileSize {
  /** The width of a dot in px; null for bars. */
  readonly dot: number | null;
  /** How many dots stand beside each other in every pile; of bars, none. */
  readonly across: number;
  /** How high so many deals stand, in px. */
  readonly heightOf: (count: number) => number;
}

/** Widths of a dot in px, the largest first; smaller ones can't be told apart. */
const DOTS = [11, 9, 7.5, 6, 5, 4, 3] as const;

/**
 * The largest dots with which the highest pile, of `most` deals, fits into its place, in px, in piles as narrow as they can be; bars,
 * the highest of which fills the place, where the smallest dots don't.
 */
export function pileSize(most: number, place: { readonly width: number; readonly height: number }): PileSize {
  for (const dot of DOTS) {
    const [widest, rows] = [Math.floor(place.width / dot), Math.floor(place.height / dot)];
    if (widest * rows < most) continue;
    const across = Math.max(1, Math.ceil(most / rows));
    return { dot, across, heightOf: (count) => Math.ceil(count / across) * dot };
  }
  return { dot: null, across: 0, heightOf: (count) => (place.height * count) / most };
}
