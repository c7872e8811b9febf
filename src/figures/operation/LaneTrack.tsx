import type { ComponentChildren } from 'preact';
import type { OperationLane } from '../../rows/operationLanes.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';

/** Height of a lane in px; the slider over it has the same. */
const HEIGHT = 40;
const MIDDLE = HEIGHT / 2;

interface TrackOptions {
  readonly axisEnd: number;
  /** The landmark, drawn through every lane. */
  readonly landmark: number;
}

/**
 * One patient's follow-up as a line across the width of its place: thin and dashed before the later treatment, thick after it, a
 * diamond where it came, a dot for the outcome and an upright stroke for the end of follow-up without it.
 */
export function LaneTrack({ lane, axisEnd, landmark }: TrackOptions & { readonly lane: OperationLane }) {
  const x = (time: number) => shareOfWidth(time / axisEnd);
  const { time, event, switched } = lane;
  const ink = switched === null ? 'var(--stratum-2)' : 'var(--stratum-1)';
  return (
    <Track>
      <line x1={x(landmark)} x2={x(landmark)} y1={0} y2={HEIGHT} class="landmark-line" />
      <line
        {...{ x1: x(0), x2: x(switched ?? time), y1: MIDDLE, y2: MIDDLE }}
        stroke="var(--stratum-2)"
        stroke-width={3}
        stroke-dasharray="7 4"
      />
      {switched !== null && (
        <line
          {...{ x1: x(switched), x2: x(time), y1: MIDDLE, y2: MIDDLE }}
          stroke="var(--stratum-1)"
          stroke-width={8}
        />
      )}
      {event ? (
        <circle cx={x(time)} cy={MIDDLE} r={6.5} fill={ink} stroke="var(--card)" />
      ) : (
        <line
          {...{ x1: x(time), x2: x(time), y1: MIDDLE - 9, y2: MIDDLE + 9 }}
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
    <svg x={x} y={MIDDLE} overflow="visible" class="operation-mark">
      <path d={d} fill="var(--card)" stroke={stroke} stroke-width={width} />
    </svg>
  );
}
