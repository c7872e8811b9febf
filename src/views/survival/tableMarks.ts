import type { StateRow } from '../../rows/stateRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { fittingText, widthOf } from '../fittingText.ts';
import { TEXT } from '../layout.ts';
import { px } from '../px.ts';
import { svgElement } from '../svgElement.ts';
import { svgText } from '../svgText.ts';
import { AXIS, LINE, stratumHeight } from './figureHeight.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { strokeOf } from './strokeOf.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';

const COUNTS = ['atRisk', 'died', 'left'] as const;

/** The extended table under the curve, each column on a tick of its axis: at risk, died and left follow-up sum to n. */
export function tableMarks(
  strata: readonly Stratum[],
  states: readonly StateRow[],
  frame: PlotFrame,
  options: SurvivalFigureOptions,
  document: Document,
): SVGElement {
  const size = TEXT[options.layout];
  const rows = options.counts ? COUNTS : COUNTS.slice(0, 1);
  return markGroup(
    document,
    'table',
    strata.map((stratum, position) => {
      const top = frame.bottom + AXIS + position * stratumHeight(options.counts) + 14;
      const patients = ` · ${stratum.n}`;
      const letters = { size, bold: true };
      const name = fittingText(stratum.label, options.width - widthOf(patients, letters), letters);
      const columns = states.filter((state) => state.level === stratum.level);
      return markGroup(
        document,
        'table of a stratum',
        [
          svgText(document, `${name}${patients}`, {
            whole: `${stratum.label}${patients}`,
            x: 0,
            y: top,
            size,
            weight: 600,
            fill: strokeOf(stratum).stroke,
          }),
          ...rows.map((count, line) => {
            const y = top + (line + 1) * LINE;
            const cells = columns.map((state) =>
              svgElement(document, 'text', { x: px(frame.x(state.time)), y }, String(state[count])),
            );
            return markGroup(document, count, [
              svgText(document, options.rowNames[line] ?? '', { x: 0, y, size, fill: 'var(--ink-soft)' }),
              // What all cells have in common stands once: the table is written anew whenever its counts change.
              svgElement(
                document,
                'g',
                {
                  'font-size': size,
                  'text-anchor': 'middle',
                  fill: count === 'atRisk' ? 'var(--ink)' : 'var(--ink-soft)',
                },
                ...cells,
              ),
            ]);
          }),
        ],
        { 'data-stratum': stratum.index },
      );
    }),
  );
}
