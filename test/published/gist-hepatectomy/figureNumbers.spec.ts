import type { Locator } from '@playwright/test';
import type { Patient } from '../../../src/cohort/Cohort.ts';
import { formatP } from '../../../src/format/formatP.ts';
import { exactLogRankTest, logRankTest, survivalLimits } from '../../../src/survival/index.ts';
import { defaults, series, session, set } from './ours.ts';
import { numbers, numbersIn, texts } from './numbersOf.ts';
import { live, percent, range, stateAt, strataOf, views, type View } from './recount.ts';
import { expect, test } from '../../site/site.ts';

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

/** Compares every number of the figure of curves with the patients. */
async function compare(figure: Locator, view: View): Promise<void> {
  const strata = strataOf(view);
  const drawing = figure.getByRole('img', { name: /^Survival after/ }).first();
  expect(END).toBe(200);
  const axes = await texts(drawing.locator('[data-mark="axes"] text'));
  expect(axes.flatMap(numbersIn)).toEqual(['0', '25', '50', '75', '100', ...TICKS.map(String)]);
  const table = figure.getByRole('img', { name: 'Table at risk' });
  for (const [index, { label, patients }] of strata.entries()) {
    const part = table.locator('[data-mark="table of a stratum"]').nth(index);
    await expect.poll(() => texts(part.locator('> text'))).toEqual([`${label} · ${patients.length}`]);
    const counts = TICKS.map((tick) => stateAt(patients, tick).counts);
    for (const [row, name] of ['atRisk', 'died', 'left'].entries())
      expect(await numbers(part.locator(`[data-mark="${name}"] g text`)), `${label}, ${name}`).toEqual(
        counts.map((each) => String(each[row])),
      );
  }
  const rooms = view.cohort.patients.flatMap((patient, place) => {
    const room = patient.event ? set.room(view.cohort, place, view.grouping) : [];
    return room.length > 1 ? [`${room[0]} to ${room.at(-1)}`] : [];
  });
  const brackets = await texts(drawing.locator('[data-mark="room"] text'));
  expect(brackets.map((words) => /\d+ to \d+$/u.exec(words)?.[0])).toEqual(rooms);
  const months = view.cohort.patients.map(({ time }) => time);
  expect(await numbers(figure.getByText(/^\d+(?: \+ \d+)+ = /).first())).toEqual([
    ...months.map(String),
    String(months.reduce((sum, time) => sum + time, 0)),
    '113.5',
  ]);
  const [one, other] = strata.map(({ patients }) => patients);
  const exact = one && other ? exactLogRankTest(one, other) : null;
  const values =
    one && other && exact ? [logRankTest([one, other]).p, exact.p, exact.floor].map(formatP) : [];
  expect(
    await numbers(
      figure
        .locator('summary')
        .filter({ hasText: /(?:^| )P: /u })
        .first()
        .or(figure.getByText(/as one cohort/).first()),
    ),
  ).toEqual(values);
  const rows = figure
    .getByRole('table', { name: /at the ticks of the axis/u, includeHidden: true })
    .first()
    .locator('tbody tr');
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
  // A caution takes the place of the words on the marks.
  if (series.groupings.find(({ id }) => id === view.grouping)?.caution) return;
  const caption = await figure
    .getByText(/compatible sets of times/)
    .filter({ visible: true })
    .first()
    .innerText();
  expect(numbersIn(/One of [\d,]+/u.exec(caption)?.[0] ?? '')).toEqual([String(set.timeVectors)]);
}

for (const view of views) {
  test(`every number of the figure of curves comes from its patients: ${view.name}`, async ({ page }) => {
    const figure = await live(page, view.hash);
    // What stands in a fold, and what is said aloud, may follow a frame later.
    await expect(() => compare(figure, view)).toPass({ timeout: 20_000 });
  });
}

test('what is read at the cursor comes from the patients', async ({ page }) => {
  for (const view of views.slice(0, 3)) {
    const time = 70;
    const figure = await live(
      page,
      `${view.hash === '' ? '#v=2' : view.hash}&t=${time}&band=on&envelope=on&one-more=on`,
    );
    const read = strataOf(view).flatMap(({ level, patients }) => {
      const { counts, survival, withOneMore } = stateAt(patients, time);
      const { limits, record } = boundsAt(view, level, patients, time);
      return [
        ...[counts[0] ?? NaN, patients.length].map(String),
        ...(survival === null ? [] : [percent(survival), '95']),
        ...(limits?.lower == null || limits.upper == null ? [] : range(limits.lower, limits.upper)),
        ...(record && record.lower < record.upper ? range(record.lower, record.upper) : []),
        ...(withOneMore === null ? [] : [percent(withOneMore)]),
      ];
    });
    await expect.poll(() => numbers(figure.locator('.plot-tip'))).toEqual([String(time), ...read]);
  }
});

test.describe('as built, without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every number of the figure of curves comes from its patients', async ({ page }) => {
    await page.goto('');
    await compare(page.locator('survival-figure').first(), views[0] as View);
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
  const figure = await live(page, '#v=2&by=site&leave-one-out=on&extremes=on&one-more=on&median=on');
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
  const items = await texts(figure.getByRole('list').first().getByRole('listitem'));
  expect(items.map(numbersIn)).toEqual([
    [String(time), ...without],
    [String(time), ...cases],
    [String(time), ...more],
    // The second of three deaths brings the first group below one half; of the other nobody died, and its lower limit is below one half at once.
    [String(defaults.cohort.patients[1]?.time), '0'],
  ]);
});
