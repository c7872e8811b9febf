import { expect, test } from 'vitest';
import { Arrangement } from '../../src/figures/kit/Arrangement.tsx';
import { Comparison } from '../../src/figures/operation/Comparison.tsx';
import { ComparisonTable } from '../../src/figures/operation/ComparisonTable.tsx';
import { LaneBoard } from '../../src/figures/operation/LaneBoard.tsx';
import { OperationFigure } from '../../src/figures/operation/OperationFigure.tsx';
import {
  comparisonSentence,
  illustrativeSentence,
  operationFindings,
} from '../../src/figures/operation/words.ts';
import {
  COUNTINGS,
  operationComparisons,
  type Counting,
  type OperationComparison,
} from '../../src/rows/operationComparisons.ts';
import { laterTreatment, operationLanes } from '../../src/rows/operationLanes.ts';
import { survivalModel } from '../../src/rows/survivalModel.ts';
import { series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const grouping = laterTreatment(series)!;
const lanes = operationLanes(set.central, grouping, { b: 40 });
const comparisons = operationComparisons(lanes, grouping, 60);
const [naive, landmarked, switching] = comparisons;
const view = { series, landmark: 60 };
const board = (comparison: OperationComparison = naive) =>
  markup(<LaneBoard {...view} {...{ lanes, grouping, comparison }} axisEnd={200} />);
const read = (comparison: OperationComparison) =>
  markup(<Comparison {...view} comparison={comparison} isShown />).textContent;
const figure = (counting: Counting) =>
  markup(
    <OperationFigure
      {...view}
      {...{ id: 'operation', number: 6, lanes, grouping, comparisons, counting, axisEnd: 200 }}
      model={survivalModel(set, set.central, series, { grouping: grouping.id, method: 'beta-product' })}
    />,
  );

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

test('a way of counting gives counts before rates, and each P under the name of its test', () => {
  expect(read(naive)).toMatch(
    /2 deaths in 317 months: 0\.8 per 10 person-years.*Log-rank P0\.\d+Exact log-rank P.*Its floor0\.10/,
  );
  expect(read(landmarked)).toContain('Landmark at 60 months');
});

test('a P value that a way of counting doesn’t have is left out; where there is none, it says why', () => {
  expect(read(switching)).toMatch(/Mantel–Byar P0\.\d+$/u);
  const early = operationComparisons(lanes, grouping, 1)[1];
  expect(early.groups[0].n).toBe(0);
  expect(read(early)).toMatch(/No P value: nobody counts under “second hepatectomy”\.$/u);
  const late = operationComparisons(lanes, grouping, 200)[1];
  expect(late.groups.map(({ n }) => n)).toEqual([0, 0]);
  expect(read(late)).toMatch(/No P value: nobody counts in either group\.$/u);
  for (const comparison of [...comparisons, early, late])
    expect(comparisonSentence(comparison, series, 60)).not.toContain('none');
});

test('one way of counting is drawn, and the others keep their room', () => {
  for (const kind of COUNTINGS) {
    const drawn = figure(kind);
    expect(drawn.querySelectorAll('.counted-curves')).toHaveLength(1);
    const shown = [...drawn.querySelectorAll('.comparison[data-shown]')];
    expect(shown.map((each) => each.getAttribute('data-counting'))).toEqual([kind]);
    expect(drawn.querySelectorAll('.comparison')).toHaveLength(3);
    const chosen = [...drawn.querySelectorAll('input[type="radio"][checked]')];
    expect(chosen.map((each) => each.getAttribute('value'))).toEqual([kind]);
    expect(drawn.querySelectorAll('.figure-table tbody tr')).toHaveLength(6);
    expect(drawn.textContent).toContain(grouping.caution);
  }
});

test('a lane is drawn as it is counted: what came before the landmark isn’t, and what is lent to the treatment is', () => {
  const marks = (comparison: OperationComparison, row: string) =>
    [...board(comparison).querySelectorAll('.lane')]
      .find(({ textContent }) => textContent.startsWith(`Row ${row}`))!
      .querySelectorAll<SVGLineElement>('[data-mark]');
  const stretches = (comparison: OperationComparison, row: string) =>
    [...marks(comparison, row)].map(
      (line) => `${line.getAttribute('data-mark')} ${line.getAttribute('x1')} ${line.getAttribute('x2')}`,
    );
  expect(stretches(naive, 'b')).toEqual(['with 0% 31%']);
  expect(stretches(switching, 'b')).toEqual(['without 0% 20%', 'with 20% 31%']);
  expect(stretches(landmarked, 'a')).toEqual(['uncounted 0% 5%']);
  expect(stretches(landmarked, 'b')).toEqual(['uncounted 0% 30%', 'with 30% 31%']);
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
  expect(fixed.querySelector('output')?.textContent).toBe('the only arrangement');
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
