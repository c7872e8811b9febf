import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { bareCurve } from '../../src/supplement/bareCurve.ts';

const drawing = (
  width: number,
  marks = '<g data-mark="curve"><path d="M0,0" stroke="var(--ink)"></path></g>',
) =>
  `<div class="built" data-width="${width}"><svg role="img" aria-label="Survival" width="${width}" height="346" viewBox="0 0 ${width} 346">
  <g data-mark="axes"><line y1="24" y2="24"></line><text y="259">months</text></g>
  <g data-mark="rooms"><g data-mark="room"><rect width="9" height="9"></rect><path d="M0,0"></path><text y="1">month 11 to 133</text></g></g>
  ${marks}<g data-mark="lanes"><text y="340">lane</text></g><g data-mark="grips"><g class="controls"><path></path></g></g></svg></div>`;

const opened = (inside: string) =>
  bareCurve(
    parseHTML(
      `<html><head><style>:root{--ink:light-dark(#111,#eee)}</style></head><body><section class="opening">${inside}</section></body></html>`,
    ).document,
  );

describe('bareCurve', () => {
  it('is the curve and its axes, without what stands around them', () => {
    const { document } = parseHTML(opened(drawing(358))?.svg ?? '');
    expect(document.querySelectorAll('[data-mark="curve"], [data-mark="axes"]')).toHaveLength(2);
    expect(document.querySelectorAll('.controls, [data-mark="lanes"]')).toHaveLength(0);
    expect(document.querySelector('[data-mark="room"]')?.innerHTML).toBe('<rect width="9" height="9" />');
    expect(document.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 358 265');
  });

  it('takes the largest that was drawn for a phone, in the colours of paper', () => {
    const curve = opened([288, 358, 640, 1056].map((width) => drawing(width)).join(''));
    expect(curve?.svg).toContain('width="358"');
    expect(curve?.svg).toContain('stroke="#111"');
    expect(curve?.name).toBe('Survival');
  });

  it('is not a table that stands at the same widths, and nothing where there is no curve', () => {
    expect(opened(drawing(288, '') + drawing(358))?.svg).toContain('width="358"');
    expect(opened(drawing(358, ''))).toBeNull();
  });
});
