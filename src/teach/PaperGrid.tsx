import { scaleLinear } from 'd3';
import { px } from '../figures/kit/px.ts';

/** The field in tenths of a millimetre: fourteen centimetres by nine, axes included. */
const FIELD = { width: 1400, height: 900, left: 110, right: 30, top: 30, bottom: 110 } as const;

interface Props {
  readonly until: number;
  readonly timeLabel: string;
}

/** An empty field to draw a curve in with a pen: a fine grid, a coarse one with numbers. */
export function PaperGrid({ until, timeLabel }: Props) {
  const { width, height, left, right, top, bottom } = FIELD;
  const x = scaleLinear([0, until], [left, width - right]);
  const y = scaleLinear([0, 1], [height - bottom, top]);
  const coarse = new Set([...x.ticks(8)]);
  return (
    <svg class="paper-grid" viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Room for the curve">
      {x.ticks(40).map((time) => (
        <line
          key={time}
          class={coarse.has(time) ? 'coarse' : undefined}
          x1={px(x(time))}
          x2={px(x(time))}
          y1={top}
          y2={height - bottom}
        />
      ))}
      {y.ticks(20).map((share) => (
        <line
          key={share}
          class={Math.round(share * 100) % 20 === 0 ? 'coarse' : undefined}
          x1={left}
          x2={width - right}
          y1={px(y(share))}
          y2={px(y(share))}
        />
      ))}
      {x.ticks(8).map((time) => (
        <text key={time} x={px(x(time))} y={height - bottom + 42} text-anchor="middle">
          {time}
        </text>
      ))}
      {y.ticks(5).map((share) => (
        <text key={share} x={left - 12} y={px(y(share) + 11)} text-anchor="end">
          {`${Math.round(share * 100)}\u202f%`}
        </text>
      ))}
      <text x={width - right} y={height - 18} text-anchor="end">
        {timeLabel}
      </text>
    </svg>
  );
}
