import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../../src/cohort/table/formulaGuard.ts';

const FORMULAS = [
  '=HYPERLINK("http://x.example")',
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  '－2+3',
  "'=1",
  "''=1",
  '-abc',
  '=',
];
const TEXTS = [
  '',
  'A',
  '-5',
  '+5',
  '-1.5',
  '-1,5',
  '1e-5',
  '-',
  '+',
  '<5',
  "'quoted'",
  "O'Hara",
  '1=1',
  'a@b',
  '– 3',
];

test.each(FORMULAS)('a spreadsheet runs nothing of %j, and it is read as it was', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
  expect(unguardFormula(guardFormula(text))).toBe(text);
});

test.each(TEXTS)('%j stays as it is, written and read', (text) => {
  expect(guardFormula(text)).toBe(text);
  expect(unguardFormula(text)).toBe(text);
});
