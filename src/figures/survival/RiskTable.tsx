import type { Series } from '../../cohort/Series.ts';
import { capitalized } from '../../format/words.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { fittingText, widthOf } from '../kit/fittingText.ts';
import { Label } from '../kit/Label.tsx';
import { TEXT } from '../kit/layout.ts';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { timeAxis } from '../kit/timeAxis.ts';
import { AFTER_NAME, type PlotFrame } from './plotFrame.ts';

const COUNTS = ['atRisk', 'died', 'left'] as const;
const LINE = 18;
const GAP = 10;

/** Height of the table of so many strata in px: of each its name, its rows and a gap. */
export function riskTableHeight(strata: number, counts: boolean): number {
  return strata * ((counts ? 4 : 2) * LINE + GAP);
}

interface RiskTableProps {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
  readonly series: Series;
  readonly years: boolean;
  /** All rows, or those at risk alone. */
  readonly counts: boolean;
  readonly top: number;
}

/** The table under the curve, each column on a tick of its axis: at risk, died and left follow-up sum to n. */
export const RiskTable = memo(({ strata, frame, series, years, counts, top }: RiskTableProps) => {
  const { layout, width } = frame;
  const size = TEXT[layout];
  const states = stateRows(strata, timeAxis(series, frame.axisEnd, { years, layout }).ticks);
  const happened = capitalized(series.outcome.happened);
  // A long word would reach the first number, and cut off it says little.
  const isShort = widthOf(happened, { size }) <= frame.left - AFTER_NAME;
  const names = ['At risk', isShort ? happened : 'Events', 'Left'];
  const wholeNames = ['At risk', happened, 'Left'];
  const shown = counts ? COUNTS : COUNTS.slice(0, 1);
  return (
    <Mark name="table">
      {strata.map((stratum, position) => {
        const start = top + riskTableHeight(position, counts) + 14;
        const patients = ` · ${stratum.n}`;
        const letters = { size, bold: true };
        const name = fittingText(stratum.label, width - widthOf(patients, letters), letters);
        const columns = states.filter((state) => state.level === stratum.level);
        return (
          <Mark name="table of a stratum" key={stratum.index} data-stratum={stratum.index}>
            <Label
              {...{ x: 0, y: start, size, weight: 600, fill: strokeOf(stratum).stroke }}
              whole={`${stratum.label}${patients}`}
            >
              {`${name}${patients}`}
            </Label>
            {shown.map((count, line) => {
              const y = start + (line + 1) * LINE;
              return (
                <Mark name={count} key={count}>
                  <Label {...{ x: 0, y, size }} fill="var(--ink-soft)" whole={wholeNames[line] ?? ''}>
                    {names[line] ?? ''}
                  </Label>
                  <g
                    font-size={size}
                    text-anchor="middle"
                    fill={count === 'atRisk' ? 'var(--ink)' : 'var(--ink-soft)'}
                  >
                    {columns.map((state) => (
                      <text key={state.time} x={px(frame.x(state.time))} y={y}>
                        {state[count]}
                      </text>
                    ))}
                  </g>
                </Mark>
              );
            })}
          </Mark>
        );
      })}
    </Mark>
  );
});
