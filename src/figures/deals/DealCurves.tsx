import { scaleLinear } from 'd3';
import { split, type Deal, type DealRows } from '../../rows/dealRows.ts';
import { kaplanMeier } from '../../survival/index.ts';
import { px } from '../kit/px.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { stepPath } from '../kit/stepPath.ts';

const WIDTH = 236;
const HEIGHT = 112;
const EDGE = { left: 2, right: 8, top: 7, bottom: 4 };

/** The two survival curves that a deal would have drawn, small and without an axis: their distance is what the statistic sums up. */
export function DealCurves({ deal, rows }: { readonly deal: Deal; readonly rows: DealRows }) {
  const last = Math.max(...rows.exits.map(({ time }) => time));
  const x = scaleLinear([0, last], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, 1], [HEIGHT - EDGE.bottom, EDGE.top]);
  return (
    <svg class="deal-curves" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${x(0)} ${y(1)}V${y(0)}H${x(last)}`} fill="none" stroke="var(--rule-strong)" />
      {split(rows.exits, deal.inFirst).map((patients, index) => {
        const { stroke, strokeDasharray } = strokeOf(rows.groups[index as 0 | 1]);
        const steps = kaplanMeier(patients).map(({ time, survival, events, censored }) => ({
          x: px(x(time)),
          y: px(y(survival)),
          events,
          censored,
        }));
        return (
          <>
            <path
              d={stepPath([{ x: x(0), y: y(1) }, ...steps])}
              fill="none"
              stroke={stroke}
              stroke-dasharray={strokeDasharray}
              stroke-width={2.2}
            />
            {steps.map((step) => (
              <>
                {step.events > 0 && (
                  <circle cx={step.x} cy={step.y} r={3.6} fill={stroke} stroke="var(--card)" />
                )}
                {step.censored > 0 && (
                  <line
                    x1={step.x}
                    x2={step.x}
                    y1={px(step.y - 5)}
                    y2={px(step.y + 5)}
                    stroke={stroke}
                    stroke-width={1.8}
                  />
                )}
              </>
            ))}
          </>
        );
      })}
    </svg>
  );
}
