import { scaleLinear } from 'd3';
import type { ComponentChildren } from 'preact';
import type { ComparedGroup } from '../../rows/operationComparisons.ts';
import { Mark } from '../kit/Mark.tsx';
import { px } from '../kit/px.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';
import { stepPath } from '../kit/stepPath.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { heightAt, type CountedCurve, type CountedExit, type CountingShape } from './countingShape.ts';

/** The height of the drawing in its own unit; the style sheet says how high it stands on the page. */
const HEIGHT = 300;
const EDGE = 12;
/** How far two curves that run together are drawn apart, so that both are seen. */
const APART = 3.5;

/** How far down a share of survival stands. */
const depth = scaleLinear([0, 1], [HEIGHT - EDGE, EDGE]);
const down = (y: number) => shareOfWidth(y / HEIGHT);

interface CountedCurvesProps {
  readonly shape: CountingShape;
  readonly groups: readonly Pick<ComparedGroup, 'index' | 'level'>[];
  readonly axisEnd: number;
}

/** The two survival curves of a way of counting, across the width of their place; what comes before it counts is shaded. */
export function CountedCurves({ shape, groups, axisEnd }: CountedCurvesProps) {
  const { from, exits, curves, changes } = shape;
  const x = (time: number) => shareOfWidth(time / axisEnd);
  const y = (side: 0 | 1, height: number, time: number) => {
    const own = depth(height);
    if (side === 0) return own;
    const [other] = curves;
    const isThere = time >= other.from && time < other.until;
    return isThere && Math.abs(depth(heightAt(other, exits, time + 1e-9)) - own) < APART ? own + APART : own;
  };
  return (
    <svg class="counted-curves" width="100%" aria-hidden="true">
      <rect
        x={0}
        y={down(EDGE)}
        width={x(from)}
        height={down(HEIGHT - 2 * EDGE)}
        class="not-counted"
        data-mark="not-counted"
      />
      {[0, 0.5, 1].map((share) => (
        <line
          key={share}
          {...{ x1: 0, x2: '100%', y1: down(depth(share)), y2: down(depth(share)) }}
          stroke={share === 0 ? 'var(--ink-soft)' : 'var(--rule)'}
        />
      ))}
      {curves.map((curve) => (
        <Mark key={curve.index} name="curve" data-stratum={curve.index}>
          {/* The path is drawn in units of time and stretched to its place; its line keeps its own width. */}
          <svg
            width="100%"
            height="100%"
            viewBox={`0 0 ${axisEnd} ${HEIGHT}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            <path
              d={pathOf(curve, exits, (height, time) => y(curve.index, height, time))}
              fill="none"
              stroke={strokeOf(groups[curve.index]!).stroke}
              stroke-width={2.6}
              stroke-dasharray={strokeOf(groups[curve.index]!).strokeDasharray}
              vector-effect="non-scaling-stroke"
            />
          </svg>
        </Mark>
      ))}
      {changes.seen > 0 &&
        changes.times.map((time, index) => (
          <Placed
            key={index}
            name="change"
            x={x(time)}
            y={down(y(1, heightAt(curves[1], exits, time), time))}
            seen={changes.seen}
          >
            <path
              d="M0 -5 L5 0 L0 5 L-5 0 Z"
              fill="var(--paper)"
              stroke={strokeOf(groups[1]!).stroke}
              stroke-width={1.8}
            />
          </Placed>
        ))}
      {exits.map(({ row, time, event, side, height, seen }) => {
        if (seen === 0 || side === null) return null;
        const { stroke } = strokeOf(groups[side]!);
        return (
          <Placed
            key={row}
            name={event ? 'died' : 'left'}
            x={x(time)}
            y={down(y(side, height, time))}
            seen={seen}
          >
            {event ? (
              <circle r={4.8} fill={stroke} stroke="var(--paper)" />
            ) : (
              <path d="M0 -7 V7" stroke={stroke} stroke-width={2.2} />
            )}
          </Placed>
        );
      })}
    </svg>
  );
}

/** The labels of the share of survival beside the curves. */
export function ShareLabels() {
  return (
    <svg class="share-labels" width="100%" aria-hidden="true">
      {[1, 0.5, 0].map((share) => (
        <text key={share} x="100%" y={down(depth(share))} dx={-6} dy={4} text-anchor="end">
          {share === 1 ? '100%' : share * 100}
        </text>
      ))}
    </svg>
  );
}

/** Steps of a curve from where it begins to where its last patient left it; empty for a curve of nobody. */
function pathOf(
  { from, until, ...curve }: CountedCurve,
  exits: readonly CountedExit[],
  y: (height: number, time: number) => number,
): string {
  if (until - from < 1e-9) return '';
  const whole = { ...curve, from, until };
  const start = { time: from, height: heightAt(whole, exits, from) };
  const steps = exits.flatMap(({ time }, place) =>
    time >= from && time < until ? [{ time, height: curve.heights[place]! }] : [],
  );
  const end = { time: until, height: heightAt(whole, exits, until + 1e-9) };
  return stepPath(
    [start, ...steps, end].map(({ time, height }) => ({ x: px(time), y: px(y(height, time)) })),
  );
}

interface PlacedProps {
  readonly name: string;
  readonly x: string;
  readonly y: string;
  readonly seen: number;
  readonly children: ComponentChildren;
}

/** A mark of its own size at a place in percent: a small drawing that stands there and overflows. */
function Placed({ name, x, y, seen, children }: PlacedProps) {
  return (
    <svg
      x={x}
      y={y}
      overflow="visible"
      data-mark={name}
      opacity={seen < 1 ? Math.round(seen * 100) / 100 : undefined}
    >
      {children}
    </svg>
  );
}
