import type { ComponentChildren } from 'preact';
import { shareOfWidth } from '../kit/shareOfWidth.ts';
import type { CountedLane } from './countingShape.ts';

/** Height of a lane in px; the slider over it has the same. */
const HEIGHT = 40;
const MIDDLE = HEIGHT / 2;

interface TrackOptions {
  readonly axisEnd: number;
  /** The landmark, drawn through every lane. */
  readonly landmark: number;
}

interface LaneTrackProps extends TrackOptions {
  readonly lane: CountedLane;
  /** When the later treatment came; null for a patient without it. */
  readonly switched: number | null;
}

/**
 * One patient's follow-up as a line across the width of its place, as it is counted: dotted where it isn't, thin and dashed without the
 * later treatment, thick with it; a diamond where that came, a dot for the outcome and an upright stroke for the end of follow-up
 * without it.
 */
export function LaneTrack({ lane, switched, axisEnd, landmark }: LaneTrackProps) {
  const x = (time: number) => shareOfWidth(time / axisEnd);
  const { uncounted, without, until, event, side } = lane;
  const ink = side === null ? 'var(--rule-strong)' : side === 0 ? 'var(--stratum-1)' : 'var(--stratum-2)';
  const stretch = (
    name: string,
    from: number,
    to: number,
    paint: Readonly<Record<string, string | number>>,
  ) =>
    to - from > 1e-9 && (
      <line {...{ x1: x(from), x2: x(to), y1: MIDDLE, y2: MIDDLE }} {...paint} data-mark={name} />
    );
  return (
    <Track>
      <line x1={x(landmark)} x2={x(landmark)} y1={0} y2={HEIGHT} class="landmark-line" />
      {stretch('uncounted', 0, uncounted, {
        stroke: 'var(--rule-strong)',
        'stroke-width': 2,
        'stroke-dasharray': '2 5',
      })}
      {stretch('without', uncounted, without, {
        stroke: 'var(--stratum-2)',
        'stroke-width': 3,
        'stroke-dasharray': '7 4',
      })}
      {stretch('with', Math.max(uncounted, without), until, {
        stroke: 'var(--stratum-1)',
        'stroke-width': 8,
      })}
      {event ? (
        <circle cx={x(until)} cy={MIDDLE} r={6.5} fill={ink} stroke="var(--card)" />
      ) : (
        <line
          {...{ x1: x(until), x2: x(until), y1: MIDDLE - 9, y2: MIDDLE + 9 }}
          stroke={ink}
          stroke-width={3}
        />
      )}
      {switched !== null && (
        <Grip x={x(switched)} d="M0 -10 L10 0 L0 10 L-10 0 Z" stroke="var(--stratum-1)" width={2.6} />
      )}
    </Track>
  );
}

/** The landmark's own lane: a line through all others ends here in a mark to take hold of. */
export function LandmarkTrack({ axisEnd, landmark }: TrackOptions) {
  const x = shareOfWidth(landmark / axisEnd);
  return (
    <Track>
      <line x1={x} x2={x} y1={0} y2={MIDDLE} class="landmark-line" />
      <Grip x={x} d="M0 -10 L9 7 H-9 Z" stroke="var(--ink)" width={2.2} />
    </Track>
  );
}

function Track({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="lane-track" width="100%" height={HEIGHT} aria-hidden="true">
      {children}
    </svg>
  );
}

/** A mark of its own size at a place in percent: a small drawing that stands there and overflows. */
function Grip({ x, d, stroke, width }: { x: string; d: string; stroke: string; width: number }) {
  return (
    <svg
      class="operation-mark"
      {...{ x, stroke }}
      y={MIDDLE}
      overflow="visible"
      fill="var(--card)"
      stroke-width={width}
    >
      <path d={d} />
    </svg>
  );
}
