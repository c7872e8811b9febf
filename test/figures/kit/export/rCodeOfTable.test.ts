import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { survivalModel } from '../../../../src/rows/survivalModel.ts';
import type { Session } from '../../../../src/state/openSession.ts';
import { newDraft } from '../../../../src/state/tableDraft.ts';
import { readDraft } from '../../../../src/state/tableReading.ts';
import type { ViewState } from '../../../../src/state/ViewState.ts';
import { rCode } from '../../../../src/figures/kit/export/rCode.ts';
import { hundreds } from '../../../hundredsForTests.ts';
import { publication, series } from '../../../publicationForTests.ts';

const probe = spawnSync('Rscript', ['-e', 'library(survival)'], { encoding: 'utf8' });
const reason = probe.status === 0 ? null : 'Rscript with the package survival is not installed here';

function view(session: Session, change: Partial<ViewState>) {
  const state = { ...session.defaults, grouping: session.series.groupings[0]?.id ?? null, ...change };
  const set = session.setFor(state.reading);
  if (!set) throw new Error('a table has a set of one');
  const model = survivalModel(set, state.cohort, session.series, state);
  const options = { ...state, title: 'A title', address: null, axisEnd: 300 };
  return { model, code: rCode(model, session.series, options) };
}

/** Two arms of so many each, with exits of their own and events at every second of them. */
function own(each: number): Session {
  const rows = Array.from({ length: 2 * each }, (_, place) => 2 * each - 1 - place).map((row) =>
    [row + 1, row % 3 === 0 ? 0 : 1, row % 5 < 2 || row > 2 * each - 3 ? 'B' : 'A'].join(','),
  );
  const { session } = readDraft(
    newDraft('mine.csv', ['months,died,arm', ...rows].join('\n')),
    publication.record,
    series,
  );
  if (!session) throw new Error('the table of this test has a problem');
  return session;
}

/** What R prints as it runs the code to its end, where it says so. */
function printed(code: string): string {
  const { stdout, stderr } = spawnSync('Rscript', ['-e', 'source(file("stdin")); cat("end\\n")'], {
    input: `pdf(NULL)\n${code}`,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/end\n$/u);
  return stdout;
}

test.each([
  ['hundreds of patients by sex', hundreds, { grouping: 'sex' }],
  ['hundreds of patients in three groups', hundreds, { grouping: 'stage' }],
  ['hundreds of patients but one', hundreds, { grouping: 'sex', excluded: '7' }],
  ['a table whose deals the page counts and R could not list', own(14), {}],
])('R draws deals at random for %s, and agrees with the page', { timeout: 90_000 }, (_, session, change) => {
  const { model, code } = view(session, change);
  expect(code).not.toContain('combn');
  expect(code).toContain('from a sample');
  if (reason !== null) return;
  const stdout = printed(code);
  const found = /permutation P (\S+) of (\d+) random deals, standard error (\S+)/u.exec(stdout);
  const [p, , error] = (found?.slice(1) ?? []).map(Number);
  if (model.test?.sampled) expect(Number(found?.[2])).toBe(model.test.deals);
  const ofPage = model.test?.sampled ? Math.SQRT2 : 1;
  // Both may be samples: four standard errors of their difference.
  expect(Math.abs((p ?? NaN) - (model.test?.exactP ?? NaN))).toBeLessThan(
    Math.max(4 * ofPage * (error ?? 0), 1e-3),
  );
  expect(Number(/log-rank P (\S+)/u.exec(stdout)?.[1])).toBeCloseTo(model.test?.logRankP ?? NaN, 8);
});

test('R lists the deals of few patients', () => {
  expect(view(own(6), {}).code).toContain('combn');
});

test(
  'R lists the deals of few patients into three groups, and agrees with the page',
  { timeout: 60_000 },
  () => {
    const { session } = readDraft(
      newDraft('mine.csv', 'months,died,arm\n9,1,A\n12,0,B\n10,1,A\n20,1,C\n9,0,C\n14,1,B\n30,0,C\n31,1,A\n'),
      publication.record,
      series,
    );
    if (!session) throw new Error('the table of this test has a problem');
    const { model, code } = view(session, {});
    expect(model.test).toMatchObject({ sizes: [3, 2, 3], deals: 560, sampled: false });
    expect(code).toContain('in every way to deal the patients into them');
    if (reason !== null) return;
    const [, p, deals] = /exact P (\S+) of (\d+) deals/u.exec(printed(code)) ?? [];
    expect(Number(p)).toBeCloseTo(model.test!.exactP!, 9);
    expect(Number(deals)).toBe(560);
  },
);

test('no test is written down where none exists', { timeout: 60_000 }, () => {
  const { session } = readDraft(
    newDraft('mine.csv', 'months,died,arm\n9,0,A\n12,0,B\n10,0,A\n20,1,\n'),
    publication.record,
    series,
  );
  if (!session) throw new Error('the table of this test has a problem');
  const { code } = view(session, {});
  expect(code).not.toMatch(/survdiff|combn|replicate/u);
  if (reason === null) printed(code);
});
