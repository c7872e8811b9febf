import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { lettersWithoutRim } from '../../../src/supplement/pdf/lettersWithoutRim.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('letters that are printed have no line around them, in the part that is meant', () => {
  const { document } = parseHTML(
    '<figure id="a"><svg><text stroke="#fff">x<tspan>y</tspan></text><path stroke="#000"/></svg></figure><svg><text>z</text></svg>',
  );
  vi.stubGlobal('document', document);
  lettersWithoutRim('[id="a"]');
  const style = (selector: string) => document.querySelector(selector)?.getAttribute('style') ?? '';
  expect(style('#a text')).toMatch(/stroke:\s*none/u);
  expect(style('#a tspan')).toMatch(/stroke:\s*none/u);
  expect(style('#a path')).toBe('');
  expect(style('body > svg text')).toBe('');
});
