import { valueAt, type Step } from '../rows/teach/Step.ts';
import { px } from '../figures/kit/px.ts';
import { svgElement } from '../figures/kit/svgElement.ts';
import { svgText } from '../figures/kit/svgText.ts';

/** The field on which a curve is drawn, in px of its own view box. */
export const FIELD = { width: 256, height: 214, left: 48, right: 10, top: 12, bottom: 46 } as const;

export interface DrawFieldOptions {
  readonly until: number;
  readonly timeLabel: string;
  /** The learner's curve; null where nothing is drawn, as in an answer key. */
  readonly drawn: readonly Step[] | null;
  /** The true curve; null until the learner has committed. */
  readonly truth: readonly Step[] | null;
  /** A curve to compare with: the one of a misconception. */
  readonly wrong?: readonly Step[] | null;
  /** Curves of others, behind all else. */
  readonly others?: readonly (readonly Step[])[];
  /** Whether each fall of the learner's curve has a handle, and which is held or chosen. */
  readonly handles?: { readonly chosen: number | null };
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

/** Axes, the curve as drawn, and once it may be seen the true one, with the area between the two filled. */
export function drawField(options: DrawFieldOptions, document: Document): SVGElement {
  const { width, height, left, right, top, bottom } = FIELD;
  const { until, drawn, truth } = options;
  const x = (time: number) => px(left + (time / until) * (width - left - right));
  const y = (survival: number) => px(top + (1 - survival) * (height - top - bottom));
  const path = (steps: readonly Step[]): string =>
    steps
      .filter(({ time }) => time <= until)
      .map(({ time, survival }, index) =>
        index === 0 ? `M${x(time)},${y(survival)}` : `H${x(time)}V${y(survival)}`,
      )
      .join('') + `H${x(until)}`;
  const line = (name: string, steps: readonly Step[]) =>
    svgElement(document, 'path', { class: `draw-${name}`, d: path(steps), fill: 'none' });
  const tick = stepFor(until);
  const times = Array.from({ length: Math.floor(until / tick) + 1 }, (_, index) => index * tick);
  return svgElement(
    document,
    'svg',
    { class: 'draw-field', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': options.title },
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      svgElement(document, 'line', {
        class: 'draw-rule',
        x1: x(0),
        x2: x(until),
        y1: y(share),
        y2: y(share),
      }),
      svgText(document, `${share * 100}\u202f%`, {
        x: left - 6,
        y: y(share) + 4,
        size: 13.5,
        anchor: 'end',
        fill: 'var(--ink-soft)',
      }),
    ]),
    ...times.map((time) =>
      svgText(document, String(time), {
        x: x(time),
        y: height - bottom + 17,
        size: 13.5,
        anchor: 'middle',
        fill: 'var(--ink-soft)',
      }),
    ),
    svgText(document, options.timeLabel, {
      x: x(until),
      y: height - 6,
      size: 13.5,
      anchor: 'end',
      fill: 'var(--ink-soft)',
    }),
    ...(drawn && truth
      ? [svgElement(document, 'path', { class: 'draw-between', d: between(drawn, truth, until, x, y) })]
      : []),
    ...(options.others ?? []).map((steps) => line('other', steps)),
    ...(truth ? [line('truth', truth)] : []),
    ...(options.wrong ? [line('wrong', options.wrong)] : []),
    ...(drawn ? [line('drawn', drawn)] : []),
    ...(drawn && options.handles
      ? handlesOf(drawn).map(({ place, time, survival }) =>
          svgElement(document, 'circle', {
            class: place === options.handles?.chosen ? 'draw-handle chosen' : 'draw-handle',
            cx: x(time),
            cy: y(survival),
            r: 5,
          }),
        )
      : []),
  );
}

/** One rectangle for each stretch on which both curves are level. */
function between(
  drawn: readonly Step[],
  truth: readonly Step[],
  until: number,
  x: (time: number) => number,
  y: (survival: number) => number,
): string {
  const times = [...new Set([0, ...[...drawn, ...truth].map(({ time }) => time), until])]
    .filter((time) => time <= until)
    .sort((a, b) => a - b);
  return times
    .slice(0, -1)
    .map((from, index) => {
      const [one, other] = [y(valueAt(drawn, from)), y(valueAt(truth, from))];
      return `M${x(from)},${one}H${x(times[index + 1]!)}V${other}H${x(from)}Z`;
    })
    .join('');
}

/** The distance between ticks of a time axis on a phone: about five of them. */
function stepFor(until: number): number {
  return [1, 2, 3, 5, 6, 10, 12, 20, 24, 40, 50, 60, 100, 120].find((step) => until / step <= 5) ?? until;
}
