import { scaleLinear } from 'd3';
import { Label } from '../figures/kit/Label.tsx';
import { px } from '../figures/kit/px.ts';
import { FIELD_WIDTH } from '../rows/teach/drawingFault.ts';
import { valueAt, type Step } from '../rows/teach/Step.ts';

/** The field on which a curve is drawn, in px of its own view box. */
export const FIELD = {
  width: 48 + FIELD_WIDTH + 10,
  height: 214,
  left: 48,
  right: 10,
  top: 12,
  bottom: 46,
} as const;

export interface DrawFieldProps {
  readonly until: number;
  readonly timeLabel: string;
  /** The learner's curve; without it nothing is drawn, as in an answer key. */
  readonly drawn?: readonly Step[] | null;
  /** The true curve, once it may be seen. */
  readonly truth?: readonly Step[] | null;
  /** A curve to compare with: the one of a misconception. */
  readonly wrong?: readonly Step[] | null;
  /** Curves of others, behind all else. */
  readonly others?: readonly (readonly Step[])[];
  /** Whether each fall of the learner's curve has a handle, and which is held or chosen. */
  readonly handles?: { readonly chosen: number | null } | null;
  readonly title: string;
}

/** Where the handle of each fall is: in its middle, so that a stroke that goes on from its end isn't taken for a grip. */
export function handlesOf(steps: readonly Step[]): { place: number; time: number; survival: number }[] {
  return steps.slice(1).map(({ time, survival }, index) => ({
    place: index + 1,
    time,
    survival: (steps[index]!.survival + survival) / 2,
  }));
}

export function fieldScales(until: number) {
  return {
    x: scaleLinear([0, until], [FIELD.left, FIELD.width - FIELD.right]),
    y: scaleLinear([0, 1], [FIELD.height - FIELD.bottom, FIELD.top]),
  };
}

/** Axes, the curve as drawn, and once it may be seen the true one, with the area between the two filled. */
export function DrawField({ until, timeLabel, title, ...curves }: DrawFieldProps) {
  const { drawn = null, truth = null, wrong = null, others = [], handles = null } = curves;
  const { x, y } = fieldScales(until);
  const path = (steps: readonly Step[]) =>
    steps
      .filter(({ time }) => time <= until)
      .map(
        ({ time, survival }, index) =>
          `${index === 0 ? `M${px(x(time))},` : `H${px(x(time))}V`}${px(y(survival))}`,
      )
      .join('') + `H${px(x(until))}`;
  const line = (name: string, steps: readonly Step[] | null) =>
    steps && <path class={`draw-${name}`} d={path(steps)} fill="none" />;
  const tick = stepFor(until);
  const words = { size: 13.5, fill: 'var(--ink-soft)' };
  return (
    <svg class="draw-field" viewBox={`0 0 ${FIELD.width} ${FIELD.height}`} role="img" aria-label={title}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line class="draw-rule" x1={px(x(0))} x2={px(x(until))} y1={px(y(share))} y2={px(y(share))} />
          <Label {...words} x={FIELD.left - 6} y={y(share) + 4} anchor="end">
            {`${share * 100}\u202f%`}
          </Label>
        </g>
      ))}
      {Array.from({ length: Math.floor(until / tick) + 1 }, (_, index) => (
        <Label
          {...words}
          key={index}
          x={x(index * tick)}
          y={FIELD.height - FIELD.bottom + 17}
          anchor="middle"
        >
          {String(index * tick)}
        </Label>
      ))}
      <Label {...words} x={x(until)} y={FIELD.height - 6} anchor="end">
        {timeLabel}
      </Label>
      {drawn && truth && <path class="draw-between" d={between(drawn, truth, until)} />}
      {others.map((steps, index) => (
        <path key={index} class="draw-other" d={path(steps)} fill="none" />
      ))}
      {line('truth', truth)}
      {line('wrong', wrong)}
      {line('drawn', drawn)}
      {drawn &&
        handles &&
        handlesOf(drawn).map(({ place, time, survival }) => (
          <circle
            key={place}
            class={place === handles.chosen ? 'draw-handle chosen' : 'draw-handle'}
            cx={px(x(time))}
            cy={px(y(survival))}
            r={5}
          />
        ))}
    </svg>
  );
}

/** One rectangle for each stretch on which both curves are level. */
function between(drawn: readonly Step[], truth: readonly Step[], until: number): string {
  const { x, y } = fieldScales(until);
  const times = [...new Set([0, ...[...drawn, ...truth].map(({ time }) => time), until])]
    .filter((time) => time <= until)
    .sort((a, b) => a - b);
  return times
    .slice(0, -1)
    .map((from, index) => {
      const [one, other] = [px(y(valueAt(drawn, from))), px(y(valueAt(truth, from)))];
      return `M${px(x(from))},${one}H${px(x(times[index + 1]!))}V${other}H${px(x(from))}Z`;
    })
    .join('');
}

/** The distance between ticks of a time axis on a phone: about five of them. */
function stepFor(until: number): number {
  return [1, 2, 3, 5, 6, 10, 12, 20, 24, 40, 50, 60, 100, 120].find((step) => until / step <= 5) ?? until;
}
