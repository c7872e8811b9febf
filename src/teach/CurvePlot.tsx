import { scaleLinear } from 'd3';
import { formatPercent } from '../format/formatPercent.ts';
import { px } from '../figures/kit/px.ts';
import { stepPath } from '../figures/kit/stepPath.ts';
import { byExit } from '../rows/teach/readKey.ts';
import { curveSteps } from '../rows/teach/curveSteps.ts';
import { valueAt } from '../rows/teach/Step.ts';
import type { Observation } from '../survival/index.ts';
import { PlotLimits } from './PlotLimits.tsx';
import { PlotRisk, riskHeight } from './PlotRisk.tsx';

/** The drawing in px of its own view box, without the table under it. */
export const PLOT = { width: 340, height: 232, left: 46, right: 12, top: 12, bottom: 44 } as const;

export interface PlotGroup {
  readonly label: string;
  readonly patients: readonly Observation[];
}

/** What a curve is drawn from, and what is drawn with it. */
export interface PlotData {
  readonly groups: readonly PlotGroup[];
  readonly shows: readonly ('curve' | 'ticks' | 'risk' | 'limits' | 'list')[];
  /** Where the axis of survival begins. */
  readonly from: number;
  readonly timeLabel: string;
  /** What the drawing shows, for who doesn't see it. */
  readonly title: string;
}

/** A line that a reader moves, or that shows what is right. */
export interface PlotMark {
  readonly axis: 'height' | 'time';
  /** A percentage, or a time. */
  readonly value: number;
  readonly name: 'mine' | 'truth';
}

interface Props extends PlotData {
  readonly marks?: readonly PlotMark[];
  /** Whether the exits can be chosen, and which are, by their places in the order of exits. */
  readonly chosen?: readonly number[] | undefined;
}

export function plotScales({ groups, from }: Pick<PlotData, 'groups' | 'from'>) {
  const until = lastExit(groups);
  return {
    until,
    x: scaleLinear([0, until], [PLOT.left, PLOT.width - PLOT.right]),
    y: scaleLinear([from, 1], [PLOT.height - PLOT.bottom, PLOT.top]),
  };
}

/** The survival curves of a small table, with what a reader has to know how to read: ticks, limits, numbers at risk. */
export function CurvePlot({ groups, shows, from, timeLabel, title, marks = [], chosen }: Props) {
  const { until, x, y } = plotScales({ groups, from });
  const times = x.ticks(5);
  const risk = shows.includes('risk') ? groups : [];
  const height = PLOT.height + riskHeight(risk);
  const pathOf = (steps: readonly { readonly time: number; readonly survival: number }[], end: number) =>
    stepPath(
      [...steps, { time: end, survival: steps.at(-1)!.survival }].map(({ time, survival }) => ({
        x: px(x(time)),
        y: px(y(Math.max(from, survival))),
      })),
    );
  return (
    <svg class="curve-plot" viewBox={`0 0 ${PLOT.width} ${height}`} role="img" aria-label={title}>
      {y.ticks(5).map((share) => (
        <g key={share}>
          <line
            class="plot-rule"
            x1={PLOT.left}
            x2={PLOT.width - PLOT.right}
            y1={px(y(share))}
            y2={px(y(share))}
          />
          <text x={PLOT.left - 6} y={px(y(share) + 4.5)} text-anchor="end">
            {formatPercent(share)}
          </text>
        </g>
      ))}
      {times.map((time) => (
        <g key={time}>
          <line
            class="plot-rule"
            x1={px(x(time))}
            x2={px(x(time))}
            y1={PLOT.top}
            y2={PLOT.height - PLOT.bottom}
          />
          <text x={px(x(time))} y={PLOT.height - PLOT.bottom + 17} text-anchor="middle">
            {time}
          </text>
        </g>
      ))}
      <text x={PLOT.width - PLOT.right} y={PLOT.height - 9} text-anchor="end">
        {timeLabel}
      </text>
      {shows.includes('limits') &&
        groups.map(({ label, patients }) => (
          <PlotLimits key={label} patients={patients} x={x} y={y} from={from} />
        ))}
      {groups.map(({ label, patients }, index) => {
        const steps = curveSteps(patients);
        const end = lastExit([{ label, patients }]);
        return (
          <g key={label} class={`plot-group plot-group-${index + 1}`}>
            <path class="plot-curve" d={pathOf(steps, end)} />
            {shows.includes('ticks') &&
              patients.map(({ time, event }, place) =>
                event ? null : (
                  <line
                    key={place}
                    class="plot-tick"
                    x1={px(x(time))}
                    x2={px(x(time))}
                    y1={px(y(valueAt(steps, time)) - 6)}
                    y2={px(y(valueAt(steps, time)) + 6)}
                  />
                ),
              )}
            {groups.length > 1 && (
              <text
                class="plot-name"
                x={px(Math.min(x(end) - 4, PLOT.width - PLOT.right - 4))}
                y={px(y(valueAt(steps, end)) - 9)}
                text-anchor="end"
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
      {chosen &&
        byExit(groups.flatMap(({ patients }) => patients)).map(({ time }, place) => (
          <circle
            key={place}
            class={chosen.includes(place) ? 'plot-exit chosen' : 'plot-exit'}
            cx={px(x(time))}
            cy={px(exitHeight(groups, time, y))}
            r={8}
          />
        ))}
      {marks.map(({ axis, value, name }, place) =>
        axis === 'height' ? (
          <line
            key={place}
            class={`plot-mark plot-${name}`}
            x1={PLOT.left}
            x2={PLOT.width - PLOT.right}
            y1={px(y(value / 100))}
            y2={px(y(value / 100))}
          />
        ) : (
          <line
            key={place}
            class={`plot-mark plot-${name}`}
            x1={px(x(value))}
            x2={px(x(value))}
            y1={PLOT.top}
            y2={PLOT.height - PLOT.bottom}
          />
        ),
      )}
      {risk.length > 0 && <PlotRisk groups={risk} times={times} x={x} top={PLOT.height} />}
      <line
        class="plot-axis"
        x1={PLOT.left}
        x2={px(x(until))}
        y1={PLOT.height - PLOT.bottom}
        y2={PLOT.height - PLOT.bottom}
      />
    </svg>
  );
}

/** The mark of an exit lies on the curve, after the step. */
export function exitHeight(groups: readonly PlotGroup[], time: number, y: (share: number) => number): number {
  return y(valueAt(curveSteps(groups.flatMap(({ patients }) => patients)), time));
}

function lastExit(groups: readonly PlotGroup[]): number {
  return Math.max(...groups.flatMap(({ patients }) => patients.map(({ time }) => time)));
}
