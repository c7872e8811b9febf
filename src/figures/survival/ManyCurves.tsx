import type { Stratum } from '../../rows/Stratum.ts';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { stepPath } from '../kit/stepPath.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { APART, MOST_STROKED } from './Curves.tsx';
import type { PlotFrame } from './plotFrame.ts';
import { visibleSteps, visibleTicks } from './visibleSteps.ts';

interface ManyCurvesProps {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
}

/**
 * Step curves of more patients than anybody counts: lines without dots, and thin strokes where somebody left follow-up, as long as the
 * strokes leave the lines to be seen.
 */
export const ManyCurves = memo(({ strata, frame }: ManyCurvesProps) => {
  const hasStrokes = strata.reduce((sum, { n }) => sum + n, 0) <= MOST_STROKED;
  return strata.map((stratum, curve) => {
    const { index, last, rows } = stratum;
    const { stroke, strokeDasharray } = strokeOf(stratum);
    const lift = liftOver(strata.slice(0, curve));
    const places = rows.map(({ time, survival, events, censored }) => ({
      ...{ x: frame.x(time), y: frame.y(survival) + lift(time, survival) },
      ...{ time, events, censored },
    }));
    const steps = places.filter(({ time, events }) => events > 0 && time < last);
    // A drawing that ends before the curve does has no exit where it ends.
    const end = { x: frame.x(last), y: places.at(-1)?.y ?? frame.y(1) };
    return (
      <Mark name="curve" key={index} data-stratum={index}>
        <path
          d={stepPath([{ x: frame.x(0), y: frame.y(1) }, ...visibleSteps(steps), end])}
          fill="none"
          stroke={stroke}
          stroke-width={2}
          stroke-dasharray={strokeDasharray === 'none' ? undefined : strokeDasharray}
          stroke-linejoin="round"
        />
        {hasStrokes && (
          <path
            d={visibleTicks(places.filter(({ censored }) => censored > 0))}
            fill="none"
            stroke={stroke}
            stroke-width={1}
            data-left-of={index}
          />
        )}
      </Mark>
    );
  });
});

/** How far a curve is drawn below where it is, so that it is seen beside those before it that run there too; asked in order of time. */
function liftOver(before: readonly Stratum[]): (time: number, survival: number) => number {
  const next = before.map(() => 0);
  return (time, survival) => {
    let together = 0;
    for (const [other, { rows }] of before.entries()) {
      while ((rows[next[other]!]?.time ?? Infinity) <= time) next[other]!++;
      const height = rows[next[other]! - 1]?.survival ?? 1;
      if (Math.abs(height - survival) < 1e-9) together++;
    }
    return APART * together;
  };
}
