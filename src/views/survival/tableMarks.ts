import * as Plot from '@observablehq/plot';
import type { StateRow } from '../../rows/stateRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { MARGINS, TEXT } from '../layout.ts';
import { strokeOf } from './strokeOf.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';

const LINE = 18;
/** A stratum takes its name and three rows, and a gap. */
const STRATUM = 4 * LINE + 10;

/** Height of the table for so many strata, in px. */
export function tableHeight(strata: number): number {
  return strata * STRATUM;
}

/**
 * The extended table under the curve, each column on a tick of its axis: at risk, died and left follow-up sum to n.
 *
 * The marks hang below the frame by `top` px.
 */
export function tableMarks(
  strata: readonly Stratum[],
  states: readonly StateRow[],
  options: SurvivalFigureOptions,
  top: number,
): Plot.Markish[] {
  const fontSize = TEXT[options.layout];
  const left = -MARGINS[options.layout].left;
  return strata.flatMap((stratum, position) => {
    const columns = states.filter((state) => state.level === stratum.level);
    const lineAt = (line: number) => top + position * STRATUM + line * LINE + 10;
    const below = { frameAnchor: 'bottom-left', textAnchor: 'start', dx: left, fontSize } as const;
    const counts = ['atRisk', 'died', 'left'] as const;
    return [
      Plot.text([`${stratum.label} · ${stratum.n}`], {
        ...below,
        dy: lineAt(0),
        fill: strokeOf(stratum).stroke,
        fontWeight: 600,
      }),
      ...counts.flatMap((count, line) => [
        Plot.text([options.rowNames[line] ?? ''], {
          ...below,
          dy: lineAt(line + 1),
          fill: 'var(--ink-soft)',
        }),
        Plot.text(columns, {
          x: 'time',
          text: (state: StateRow) => String(state[count]),
          frameAnchor: 'bottom',
          dy: lineAt(line + 1),
          fontSize,
          fontVariant: 'tabular-nums',
          fill: count === 'atRisk' ? 'var(--ink)' : 'var(--ink-soft)',
        }),
      ]),
    ];
  });
}
