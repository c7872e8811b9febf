import type { Locator } from '@playwright/test';
import type { Patient } from '../../src/cohort/Cohort.ts';
import { formatP } from '../../src/format/formatP.ts';
import { exactLogRankTest, logRankTest, survivalLimits } from '../../src/survival/index.ts';
import { defaults, session, set } from '../publicationForTests.ts';
import { numbers, numbersIn, texts } from './numbersOf.ts';
import { live, percent, range, stateAt, strataOf, views, type View } from './recount.ts';
import { expect, test } from './site.ts';

function boundsAt(view: View, level: string | null, patients: readonly Patient[], time: number) {
  const inForce = <Step extends { from: number }>(steps: readonly Step[]) =>
    steps.findLast(({ from }) => from <= time);
  return {
    limits: inForce(survivalLimits(patients, { method: 'beta-product' })),
    record: inForce(
      set.envelope(view.cohort, view.grouping).find((each) => each.level === level)?.steps ?? [],
    ),
  };
}

const END = session.longestOf(defaults.reading) ?? NaN;
const TICKS = [0, 24, 48, 72, 96, 120, 144, 168, 192];

/** Compares every number of the survival figure with the patients; `drawing` is what is drawn of it. */
async function compare(figure: Locator, drawing: Locator, view: View): Promise<void> {
  const strata = strataOf(view);
  const { time } = defaults;
  expect(await numbers(drawing.locator('[data-mark="y-axis"] text'))).toEqual(['0', '25', '50', '75', '100']);
  expect(END).toBe(200);
  expect(await numbers(drawing.locator('[data-mark="x-axis tick label"] text'))).toEqual(TICKS.map(String));
  expect(await numbers(drawing.locator('.time-cursor text'))).toEqual([String(time)]);
  expect(await texts(drawing.locator('[data-mark="labels"] text'))).toEqual(strata.map(({ label }) => label));
  for (const [index, { label, patients }] of strata.entries()) {
    const part = drawing.locator('[data-mark="table of a stratum"]').nth(index);
    expect(await texts(part.locator('> text'))).toEqual([`${label} · ${patients.length}`]);
    const counts = TICKS.map((tick) => stateAt(patients, tick).counts);
    for (const [row, name] of ['atRisk', 'died', 'left'].entries())
      expect(await numbers(part.locator(`[data-mark="${name}"] text`)), `${label}, ${name}`).toEqual(
        counts.map((each) => String(each[row])),
      );
  }
  const read = strata.flatMap(({ level, patients }) => {
    const { counts, survival, withOneMore } = stateAt(patients, time);
    const { limits, record } = boundsAt(view, level, patients, time);
    const [atRisk = NaN, ...gone] = counts;
    return [
      ...[atRisk, patients.length, ...gone.filter((count) => count > 0)].map(String),
      ...(survival === null ? [] : [percent(survival), '95']),
      ...(limits?.lower == null || limits.upper == null ? [] : range(limits.lower, limits.upper)),
      ...(record && record.lower < record.upper ? range(record.lower, record.upper) : []),
      ...(withOneMore === null ? [] : [percent(withOneMore)]),
    ];
  });
  expect(await numbers(figure.locator('.readout').first())).toEqual([String(time), ...read]);
  const [one, other] = strata.map(({ patients }) => patients);
  const sizes = strata.map(({ patients }) => String(patients.length));
  const exact = one && other ? exactLogRankTest(one, other) : null;
  expect(await numbers(figure.locator('.figure-side .tests'))).toEqual(
    one && other && exact
      ? [
          formatP(logRankTest([one, other]).p),
          String(exact.splits),
          formatP(exact.p),
          ...sizes,
          formatP(exact.floor),
        ]
      : [],
  );
  const rows = figure.locator('[data-part="table"] tbody tr');
  const cells = await rows.evaluateAll((list) =>
    list.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );
  expect(cells.map(([label]) => label)).toEqual(strata.flatMap(({ label }) => TICKS.map(() => label)));
  const wanted = strata.flatMap(({ level, patients }) =>
    TICKS.map((tick) => {
      const { counts, survival } = stateAt(patients, tick);
      const { limits, record } = boundsAt(view, level, patients, tick);
      return [
        [String(tick)],
        ...counts.map((count) => [String(count)]),
        survival === null ? [] : [percent(survival)],
        limits?.lower == null || limits.upper == null ? [] : range(limits.lower, limits.upper),
        record ? range(record.lower, record.upper) : [],
      ];
    }),
  );
  expect(cells.map(([, ...values]) => values.map(numbersIn))).toEqual(wanted);
  const caption = await numbers(figure.locator('figcaption'));
  expect(caption).toEqual([String(set.timeVectors), '95']);
}

for (const view of views) {
  test(`every number of the survival figure comes from its patients: ${view.name}`, async ({ page }) => {
    const figure = await live(page, view.hash);
    // What stands in a fold, and what is said aloud, may follow a frame later.
    await expect(() => compare(figure, figure.locator('[data-part="plot"] > svg'), view)).toPass();
  });
}

test.describe('as built, without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every number of the survival figure comes from its patients', async ({ page }) => {
    const view = views[1];
    if (!view) throw new Error('no view');
    await page.goto('');
    const figure = page.locator('survival-figure');
    await compare(figure, figure.locator('[data-layout="wide"] > svg'), view);
  });

  test('every time of the patients, and its room, comes from the table', async ({ page }) => {
    await page.goto('');
    const known = set.knowledge(defaults.cohort);
    const rows = await page
      .locator('.properties tbody tr')
      .evaluateAll((list) => list.map((row) => row.children[1]?.textContent ?? ''));
    expect(rows.map(numbersIn)).toEqual(
      defaults.cohort.patients.map(({ time }, index) => {
        const { range: open = [time, time], time: status } = known[index] ?? {};
        return [time, ...(status === 'open' ? open : [])].map(String);
      }),
    );
  });
});

test('a sentence on what rests on one patient has the numbers that recounting gives', async ({ page }) => {
  const figure = await live(page, '#v=1&leave-one-out=on&extremes=on&one-more=on&median=on');
  const { time } = defaults;
  const groups = strataOf(views[1] as View).map(({ patients }) => patients);
  const at = (patients: readonly Patient[]) => stateAt(patients, time).survival ?? NaN;
  const ends = (values: number[]) => range(Math.min(...values), Math.max(...values));
  const without = groups.flatMap((patients) =>
    ends(patients.map((one) => at(patients.filter((each) => each !== one)))),
  );
  const cases = groups.flatMap((patients) =>
    ends([at(patients), at(patients.map((each) => ({ ...each, event: true })))]),
  );
  const more = groups.flatMap((patients) => [
    percent(stateAt(patients, time).withOneMore ?? NaN),
    percent(at(patients)),
  ]);
  const items = await texts(figure.locator('.fragility li'));
  expect(items.map(numbersIn)).toEqual([
    [String(time), ...without],
    [String(time), ...cases],
    [String(time), ...more],
    // The second of three deaths brings the first group below one half; of the other nobody died, and its lower limit is below one half at once.
    [String(defaults.cohort.patients[1]?.time), '0'],
  ]);
});
