import { expect, it } from 'vitest';
import { understoodLines } from '../../../src/cohort/table/understoodInWords.ts';
import { understood } from './understood.ts';

const timeOf = (table: string) =>
  understoodLines(understood(table), null).find(({ name }) => name === 'Time')?.words;

it('tells one time as one', () => {
  expect(timeOf('months,status\n12,dead')).toBe(
    '“months”, 12 months: its name says so; 1 number, 12; its name says months',
  );
  expect(timeOf('months,status\n1,dead')).toContain('“months”, 1 month: its name says so; 1 number, 1;');
  expect(timeOf('months,status\n12,dead\n12,alive')).toContain(
    '“months”, 12 months: its name says so; 2 numbers, all 12;',
  );
});

it('writes a minus as it is printed', () => {
  expect(timeOf('months;status\n-3,1;dead\n5,0;alive\nabc;alive')).toContain('2 numbers from −3.1 to 5;');
});
