import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { stepPath } from '../kit/stepPath.ts';
import { visibleSteps, visibleTicks } from './visibleSteps.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import type { PlotFrame } from './plotFrame.ts';
import type { Shape } from './shapeOf.ts';

/** Beyond so many patients nobody counts marks: deaths are steps, and those who left thin strokes. */
export const MOST_MARKED = 20;
/** How far two curves that run together are drawn apart, in px, so that both are seen. */
const APART = 2.5;

interface CurvesProps {
  readonly shape: Shape;
  readonly frame: PlotFrame;
  /** Rows whose mark is a grip, drawn elsewhere. */
  readonly gripped: ReadonlySet<string>;
}

/**
 * The step curves of a shape: a dot where somebody died, an upright stroke where somebody left follow-up alive. Of many patients the
 * dots are left out and the strokes are thin.
 */
export const Curves = memo(({ shape, frame, gripped }: CurvesProps) => {
  const { exits, times, curves } = shape;
  const few = exits.length <= MOST_MARKED;
  const lift = (curve: number, at: number) =>
    APART *
    curves
      .slice(0, curve)
      .filter((other) => Math.abs(other.heights[at]! - curves[curve]!.heights[at]!) < 1e-9).length;
  const heightOf = (curve: number, at: number) => frame.y(curves[curve]!.heights[at]!) + lift(curve, at);
  return (
    <>
      {curves.map(({ index, level, last }, curve) => {
        const { stroke, strokeDasharray } = strokeOf({ index, level });
        const steps = times.flatMap((time, at) =>
          time < last ? [{ x: frame.x(time), y: heightOf(curve, at) }] : [],
        );
        const atLast = times.findLastIndex((time) => time <= last + 1e-9);
        const end = { x: frame.x(last), y: heightOf(curve, Math.max(0, atLast)) };
        return (
          <Mark name="curve" key={curve} data-stratum={index}>
            <path
              d={stepPath([{ x: frame.x(0), y: frame.y(1) }, ...(few ? steps : visibleSteps(steps)), end])}
              fill="none"
              stroke={stroke}
              stroke-width={few ? 3 : 2}
              stroke-dasharray={strokeDasharray === 'none' ? undefined : strokeDasharray}
              stroke-linejoin="round"
            />
            {!few && (
              <path
                d={visibleTicks(
                  exits.flatMap(({ event, curve: own }, at) =>
                    event || own !== curve ? [] : [{ x: frame.x(times[at]!), y: heightOf(curve, at) }],
                  ),
                )}
                fill="none"
                stroke={stroke}
                stroke-width={1}
                data-left-of={index}
              />
            )}
            {(few ? exits : []).map(({ row, event, curve: own }, at) => {
              if (own !== curve) return null;
              const x = px(frame.x(times[at]!));
              const y = px(heightOf(curve, at));
              if (!event) {
                return (
                  <line
                    x1={x}
                    x2={x}
                    y1={y - 8}
                    y2={y + 8}
                    stroke={stroke}
                    stroke-width={2.4}
                    data-left={row}
                  />
                );
              }
              if (gripped.has(row)) return null;
              return <circle cx={x} cy={y} r={5} fill={stroke} data-died={row} />;
            })}
          </Mark>
        );
      })}
    </>
  );
});
