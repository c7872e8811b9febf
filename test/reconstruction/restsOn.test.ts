import { expect, test, vi } from 'vitest';
import { monthsThatPrint } from '../../src/reconstruction/monthsThatPrint.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { explainForced } from '../../src/reconstruction/explainForced.ts';
import {
  arrangementsRestOn,
  countsRestOn,
  eventLevelsRestOn,
  levelsRestOn,
  ordersRestOn,
  timesRestOn,
} from '../../src/reconstruction/exitsRestOn.ts';
import { monthsRestOn, totalRestsOn } from '../../src/reconstruction/monthsRestOn.ts';
import { onlyWith, statementsOn } from '../../src/reconstruction/statementsOn.ts';
import { ourRecord } from './ourRecord.ts';

vi.setConfig({ testTimeout: 120_000 });

test('the number of patients with each primary site rests on what reconstruct says', () => {
  const said = explainForced(ourRecord).find(({ what }) => what.startsWith('primary site: 3'));
  expect(levelsRestOn(ourRecord, 'site')).toEqual(said?.because);
  expect(said?.because).toEqual(['n', 'deaths', 'deaths-site', 'site-p', 'p-test', 'p-printing']);
});

test('the number of deaths rests on the facts that state it', () => {
  expect(countsRestOn(ourRecord)).toEqual(['n', 'deaths']);
});

test('the dates rest on what gives the same dates alone, and on nothing that can be spared', () => {
  const ids = timesRestOn(ourRecord);
  const ranges = (some: readonly string[]) => {
    const answer = reconstruct(ourRecord, onlyWith(ourRecord, {}, some));
    return answer.kind === 'cohorts'
      ? JSON.stringify([answer.ranges, answer.orders.map(({ order }) => order)])
      : null;
  };
  expect(ids.length).toBeLessThan(statementsOn(ourRecord, {}).length);
  expect(ranges(ids)).toBe(ranges(statementsOn(ourRecord, {})));
  for (const id of ids) expect(ranges(ids.filter((other) => other !== id)), id).not.toBe(ranges(ids));
  for (const id of ['early-death', 'mean-follow-up', 'mean-over', 'longest-follow-up', 'p-test'])
    expect(ids).toContain(id);
  for (const id of ['exon-11', 'imatinib-after', 'any-cause']) expect(ids).not.toContain(id);
});

test('what a rank test sees of a grouping rests on nothing said of another', () => {
  expect(arrangementsRestOn(ourRecord, 'site')).toEqual([
    'n',
    'deaths',
    'deaths-site',
    'site-p',
    'p-test',
    'p-printing',
    'no-tied-deaths',
  ]);
  expect(arrangementsRestOn(ourRecord, 'exon-11')).toContain('exon-11');
});

test('the order of exits rests on what its P value is read by, and on no date', () => {
  expect(ordersRestOn(ourRecord)).toEqual([
    'n',
    'deaths',
    'deaths-site',
    'site-p',
    'p-test',
    'p-printing',
    'no-tied-deaths',
  ]);
  const orders = (some: readonly string[]) => {
    const answer = reconstruct(ourRecord, onlyWith(ourRecord, {}, some));
    return answer.kind === 'cohorts' ? answer.orders.map(({ order }) => order).join() : null;
  };
  const on = statementsOn(ourRecord, {});
  for (const id of ordersRestOn(ourRecord))
    expect(orders(on.filter((other) => other !== id)), id).not.toBe(orders(on));
});

test('which primary sites those who died had rests on the fact that says so, and on deaths', () => {
  expect(eventLevelsRestOn(ourRecord, 'site')).toEqual(['n', 'deaths', 'deaths-site']);
});

test('the sum of all times rests on the mean, over whom it is taken, and in which steps times are counted', () => {
  expect(totalRestsOn(ourRecord)).toEqual(['n', 'mean-follow-up', 'whole-months', 'mean-over']);
});

test('the months that print P rest on no reading of P by order, and each source bounds them or enters the test', () => {
  const asked = { by: 'site', level: 'small-intestine', printed: '0.02', events: 3, patients: 6, total: 681 };
  const sources = monthsRestOn(ourRecord, asked);
  expect(sources).toEqual([
    'n',
    'mean-follow-up',
    'deaths',
    'deaths-site',
    'site-p',
    'whole-months',
    'mean-over',
    'longest-follow-up',
  ]);
  // The others can be switched off, one by one, and the months stay as they are.
  const all = JSON.stringify(monthsThatPrint(ourRecord, asked));
  const without = (off: string) =>
    monthsThatPrint(
      {
        ...ourRecord,
        assumptions: ourRecord.assumptions.map((each) => (each.id === off ? { ...each, on: false } : each)),
      },
      asked,
    );
  for (const id of ['p-test', 'p-printing', 'no-tied-deaths', 'first-death', 'time-printing'])
    expect(JSON.stringify(without(id)), id).toBe(all);
  expect(JSON.stringify(without('longest-follow-up'))).not.toBe(all);
});
