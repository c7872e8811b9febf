import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { AXIS, type PlotFrame } from './plotFrame.ts';
import type { Shape } from './shapeOf.ts';

/** Height of a lane, in px. */
export const LANE = { narrow: 12, wide: 16 } as const;

interface LanesProps {
  readonly shape: Shape;
  readonly frame: PlotFrame;
  readonly top: number;
  /** Which lane stays empty: that of a row which is left out, so that no other moves. Null for none. */
  readonly empty: number | null;
  /** Rows whose exit the record leaves open, and the one that is held. */
  readonly open: ReadonlySet<string>;
  readonly held: string | null;
}

/**
 * A lane for each patient on the axis of the curve, from time zero to the exit: a dot for a death, an arrow for whoever goes on. The
 * one that is held is led to from under the words of the axis, which nothing runs through.
 */
export const Lanes = memo(({ shape, frame, top, empty, open, held }: LanesProps) => {
  const height = LANE[frame.layout];
  const start = px(frame.x(0));
  return (
    <Mark name="lanes">
      {shape.exits.map(({ row, event, curve }, at) => {
        const { stroke } = strokeOf(shape.curves[curve] ?? { index: 0, level: null });
        const y = top + (empty !== null && at >= empty ? at + 1 : at) * height;
        const x = px(frame.x(shape.times[at]!));
        const fill = open.has(row) ? 'var(--paper)' : stroke;
        return (
          <Mark name="lane" key={row} data-row={row}>
            {held === row && (
              <line {...{ x1: x, x2: x, y1: frame.bottom + AXIS, y2: y, stroke }} stroke-dasharray="2 3" />
            )}
            <line x1={start} x2={x} y1={y} y2={y} stroke={stroke} stroke-width={4} stroke-opacity={0.8} />
            {event ? (
              <circle cx={x} cy={y} r={4.6} fill={fill} stroke={stroke} stroke-width={2} />
            ) : (
              <path d={`M${x},${y - 5}l8,5l-8,5z`} fill={fill} stroke={stroke} stroke-width={1.6} />
            )}
          </Mark>
        );
      })}
    </Mark>
  );
});
