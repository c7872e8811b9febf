import type { AnswerRow } from '../../rows/answerRow.ts';
import { stepArea } from '../../figures/kit/stepArea.ts';
import { stepPath } from '../../figures/kit/stepPath.ts';
import { areaPoints } from '../../figures/survival/stepPoints.ts';
import { svgElement } from '../../figures/kit/svgElement.ts';

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
  const points = areaPoints(answer.envelope, answer.until);
  const edges = (['upper', 'lower'] as const).map((edge) =>
    svgElement(document, 'path', {
      d: stepPath(points.map((point) => ({ x: x(point.time), y: y(point[edge]) }))),
      fill: 'none',
      stroke: 'var(--ink)',
      'stroke-width': 1.5,
    }),
  );
  svg.append(
    svgElement(document, 'path', {
      d: stepArea(points, { x, y }),
      fill: `url(#${options.id}-hatch)`,
      stroke: 'none',
    }),
    ...edges,
  );
  return svg;
}
