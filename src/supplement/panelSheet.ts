import { wrapWords } from '../figures/kit/export/wrapWords.ts';
import { svgElement } from '../figures/kit/svgElement.ts';
import { textOf } from './textOf.ts';

const WIDTH = 640;
const GAP = 24;
const TYPE = { size: 12.5, line: 17 } as const;

/** The small drawings of one figure as a single drawing: side by side in their order, each under its heading. */
export function panelSheet(drawings: readonly Element[], document: Document): Element {
  const size = (name: 'width' | 'height') =>
    Math.max(...drawings.map((drawing) => Number(drawing.getAttribute(name) ?? 0)));
  const [width, height] = [size('width'), size('height')];
  const columns = Math.max(1, Math.floor((WIDTH + GAP) / (width + GAP)));
  const headings = drawings.map((drawing) =>
    wrapWords(headingOf(drawing), ((WIDTH - GAP * (columns - 1)) / columns / TYPE.size) * 1.9),
  );
  const headingHeight = Math.max(...headings.map((lines) => lines.length)) * TYPE.line + 4;
  const cell = { width: (WIDTH + GAP) / columns, height: headingHeight + height + GAP };
  const panels = drawings.map((drawing, index) => {
    const inner = drawing.cloneNode(true) as Element;
    for (const name of ['role', 'aria-label', 'class', 'xmlns']) inner.removeAttribute(name);
    inner.setAttribute('y', String(headingHeight));
    const lines = (headings[index] ?? []).map((line, row) =>
      svgElement(
        document,
        'text',
        { y: TYPE.size + row * TYPE.line, 'font-size': TYPE.size, 'font-weight': 600, fill: 'var(--ink)' },
        line,
      ),
    );
    const place = `translate(${(index % columns) * cell.width} ${Math.floor(index / columns) * cell.height})`;
    return svgElement(document, 'g', { transform: place }, ...lines, inner);
  });
  const rows = Math.ceil(drawings.length / columns);
  return svgElement(document, 'svg', { width: WIDTH, height: rows * cell.height - GAP }, ...panels);
}

/** What stands over a small drawing on the page, or else what it is called. */
function headingOf(drawing: Element): string {
  const heading = drawing.closest('li, section, [class]:has(> h4)')?.querySelector('h4') ?? null;
  return textOf(heading) || (drawing.getAttribute('aria-label') ?? '');
}
