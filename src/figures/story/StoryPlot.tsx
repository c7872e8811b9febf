import { scaleLinear } from 'd3';
import { landmarkTime } from '../../cohort/landmarkTime.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import { capitalized } from '../../format/words.ts';
import { Hatching } from '../kit/Hatching.tsx';
import { Label } from '../kit/Label.tsx';
import { layoutFor, TEXT } from '../kit/layout.ts';
import { px } from '../kit/px.ts';
import { stepArea } from '../kit/stepArea.ts';
import { stepPath } from '../kit/stepPath.ts';
import { timeAxis } from '../kit/timeAxis.ts';
import { knownRuns } from './knownRuns.ts';
import { roomAt, type Picture } from './picture.ts';

interface StoryPlotProps {
  readonly picture: Pick<Picture, 'room' | 'shade'>;
  readonly series: Series;
  /** Where the time axis ends. */
  readonly end: number;
  /** Prefix of the ids inside; unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Whether there is little place: halves instead of quarters, and no words. */
  readonly small?: boolean;
}

const MARGINS = { top: 24, right: 10, bottom: 40, left: 46 } as const;
const SMALL = { top: 8, right: 6, bottom: 20, left: 36 } as const;

/** Where the curve of all patients can run: the room between both edges hatched, and a line where they are one. */
export function StoryPlot(props: StoryPlotProps) {
  const { picture, series, end, id, title, width, height, small = false } = props;
  const margins = small ? SMALL : MARGINS;
  const [right, bottom] = [width - margins.right, height - margins.bottom];
  const x = scaleLinear([0, end], [margins.left, right]).clamp(true);
  const y = scaleLinear([0, 1], [bottom, margins.top]);
  const { room, shade } = picture;
  const path = (vertices: readonly { time: number; survival: number }[]) =>
    stepPath(vertices.map(({ time, survival }) => ({ x: px(x(time)), y: px(y(survival)) })));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="plot"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <defs>
        <Hatching id={`${id}-hatch`} opacity={0.5} />
      </defs>
      <Axes {...{ x, y, series, end, small, ...margins, right, bottom, width }} />
      <g data-mark="room" opacity={px(shade * 100) / 100}>
        <path d={stepArea(room, { x, y })} fill="var(--ink)" fill-opacity={0.06} />
        <path d={stepArea(room, { x, y })} fill={`url(#${id}-hatch)`} />
        {(['upper', 'lower'] as const).map((edge) => (
          <path
            key={edge}
            d={path(room.map((point) => ({ time: point.time, survival: point[edge] })))}
            fill="none"
            stroke="var(--ink)"
            stroke-width={1.5}
          />
        ))}
        {knownRuns(room).map((run) => (
          <path
            key={run[0]!.time}
            d={path(run)}
            fill="none"
            stroke="var(--ink)"
            stroke-width={small ? 2.5 : 3.5}
          />
        ))}
        {!small && <AtLandmark {...{ x, y, series, end, room }} />}
      </g>
    </svg>
  );
}

type Scale = (value: number) => number;

interface AxesProps {
  readonly x: Scale;
  readonly y: Scale;
  readonly series: Series;
  readonly end: number;
  readonly small: boolean;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
}

function Axes({ x, y, series, end, small, top, left, right, bottom, width }: AxesProps) {
  const axis = timeAxis(series, end, { years: false, layout: layoutFor(width) });
  const ticks = small ? axis.ticks.filter((_, index) => index % 2 === 0) : axis.ticks;
  const soft = { size: small ? 11 : TEXT[layoutFor(width)], fill: 'var(--ink-soft)' };
  return (
    <g data-mark="axes">
      {(small ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((share) => (
        <g key={share}>
          <line
            {...{ x1: left, x2: right, y1: px(y(share)), y2: px(y(share)) }}
            stroke={share === 0 ? 'var(--ink-soft)' : 'var(--rule)'}
          />
          <Label x={left - 6} y={y(share) + 4.5} anchor="end" {...soft}>
            {share === 1 ? '100%' : String(share * 100)}
          </Label>
        </g>
      ))}
      {ticks.map((time) => (
        <g key={time}>
          <line
            {...{ x1: px(x(time)), x2: px(x(time)), y1: bottom, y2: bottom + 5 }}
            stroke="var(--ink-soft)"
          />
          <Label x={x(time)} y={bottom + 17} anchor="middle" {...soft}>
            {axis.format(time)}
          </Label>
        </g>
      ))}
      {!small && (
        <>
          <Label x={left} y={top - 10} {...soft}>
            {capitalized(series.outcome.without)}
          </Label>
          <Label x={right} y={bottom + 34} anchor="end" {...soft}>
            {axis.label}
          </Label>
        </>
      )}
    </g>
  );
}

/** The time that the words speak of, with all that survival can be then. */
function AtLandmark({
  x,
  y,
  series,
  end,
  room,
}: Pick<AxesProps, 'x' | 'y' | 'series' | 'end'> & Pick<Picture, 'room'>) {
  const time = landmarkTime(series);
  if (time <= 0 || time >= end || room.length === 0) return null;
  const { lower, upper } = roomAt(room, time);
  const at = px(x(time));
  return (
    <g data-mark="landmark">
      <line
        {...{ x1: at, x2: at, y1: px(y(1)), y2: px(y(0)) }}
        stroke="var(--ink-soft)"
        stroke-dasharray="2 4"
      />
      <line
        {...{ x1: at, x2: at, y1: px(y(upper)), y2: px(y(lower)) }}
        stroke="var(--ink)"
        stroke-width={5}
        stroke-linecap="round"
      />
      <Label x={at} y={y(1) - 10} anchor="middle" size={13} fill="var(--ink-soft)" rim>
        {formatTime(time, series, false)}
      </Label>
    </g>
  );
}
