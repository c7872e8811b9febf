import type { Stratum } from '../../rows/Stratum.ts';

const DASHES = ['none', '7 4', '2 3', '9 3 2 3'] as const;

/** Colour and line type of a stratum, by its place among the levels; the whole cohort takes the ink. Beyond four, colours come again with other lines. */
export function strokeOf(stratum: Pick<Stratum, 'index' | 'level'>): {
  stroke: string;
  strokeDasharray: string;
} {
  const turn = stratum.index % DASHES.length;
  const stroke = stratum.level === null ? 'var(--ink)' : `var(--stratum-${turn + 1})`;
  const round = Math.floor(stratum.index / DASHES.length);
  return { stroke, strokeDasharray: DASHES[(turn + round) % DASHES.length] ?? 'none' };
}
