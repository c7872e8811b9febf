import type { LaneRow } from '../../rows/laneRows.ts';
import { svgElement } from '../svgElement.ts';

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
 * as this table has it. Width is estimated from the number of characters, since text can't be measured at build.
 */
export function attributeText(
  lane: LaneRow,
  options: AttributeTextOptions,
  document: Document,
): SVGElement[] {
  const perCharacter = options.fontSize * 0.47;
  const lines: LaneRow['attributes'][number][][] = [[]];
  let used = 0;
  for (const attribute of lane.attributes) {
    const needed = (attribute.label.length + 3) * perCharacter;
    if (used + needed > options.width && lines.length < options.lines && used > 0) {
      lines.push([]);
      used = 0;
    }
    used += needed;
    lines.at(-1)?.push(attribute);
  }
  return lines.map((attributes, index) => {
    const text = svgElement(document, 'text', {
      x: options.left,
      y: options.top + index * options.line,
      'font-size': options.fontSize,
      'text-anchor': 'start',
      fill: 'var(--ink-soft)',
    });
    for (const [position, attribute] of attributes.entries()) {
      const open = attribute.known === 'open';
      const form = {
        ...(open ? { 'font-style': 'italic' } : { fill: 'var(--ink)' }),
        ...(attribute.known === 'inferred' ? { 'text-decoration': 'underline' } : {}),
      };
      if (position > 0) text.append('  ·  ');
      text.append(svgElement(document, 'tspan', form, `${attribute.label}${open ? '?' : ''}`));
    }
    return text;
  });
}
