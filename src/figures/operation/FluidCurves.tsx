import { scaleLinear } from 'd3';
import type { ComparedGroup } from '../../rows/operationComparisons.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { stepPath } from '../kit/stepPath.ts';

const HEIGHT = 150;
const EDGE = 7;

/** How far down a share of survival stands, in px. */
const depth = scaleLinear([0, 1], [HEIGHT - EDGE, EDGE]);

interface FluidCurvesProps {
  readonly groups: readonly ComparedGroup[];
  readonly axisEnd: number;
  /** What comes before isn't counted, and its part of the frame is shaded. */
  readonly from: number;
}

/** Survival curves across the width of their place, from where each begins to speak of anybody until its last exit. */
export function FluidCurves({ groups, axisEnd, from }: FluidCurvesProps) {
  return (
    <svg class="fluid-curves" width="100%" height={HEIGHT} aria-hidden="true">
      {from > 0 && (
        <rect
          x={0}
          y={EDGE}
          width={shareOfWidth(from / axisEnd)}
          height={HEIGHT - 2 * EDGE}
          class="not-counted"
        />
      )}
      {[0, 0.5, 1].map((share) => (
        <line
          x1={0}
          x2="100%"
          y1={depth(share)}
          y2={depth(share)}
          stroke={share === 0 ? 'var(--ink-soft)' : 'var(--rule)'}
        />
      ))}
      {groups.map((group) => (
        <Curve group={group} axisEnd={axisEnd} />
      ))}
    </svg>
  );
}

/** The labels of the share of survival beside the curves. */
export function ShareLabels() {
  return (
    <svg class="share-labels" width={34} height={HEIGHT} aria-hidden="true">
      {[1, 0.5, 0].map((share) => (
        <text x={29} y={depth(share) + 4} text-anchor="end">
          {share === 1 ? '100%' : share * 100}
        </text>
      ))}
    </svg>
  );
}

function Curve({ group, axisEnd }: { readonly group: ComparedGroup; readonly axisEnd: number }) {
  if (!group.span) return null;
  const [from, until] = group.span;
  const { stroke, strokeDasharray } = strokeOf(group);
  const rows = group.curve.filter(({ time }) => time >= from);
  const steps = rows.map(({ time, survival }) => ({ x: time, y: depth(survival) }));
  const path = stepPath([{ x: from, y: depth(1) }, ...steps, { x: until, y: steps.at(-1)?.y ?? depth(1) }]);
  return (
    <>
      {/* The path is drawn in units of time and stretched to the width; its line keeps its own. */}
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${axisEnd} ${HEIGHT}`}
        preserveAspectRatio="none"
        overflow="visible"
      >
        <path
          d={path}
          fill="none"
          stroke={stroke}
          stroke-width={2.4}
          stroke-dasharray={strokeDasharray}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      {rows.map(({ time, survival, events, censored }) => {
        const [x, y] = [shareOfWidth(time / axisEnd), depth(survival)];
        const moved = group.moved.filter((each) => each === time).length;
        return (
          <>
            {events > 0 && <circle cx={x} cy={y} r={4} fill={stroke} stroke="var(--card)" />}
            {moved > 0 && <Departure x={x} y={y} stroke={stroke} />}
            {censored > moved && (
              <line x1={x} x2={x} y1={y - 5} y2={y + 5} stroke={stroke} stroke-width={2} />
            )}
          </>
        );
      })}
    </>
  );
}

/** A small diamond where somebody moved to the other curve. */
function Departure({ x, y, stroke }: { x: string; y: number; stroke: string }) {
  return (
    <svg x={x} y={y} overflow="visible">
      <path d="M0 -4.5 L4.5 0 L0 4.5 L-4.5 0 Z" fill="var(--card)" stroke={stroke} stroke-width={1.6} />
    </svg>
  );
}
