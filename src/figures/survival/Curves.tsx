import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { stepPath } from '../kit/stepPath.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import type { PlotFrame } from './plotFrame.ts';
import type { Shape } from './shapeOf.ts';

/** Beyond so many patients nobody counts marks: they are drawn as `ManyCurves`. */
export const MOST_MARKED = 20;
/** Beyond so many, strokes for those who left would run together, and hide the curves: there are none. */
export const MOST_STROKED = 1000;
/** How far two curves that run together are drawn apart, in px, so that both are seen. */
export const APART = 2.5;

interface CurvesProps {
  readonly shape: Shape;
  readonly frame: PlotFrame;
  /** Rows whose mark is a grip, drawn elsewhere. */
  readonly gripped: ReadonlySet<string>;
}

/** The step curves of a shape: a dot where somebody died, an upright stroke where somebody left follow-up alive. */
export const Curves = memo(({ shape, frame, gripped }: CurvesProps) => {
  const { exits, times, curves } = shape;
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
              d={stepPath([{ x: frame.x(0), y: frame.y(1) }, ...steps, end])}
              fill="none"
              stroke={stroke}
              stroke-width={3}
              stroke-dasharray={strokeDasharray === 'none' ? undefined : strokeDasharray}
              stroke-linejoin="round"
            />
            {exits.map(({ row, event, curve: own }, at) => {
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
