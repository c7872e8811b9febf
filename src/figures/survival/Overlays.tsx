import { fragilityOf } from '../../rows/fragilityOf.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { medianSurvival } from '../../survival/index.ts';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { stepPath } from '../kit/stepPath.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import type { PlotFrame } from './plotFrame.ts';
import { curvePointsOf, type StepPoint } from './stepPoints.ts';

/** The curves beside the curve that a reader may choose, as the options of a figure name them. */
export const OVERLAYS = ['leaveOneOut', 'extremes', 'oneMore'] as const;
export type Overlay = (typeof OVERLAYS)[number];

const LOOKS = {
  leaveOneOut: { mark: 'leave-one-out', dash: '1.5 2.5' },
  extremes: { mark: 'extremes', dash: '12 4' },
  oneMore: { mark: 'one-more', dash: '8 3 1.5 3' },
} as const;

interface Drawn {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
}

const pathOf = (points: readonly StepPoint[], frame: PlotFrame) =>
  stepPath(points.map(({ time, survival }) => ({ x: frame.x(time), y: frame.y(survival) })));

function curvesOf(stratum: Stratum, name: Overlay) {
  const fragility = fragilityOf(stratum);
  return fragility[name]();
}

/**
 * How much rests on single patients, as thin curves in the colour of their stratum: without each row in turn (dotted), had all or
 * none of the censored died (long dashes), had one more died (dots and dashes). The caption says which is which.
 */
export const Overlays = memo(({ strata, frame, shown }: Drawn & { shown: readonly Overlay[] }) => (
  <>
    {strata.flatMap((stratum) =>
      shown.map((name) => (
        <Mark key={`${name} ${stratum.index}`} name={LOOKS[name].mark} data-stratum={stratum.index}>
          {curvesOf(stratum, name).map(({ row, points }) => (
            <path
              key={row}
              d={pathOf(points, frame)}
              fill="none"
              stroke={strokeOf(stratum).stroke}
              stroke-width={1.3}
              stroke-dasharray={LOOKS[name].dash}
              data-without={row ?? undefined}
            />
          ))}
        </Mark>
      )),
    )}
  </>
));

/** The curve that a stratum had with the row that is left out, thin and grey, to compare with. */
export const Ghosts = memo(({ strata, frame }: Drawn) => (
  <Mark name="with everybody">
    {strata.map(
      ({ withEverybody, index }) =>
        withEverybody && (
          <path
            key={index}
            d={pathOf(curvePointsOf(withEverybody), frame)}
            fill="none"
            stroke="var(--lane)"
            stroke-width={1.5}
          />
        ),
    )}
  </Mark>
));

/**
 * Guides from one half on the axis to the curves, and down to the medians: one per convention where they differ, with the flat
 * between them. A median that isn't reached has none.
 */
export const Medians = memo(({ strata, frame }: Drawn) => {
  const y = px(frame.y(0.5));
  return (
    <Mark name="median">
      {strata.map((stratum) => {
        const { infimum, midpoint, strict } = medianSurvival(stratum.rows);
        const times = [...new Set([infimum, midpoint, strict])].filter((time) => time !== null);
        if (times.length === 0) return null;
        const { stroke } = strokeOf(stratum);
        const upright = times.map((time) => `M${px(frame.x(time))},${y}V${frame.bottom}`).join('');
        return (
          <g key={stratum.index}>
            <path
              d={`M${frame.left},${y}H${px(frame.x(Math.max(...times)))}${upright}`}
              fill="none"
              stroke={stroke}
              stroke-width={1.4}
              stroke-dasharray="1 4"
              stroke-linecap="round"
            />
            {times.map((time) => (
              <path
                key={time}
                d={`M${px(frame.x(time))},${frame.bottom}l-4.5,8h9z`}
                fill={stroke}
                data-median={time}
              />
            ))}
          </g>
        );
      })}
    </Mark>
  );
});
