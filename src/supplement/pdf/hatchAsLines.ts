/**
 * Draws hatching as lines, inside the page that is printed: browsers print an SVG pattern as a picture of dots.
 *
 * It runs in that page, so it uses nothing from outside itself. A pattern of upright lines in its own coordinates is repeated
 * over the shape that it fills, and cut off at the shape's edge.
 */
export function hatchAsLines(): void {
  const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  let count = 0;
  const filled = document.querySelectorAll<SVGGraphicsElement>(
    'svg [fill^="url(#"], svg [fill^="url(#"] > :not([fill])',
  );
  for (const shape of filled) {
    const id = /^url\(#(.+)\)$/u.exec(
      shape.getAttribute('fill') ?? shape.parentElement?.getAttribute('fill') ?? '',
    )?.[1];
    const pattern = id === undefined ? null : document.getElementById(id);
    const lines = [...(pattern?.children ?? [])];
    if (!(pattern instanceof SVGPatternElement) || shape.localName === 'g' || !shape.checkVisibility())
      continue;
    if (
      lines.some((line) => line.localName !== 'line' || line.getAttribute('x1') !== line.getAttribute('x2'))
    )
      continue;

    const turn = pattern.patternTransform.baseVal.consolidate()?.matrix ?? new DOMMatrix();
    const { x, y, width, height } = shape.getBBox();
    const back = DOMMatrix.fromMatrix(turn).inverse();
    const corners = [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ].map(([left, top]) => back.transformPoint(new DOMPoint(left, top)));
    const across = corners.map((corner) => corner.x);
    const down = corners.map((corner) => corner.y);
    const step = pattern.width.baseVal.value;
    const path: string[] = [];
    for (const line of lines) {
      const offset = Number(line.getAttribute('x1'));
      for (
        let at = Math.floor(Math.min(...across) / step) * step + offset;
        at <= Math.max(...across);
        at += step
      )
        path.push(`M${at},${Math.min(...down)}V${Math.max(...down)}`);
    }

    const clip = make('clipPath');
    clip.id = `hatch-${(count += 1)}`;
    const outline = shape.cloneNode() as SVGElement;
    outline.removeAttribute('id');
    clip.append(outline);
    const strokes = make('path');
    strokes.setAttribute('d', path.join(''));
    strokes.setAttribute(
      'transform',
      `matrix(${[turn.a, turn.b, turn.c, turn.d, turn.e, turn.f].join(' ')})`,
    );
    for (const name of ['stroke', 'stroke-width', 'stroke-opacity'])
      strokes.setAttribute(name, lines[0]?.getAttribute(name) ?? (name === 'stroke' ? 'none' : '1'));
    const group = make('g');
    group.setAttribute('clip-path', `url(#${clip.id})`);
    // Not what the shape's own group hands down.
    group.setAttribute('fill', 'none');
    group.setAttribute('stroke-dasharray', 'none');
    group.append(strokes);
    shape.before(clip, group);
    shape.setAttribute('fill', 'none');
  }
}
