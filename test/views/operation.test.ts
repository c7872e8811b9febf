import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { operationComparisons } from '../../src/rows/operationComparisons.ts';
import { laterTreatment, operationLanes } from '../../src/rows/operationLanes.ts';
import { comparisonPanel } from '../../src/views/operation/comparisonPanel.ts';
import { comparisonTable } from '../../src/views/operation/comparisonTable.ts';
import { laneBoard } from '../../src/views/operation/laneBoard.ts';
import { illustrativeSentence, operationFindings } from '../../src/views/operation/operationWords.ts';
import { series, set } from '../publicationForTests.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const grouping = laterTreatment(series)!;
const lanes = operationLanes(set.central, grouping, { b: 40 });
const comparisons = operationComparisons(lanes, grouping, 60);
const options = { axisEnd: 200, landmark: 60 };

test('there is a slider for each treated lane and one for the landmark', () => {
  const board = laneBoard(lanes, grouping.label, series, options, document);
  const names = [...board.querySelectorAll('input')].map((input) => input.getAttribute('aria-label'));
  expect(names).toEqual([
    'Second hepatectomy of row b',
    'Second hepatectomy of row c',
    'Second hepatectomy of row d',
    'Landmark',
  ]);
  expect(board.textContent).toContain('at 40 of 62 months');
});

test('a mark stands where its time is on the axis', () => {
  const board = laneBoard(lanes, grouping.label, series, options, document);
  expect(board.querySelector('[data-lane="b"] .operation-mark')?.getAttribute('x')).toBe('20%');
});

test('every panel gives counts before rates, and each P under the name of its test', () => {
  const texts = comparisons.map(
    (each) => comparisonPanel(each, lanes, series, options, document).textContent ?? '',
  );
  expect(texts[0]).toMatch(
    /2 deaths in 317 months: 0\.8 per 10 years.*Log-rank P0\.\d+Exact log-rank P.*Its floor0\.10/,
  );
  expect(texts[1]).toContain('Landmark at 60 months');
  expect(texts[2]).toMatch(/Mantel–Byar P0\.\d+Exact log-rank PnoneIts floornone/);
});

test('the table has a row for each side of each comparison', () => {
  expect(comparisonTable(comparisons, series, 60, document).querySelectorAll('tbody tr')).toHaveLength(6);
});

test('what is made up says so, and the findings count the time credited', () => {
  expect(illustrativeSentence(grouping)).toMatch(/^Illustrative: .*not reported/);
  expect(operationFindings(lanes, comparisons, grouping, series, document).textContent).toMatch(
    /^167 months had to be lived through/,
  );
});
