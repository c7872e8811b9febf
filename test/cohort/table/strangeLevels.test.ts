import { expect, it } from 'vitest';
import { columnsOf } from '../../../src/cohort/table/TableColumn.ts';
import { readSheet } from '../../../src/cohort/table/readSheet.ts';
import { strangeLevels } from '../../../src/cohort/table/strangeLevels.ts';

const strange = (values: readonly string[]) => {
  const [column] = columnsOf(readSheet(['arm,x', ...values.map((value) => `${value},y`)].join('\n'), ','));
  return strangeLevels(column!).map(({ key }) => key);
};

it.each([
  [['0', '1', '9'], ['9']],
  [['1', '2', '9'], ['9']],
  [['0', '1', '2', '99'], ['99']],
  [
    ['1', '2', '8', '9'],
    ['8', '9'],
  ],
  [['0', '1', '-9'], ['-9']],
  [['male', 'female', '9'], ['9']],
])('levels %j leave open whether %j is one', (values, codes) => {
  expect(strange(values)).toEqual(codes);
});

it.each([
  [['1', '2', '3', '4', '5', '6', '7', '8', '9']],
  [['7', '8', '9', '10']],
  [['8', '9']],
  [['0', '9']],
  [['3', '6', '9']],
  [['-1', '0', '1']],
  [['0', '1', '2']],
  [['I', 'II', 'III']],
])('levels %j are levels', (values) => {
  expect(strange(values)).toEqual([]);
});
