import type { AnswerRow } from '../../rows/answerRow.ts';
import { svgElement } from '../svgElement.ts';

const WIDTH = 200;
const HEIGHT = 84;

/** The envelope of the whole cohort, small: the hatched region in which the curve must run. An empty frame where there is none. */
export function envelopeThumb(
  answer: AnswerRow,
  options: { id: string; end: number; title: string },
  document: Document,
): SVGElement {
  const x = (time: number) => (Math.min(time, options.end) / options.end) * WIDTH;
  const y = (survival: number) => 1 + (1 - survival) * (HEIGHT - 2);
  const frame = svgElement(document, 'path', {
    d: `M0 0V${HEIGHT}H${WIDTH}`,
    fill: 'none',
    stroke: 'var(--rule-strong)',
    'stroke-width': 1.5,
  });
  const line = {
    x1: 0,
    y1: 0,
    x2: 0,
    y2: 6,
    stroke: 'var(--ink)',
    'stroke-width': 1.5,
    'stroke-opacity': 0.6,
  };
  const pattern = svgElement(
    document,
    'pattern',
    {
      id: `${options.id}-hatch`,
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    svgElement(document, 'line', line),
  );
  const svg = svgElement(
    document,
    'svg',
    {
      class: 'thumb',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': options.title,
    },
    svgElement(document, 'defs', {}, pattern),
    frame,
  );
  if (answer.kind === 'none') return svg;
  const lower = outline(answer.envelope, answer.until, x, (step) => y(step.lower));
  const upper = outline(answer.envelope, answer.until, x, (step) => y(step.upper));
  svg.append(
    svgElement(document, 'path', {
      d: `M${upper.join('L')}L${[...lower].reverse().join('L')}Z`,
      fill: `url(#${options.id}-hatch)`,
      stroke: 'none',
    }),
    svgElement(document, 'path', {
      d: `M${upper.join('L')}`,
      fill: 'none',
      stroke: 'var(--ink)',
      'stroke-width': 1.5,
    }),
    svgElement(document, 'path', {
      d: `M${lower.join('L')}`,
      fill: 'none',
      stroke: 'var(--ink)',
      'stroke-width': 1.5,
    }),
  );
  return svg;
}

type Answered = Extract<AnswerRow, { kind: 'cohorts' }>;
type Step = Answered['envelope'][number];

/** The corners of a stepped line, from the first step to `until`. */
function outline(
  steps: Answered['envelope'],
  until: number,
  x: (time: number) => number,
  y: (step: Step) => number,
): string[] {
  return steps.flatMap((step, index) => {
    const height = y(step).toFixed(1);
    const end = x(steps[index + 1]?.from ?? until).toFixed(1);
    return [`${x(step.from).toFixed(1)} ${height}`, `${end} ${height}`];
  });
}
