import { expect, test, vi } from 'vitest';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { explainForced } from '../../src/reconstruction/explainForced.ts';
import {
  arrangementsRestOn,
  countsRestOn,
  levelsRestOn,
  timesRestOn,
} from '../../src/reconstruction/restsOn.ts';
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
