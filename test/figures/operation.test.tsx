import { expect, test } from 'vitest';
import { Arrangement } from '../../src/figures/kit/Arrangement.tsx';
import { Comparison } from '../../src/figures/operation/Comparison.tsx';
import { ComparisonTable } from '../../src/figures/operation/ComparisonTable.tsx';
import { LaneBoard } from '../../src/figures/operation/LaneBoard.tsx';
import { illustrativeSentence, operationFindings } from '../../src/figures/operation/words.ts';
import { operationComparisons } from '../../src/rows/operationComparisons.ts';
import { laterTreatment, operationLanes } from '../../src/rows/operationLanes.ts';
import { survivalModel } from '../../src/rows/survivalModel.ts';
import { series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const grouping = laterTreatment(series)!;
const lanes = operationLanes(set.central, grouping, { b: 40 });
const comparisons = operationComparisons(lanes, grouping, 60);
const view = { lanes, series, axisEnd: 200, landmark: 60 };
const board = () => markup(<LaneBoard {...view} grouping={grouping} />);

test('there is a slider for each treated lane and one for the landmark', () => {
  const names = [...board().querySelectorAll('input')].map((input) => input.getAttribute('aria-label'));
  expect(names).toEqual([
    'Second hepatectomy of row b',
    'Second hepatectomy of row c',
    'Second hepatectomy of row d',
    'Landmark',
  ]);
  expect(board().textContent).toContain('at 40 of 62 months');
});

test('a mark stands where its time is on the axis', () => {
  const lane = [...board().querySelectorAll('.lane')].find(({ textContent }) =>
    textContent.startsWith('Row b'),
  );
  expect(lane?.querySelector('.operation-mark')?.getAttribute('x')).toBe('20%');
});

test('every panel gives counts before rates, and each P under the name of its test', () => {
  const texts = comparisons.map(
    (comparison) => markup(<Comparison {...view} comparison={comparison} />).textContent,
  );
  expect(texts[0]).toMatch(
    /2 deaths in 317 months: 0\.8 per 10 person-years.*Log-rank P0\.\d+Exact log-rank P.*Its floor0\.10/,
  );
  expect(texts[1]).toContain('Landmark at 60 months');
  expect(texts[2]).toMatch(/Mantel–Byar P0\.\d+Exact log-rank PnoneIts floornone/);
});

test('the table has a row for each side of each comparison', () => {
  const table = markup(<ComparisonTable comparisons={comparisons} series={series} landmark={60} />);
  expect(table.querySelectorAll('tbody tr')).toHaveLength(6);
});

test('what is made up says so, and the findings count the time credited', () => {
  expect(illustrativeSentence(grouping)).toMatch(/^Illustrative: .*not reported/);
  expect(operationFindings(lanes, comparisons, grouping, series)[0]?.join(' ')).toMatch(
    /^167 months had to be lived through/,
  );
});

test('an arrangement is counted, said in words, and stepped to where there is another', () => {
  const model = survivalModel(set, set.central, series, {
    grouping: grouping.id,
    method: 'beta-product',
  });
  const several = markup(<Arrangement model={model} series={series} also=" This moved too." />);
  expect(several.querySelector('output')?.textContent).toBe('arrangement 1 of 3');
  expect([...several.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'))).toEqual([
    'Previous arrangement',
    'Next arrangement',
  ]);
  expect(several.textContent).toContain('This moved too.');
  expect(several.textContent).toContain(grouping.caution);
  const one = { ...model, arrangements: model.arrangements.slice(0, 1) };
  const fixed = markup(<Arrangement model={one} series={series} />);
  expect(fixed.querySelector('output')?.textContent).toBe('fixed by the record');
  expect(fixed.querySelectorAll('button')).toHaveLength(0);
});

test('a table as it is has no arrangements, only what its grouping means; a whole cohort has neither', () => {
  const model = survivalModel(set, set.central, series, {
    grouping: grouping.id,
    method: 'beta-product',
  });
  const table = markup(<Arrangement model={{ ...model, isTable: true }} series={series} />);
  expect(table.textContent).toBe(`${grouping.definition}${grouping.caution}`);
  const all = markup(<Arrangement model={{ ...model, grouping: null }} series={series} />);
  expect(all.textContent).toContain('as one cohort');
});
