import type { LaneRow } from '../../rows/laneRows.ts';
import { fittingText, widthOf } from '../../figures/kit/fittingText.ts';
import { svgElement } from '../../figures/kit/svgElement.ts';

export interface AttributeTextOptions {
  readonly left: number;
  readonly top: number;
  readonly line: number;
  readonly width: number;
  readonly lines: number;
  readonly fontSize: number;
}

/**
 * What is known of a patient, one short text per grouping, in at most so many lines.
 *
 * Form tells what is known: plain words are stated or derived, underlined ones inferred, slanted ones with a question mark are
 * as this table has it. What is too long is shortened.
 */
export function attributeText(
  lane: LaneRow,
  options: AttributeTextOptions,
  document: Document,
): SVGElement[] {
  const letters = { size: options.fontSize };
  const between = 3 * widthOf('a', letters);
  const lines: { attribute: LaneRow['attributes'][number]; words: string }[][] = [[]];
  let used = 0;
  for (const attribute of lane.attributes) {
    const needed = widthOf(attribute.label, letters) + between;
    if (used + needed > options.width && lines.length < options.lines && used > 0) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ attribute, words: fittingText(attribute.label, options.width - used, letters) });
    used += needed;
  }
  return lines.map((attributes, index) => {
    const text = svgElement(document, 'text', {
      x: options.left,
      y: options.top + index * options.line,
      'font-size': options.fontSize,
      'text-anchor': 'start',
      fill: 'var(--ink-soft)',
    });
    for (const [position, { attribute, words }] of attributes.entries()) {
      const open = attribute.known === 'open';
      const form = {
        ...(open ? { 'font-style': 'italic' } : { fill: 'var(--ink)' }),
        ...(attribute.known === 'inferred' ? { 'text-decoration': 'underline' } : {}),
      };
      if (position > 0) text.append('  ·  ');
      const part = svgElement(document, 'tspan', form, `${words}${open ? '?' : ''}`);
      if (words !== attribute.label) part.append(svgElement(document, 'title', {}, attribute.label));
      text.append(part);
    }
    return text;
  });
}
