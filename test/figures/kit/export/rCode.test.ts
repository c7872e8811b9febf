import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stateRows } from '../../../../src/rows/stateRows.ts';
import { survivalModel } from '../../../../src/rows/survivalModel.ts';
import { LIMIT_METHODS } from '../../../../src/state/limitMethods.ts';
import type { ViewState } from '../../../../src/state/ViewState.ts';
import { detailSentences } from '../../../../src/figures/kit/sentences/stateSentences.ts';
import { formatTime } from '../../../../src/format/formatTime.ts';
import { rCode } from '../../../../src/figures/kit/export/rCode.ts';
import { defaults as first, series, set } from '../../../publicationForTests.ts';

/** Two curves, with all that is drawn around them. */
const defaults = { ...first, grouping: 'site', showBand: true, showEnvelope: true };

const probe = spawnSync('Rscript', ['-e', 'library(survival)'], { encoding: 'utf8' });
/** R with its package survival isn't needed to work on the project; where it is missing, its part of these tests is left out. */
const reason = probe.status === 0 ? null : 'Rscript with the package survival is not installed here';

const folder = mkdtempSync(join(tmpdir(), 'r-code-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Every choice that shapes the script, on. */
const everything = { leaveOneOut: true, extremes: true, oneMore: true, median: true } as const;
const views = [
  ...LIMIT_METHODS.flatMap((method) => [10, 60, 130].map((time) => ({ method, time }))),
  { grouping: null, mortality: true, ...everything },
  { grouping: 'resection', time: 145, ...everything },
  { grouping: 'exon-11', excluded: 'c', mortality: true },
  // Limits that don't exist before the first death, times in years, and groups of which nobody is followed any longer.
  { grouping: 'exon-11', time: 5, method: 'log-log' as const },
  { grouping: null, time: 100, years: true, ...everything },
  { grouping: null, time: 199, mortality: true, years: true },
  { grouping: 'imatinib-before', time: 195, method: 'log-log' as const },
].map((change): ViewState => ({ ...defaults, ...change }));

const written = (state: ViewState) => {
  const model = survivalModel(set, state.cohort, series, state);
  const code = rCode(model, series, {
    ...state,
    title: 'A title',
    address: 'https://x.example/#t=1',
    axisEnd: 200,
  });
  return { model, code };
};

/** What R prints for each view; one R runs them all, since starting it takes longer than they do. */
const printedByR = (() => {
  if (reason !== null) return [];
  const files = views.map((state, index) => {
    const file = join(folder, `view-${index}.R`);
    writeFileSync(file, written(state).code);
    return file;
  });
  const each = 'for (file in commandArgs(TRUE)) { source(file, local = new.env()); cat("next\\n") }';
  const { stdout, stderr } = spawnSync('Rscript', ['-e', each, ...files], { cwd: folder, encoding: 'utf8' });
  return [...stdout.split('next\n').slice(0, -1), ...(stderr === '' ? [] : [stderr])];
})();

test.skipIf(reason !== null)('R runs the code of every view without a message', () => {
  expect(printedByR).toHaveLength(views.length);
});

test.each(views)(
  'R prints what the page says for $grouping at $time with $method',
  { skip: reason !== null },
  (state) => {
    const { model } = written(state);
    const stdout = printedByR[views.indexOf(state)] ?? '';
    const printed = [
      ...stdout.matchAll(
        /^at (.*) \| (.*) \| n (\d+) \| at risk (\d+) \| died (\d+) \| left (\d+) \| (.*)$/gmu,
      ),
    ];
    const states = stateRows(model.strata, [state.time]);
    expect(printed).toHaveLength(states.length);
    for (const [index, row] of states.entries()) {
      const [, time, label, n, atRisk, died, left, said = ''] = printed[index] ?? [];
      expect([time, label]).toEqual([formatTime(state.time, series, state.years), row.label]);
      expect([n, atRisk, died, left].map(Number)).toEqual([row.n, row.atRisk, row.died, row.left]);
      // The page's own words, and the same numbers with more digits.
      const [survival = '', limits] = detailSentences(row, series, {
        ...state,
        showBand: true,
        showEnvelope: false,
      });
      const numbers = (words: string) =>
        [...words.replace('95 %', '').matchAll(/\d+(?:\.\d+)?/gu)].map(Number);
      const words = (text: string) =>
        text.replaceAll(/[<>]?\d+(?:\.\d+)?(?:\s?%)?/gu, 'N').replaceAll(/N to N|N N/gu, 'N');
      expect(words(said)).toBe(words([survival, ...(limits === undefined ? [] : [limits])].join(' | ')));
      const flip = (share: number) => (state.mortality ? 1 - share : share);
      const [lower, upper] = state.mortality ? [row.upper, row.lower] : [row.lower, row.upper];
      const expected = [row.survival, ...(row.survival === null ? [] : [lower, upper])].filter(
        (each) => each !== null,
      );
      expect(numbers(said)).toHaveLength(expected.length);
      for (const [place, value] of expected.entries())
        expect(numbers(said)[place]).toBeCloseTo(flip(value), 7);
    }
    if (model.test) {
      expect(Number(/log-rank P (\S+)/u.exec(stdout)?.[1])).toBeCloseTo(model.test.logRankP ?? NaN, 8);
      expect(Number(/exact P (\S+)/u.exec(stdout)?.[1])).toBeCloseTo(model.test.exactP ?? NaN, 9);
    }
  },
);

test('a label with quotes and backslashes stays one string of R', () => {
  const odd = {
    ...series,
    groupings: series.groupings.map((grouping) => ({
      ...grouping,
      levels: grouping.levels.map((level) => ({ ...level, label: `"${level.label}\\ \n` })),
    })),
  };
  const model = survivalModel(set, defaults.cohort, odd, defaults);
  const code = rCode(model, odd, { ...defaults, title: 'a\nq()', address: '', axisEnd: 200 });
  expect(code).toContain(String.raw`"\"Small intestine\\  "`);
  expect(code.split('\n')[0]).toBe('# a q()');
});

test('what is not drawn is not in the code', () => {
  const { code } = written({ ...defaults, showBand: false, showEnvelope: false });
  expect(code).not.toContain('Pointwise limits');
  expect(code).not.toContain('bounds');
  expect(written({ ...defaults, ...everything }).code).toContain('Without each row in turn');
});

test('the script speaks as the page does, of mortality, of years, and of the outcome', () => {
  const { code } = written({
    ...defaults,
    grouping: null,
    mortality: true,
    years: true,
    time: 100,
    ...everything,
  });
  expect(code).toContain('at <- 100 # 8.33 years');
  expect(code).toContain('mortality %.10f');
  expect(code).not.toContain('survival %');
  expect(code).toContain('xlab = "years since hepatectomy"');
  expect(code).toContain('xscale = 12');
  expect(code).toContain('# Medians, in years');
  expect(code).toContain('Times in months since hepatectomy, drawn in years; event: death.');
  const infections = {
    ...series,
    outcome: {
      one: 'infection',
      many: 'infections',
      happened: 'became 5 % "infected"',
      without: 'free of it',
    },
  };
  const model = survivalModel(set, defaults.cohort, infections, defaults);
  const other = rCode(model, infections, { ...defaults, title: 'A title', address: null, axisEnd: 200 });
  expect(other).not.toMatch(/\bdeaths?\b|\bdied %d/u);
  expect(other).toContain('became 5 %% \\"infected\\" %d');
});
