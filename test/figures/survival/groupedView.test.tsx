import { describe, expect, test } from 'vitest';
import type { Cohort } from '../../../src/cohort/Cohort.ts';
import { recordOfTable } from '../../../src/reconstruction/record/recordOfTable.ts';
import { arrangementSentence } from '../../../src/figures/kit/sentences/arrangementSentence.ts';
import { statusSentence } from '../../../src/figures/kit/sentences/statusSentence.ts';
import { curveCsv } from '../../../src/figures/kit/export/curveCsv.ts';
import { rCode } from '../../../src/figures/kit/export/rCode.ts';
import { crossedGrouping, type GroupChoices } from '../../../src/figures/survival/crossedGrouping.ts';
import { groupedView } from '../../../src/figures/survival/groupedView.ts';
import { PLine } from '../../../src/figures/survival/PLine.tsx';
import { takenText } from '../../../src/figures/survival/takenText.ts';
import { survivalTitle } from '../../../src/figures/survival/survivalTitle.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { openSession } from '../../../src/state/openSession.ts';
import { logRankTest, seededRandom } from '../../../src/survival/index.ts';
import { defaults, series, session } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

const set = session.setFor(defaults.reading)!;
type Choices = Partial<GroupChoices> & { readonly excluded?: string | null };
const chosen = (choices: Choices): GroupChoices & Choices => ({
  ...{ grouping: null, crossed: null, only: {} },
  ...choices,
});
const viewOf = (choices: Choices, cohort: Cohort = defaults.cohort, of = session) => {
  const view = groupedView(of.setFor(of.defaults.reading)!, cohort, of.series, chosen(choices));
  const options = { ...of.defaults, grouping: view.grouping, excluded: choices.excluded ?? null };
  return { view, model: survivalModel(view.set, view.cohort, view.series, options) };
};
const groups = ({ model }: ReturnType<typeof viewOf>) =>
  model.strata.map(({ label, patients }) => `${label}: ${patients.map(({ row }) => row).join('')}`);

test('without crossing or levels left out, nothing is made anew', () => {
  const { view } = viewOf({ grouping: 'site' });
  expect([view.set, view.cohort, view.series, view.note]).toEqual([set, defaults.cohort, series, '']);
  expect(view.set).toBe(set);
  expect(viewOf({ grouping: 'site', crossed: 'site' }).view.set).toBe(set);
  expect(viewOf({ crossed: 'site' }).view.set).toBe(set);
});

describe('two groupings of a record, crossed', () => {
  const crossed = viewOf({ grouping: 'site', crossed: 'resection' });

  test('make a group of each pair of levels; groups of one are named', () => {
    expect(groups(crossed)).toEqual([
      'Small intestine, complete resection: bc',
      'Small intestine, incomplete resection: a',
      'Other sites, complete resection: de',
      'Other sites, incomplete resection: f',
    ]);
    expect(crossed.view.note).toBe(
      'Groups of one: Small intestine, incomplete resection; Other sites, incomplete resection.',
    );
  });

  test('have the arrangements of both together, each with its envelope, and no table is lost', () => {
    const { model, view } = crossed;
    expect([view.set.tables, view.set.timeVectors]).toEqual([set.tables, set.timeVectors]);
    expect(model.arrangements).toHaveLength(3);
    expect(arrangementSentence(model.arrangements, 0, model.grouping!, view.series)).toBe(
      'Small intestine, complete resection: died second and last. Small intestine, incomplete resection: died first. ' +
        'Other sites, complete resection: two alive when follow-up ended. Other sites, incomplete resection: one alive when follow-up ended.',
    );
    for (const { envelope } of model.strata) expect(envelope.length).toBeGreaterThan(0);
    const next = view.set.withArrangement(view.cohort, view.grouping!, 1).cohort;
    expect(set.disagreements(view.plain(next))).toEqual([]);
    expect(view.plain(next).patients[0]!.attributes).not.toHaveProperty(view.grouping!);
    expect(groups(viewOf({ grouping: 'site', crossed: 'resection' }, view.plain(next)))).toEqual([
      'Small intestine, complete resection: b',
      'Small intestine, incomplete resection: ac',
      'Other sites, complete resection: def',
    ]);
  });

  test('are named wherever the figure speaks', () => {
    const { model, view } = crossed;
    expect(survivalTitle(model, view.series, false)).toBe(
      'Survival after hepatectomy by primary site and resection',
    );
    const line = markup(<PLine model={model} series={view.series} />).textContent;
    expect(line).toMatch(/^P: log-rank 0\.048 · exact log-rank 0\.13, smallest possible 0\.022 · 4 groups/u);
    expect(line).toContain('could not be below 0.067.');
    expect(line).toContain('Small intestine, incomplete resection (a group of one)');
    expect(statusSentence(model, view.series, defaults)).toContain(
      'Compared: Small intestine, complete resection (2 patients); ',
    );
    expect(curveCsv(model.strata, view.note)).toContain('"Other sites, incomplete resection",0,1');
    const script = rCode(model, view.series, {
      ...defaults,
      ...{ title: 'Title', note: view.note, address: null, axisEnd: 200 },
    });
    expect(script).toContain('# Groups of one: Small intestine, incomplete resection;');
    expect(script).toContain('"Other sites, complete resection"');
  });

  test('change names with their order, and not the statistic', () => {
    const other = viewOf({ grouping: 'resection', crossed: 'site' });
    expect(groups(other)).toContain('Complete resection, small intestine: bc');
    expect(other.model.test!.logRankP).toBeCloseTo(crossed.model.test!.logRankP!, 12);
    expect(other.model.arrangements).toHaveLength(3);
  });

  test('carry the caution of either', () => {
    const later = crossedGrouping(series, chosen({ grouping: 'site', crossed: 'second-hepatectomy' }))!;
    expect(later.grouping.caution).toContain('immortal time');
    expect(later.grouping.knownAtTimeZero).toBe(false);
    const kept = crossedGrouping(
      series,
      chosen({ grouping: 'site', only: { 'second-hepatectomy': ['yes'] } }),
    )!;
    expect(kept.grouping.caution).toContain('immortal time');
  });
});

describe('levels left out', () => {
  test('leave their patients out of every curve, and the note counts who is left', () => {
    const only = viewOf({ grouping: 'site', only: { resection: ['complete'] } });
    expect(groups(only)).toEqual(['Small intestine: bc', 'Other sites: de']);
    expect(only.view.note).toBe('Only complete resection: 4 of 6 patients.');
    expect(only.view.drawn.patients.map(({ row }) => row).join('')).toBe('bcde');
    expect(only.view.name).toBe('site-only-complete');
    expect(arrangementSentence(only.model.arrangements, 0, only.model.grouping!, only.view.series)).toBe(
      'Small intestine: died second and last. Other sites: two alive when follow-up ended. In none of these: died first and one alive when follow-up ended.',
    );
  });

  test('without a grouping all who are kept are one curve', () => {
    const one = viewOf({ only: { resection: ['complete'], site: ['other'] } });
    expect(groups(one)).toEqual(['Other sites and complete resection: de']);
    expect(one.model.test).toBeNull();
    expect(survivalTitle(one.model, one.view.series, false)).toBe('Survival after hepatectomy');
    expect(markup(<PLine model={one.model} series={one.view.series} />).textContent).toBe(
      'Other sites and complete resection as one cohort. Choose a grouping to compare.',
    );
  });

  test('may leave one group, or nobody, and the figure says so', () => {
    const one = viewOf({ grouping: 'site', only: { site: ['other'] } });
    expect(groups(one)).toEqual(['Other sites: def']);
    expect(markup(<PLine model={one.model} series={one.view.series} />).textContent).toBe(
      'No two groups with patients: there is nothing to compare.',
    );
    const next = set.withArrangement(set.central, 'resection', 1).cohort;
    const none = viewOf({ only: { resection: ['incomplete'], site: ['other'] } }, next);
    expect(groups(none)).toEqual([]);
    expect(none.view.note).toBe('Only other sites and incomplete resection: nobody of 6 patients.');
  });

  test('make no group of none of a crossed level that cannot be there', () => {
    const { view } = viewOf({ grouping: 'site', crossed: 'resection', only: { resection: ['complete'] } });
    expect(view.note).toBe('Only complete resection: 4 of 6 patients.');
  });
});

describe('a row left out', () => {
  test('is said with the number of those who are drawn, and nobody speaks of all six', () => {
    const { view, model } = viewOf({ excluded: 'c' });
    expect(view.note).toBe('Row c left out: 5 of 6 patients.');
    expect(groups({ view, model })).toEqual(['All but row c: abdef']);
    expect(view.drawn.patients.map(({ row }) => row).join('')).toBe('abdef');
    expect(view.name).toBe('all-without-c');
    expect(markup(<PLine model={model} series={view.series} />).textContent).toBe(
      'All but row c as one cohort. Choose a grouping to compare.',
    );
    expect(statusSentence(model, view.series, defaults)).toBe('Survival of all but row c.');
    expect(viewOf({ excluded: 'c' }).view.series).toBe(view.series);
  });

  test('by a grouping takes the sentence of the arrangement with it, which tells of all', () => {
    const said = (excluded: string | null) => {
      const { view, model } = viewOf({ grouping: 'resection', excluded });
      return statusSentence(model, view.series, defaults);
    };
    expect(said(null)).toContain(
      'Arrangement 1 of 3: Of the two incompletely resected patients, one died first',
    );
    expect(said('c')).toContain('Arrangement 1 of 3. Log-rank');
  });

  test('counts after levels, and in no group; one that is in no curve is not spoken of', () => {
    const only = { resection: ['complete'] };
    const { view } = viewOf({ only, excluded: 'c' });
    expect(view.note).toBe('Only complete resection: 4 of 6 patients. Row c left out: 3 of 6 patients.');
    expect(view.series.everyone).toBe('Complete resection but row c');
    expect(viewOf({ only, excluded: 'a' }).view.note).toBe('Only complete resection: 4 of 6 patients.');
    expect(viewOf({ grouping: 'site', crossed: 'resection', excluded: 'c' }).view.note).toContain(
      'Groups of one: Small intestine, complete resection; ',
    );
  });

  test('has a name that a file can have', () => {
    const patients = defaults.cohort.patients.map((patient) =>
      patient.row === 'c' ? { ...patient, row: 'A/12: Ä. "Doe"' } : patient,
    );
    const { view } = viewOf({ excluded: 'A/12: Ä. "Doe"' }, { patients });
    expect(view.name).toBe('all-without-A-12-Ä-Doe');
  });

  test('is not in the table of patients that is taken along, which says so', () => {
    const state = { ...defaults, excluded: 'c', row: 'c' };
    const text = takenText('patients', session, state, { title: 'Title', note: '', address: null });
    expect(text).toContain('Row c left out: 5 of 6 patients.');
    expect(text.trim().split('\n')).toHaveLength(6);
  });
});

describe('a table of one’s own', () => {
  const grouping = (id: string, levels: readonly string[]) => ({
    ...{
      id,
      label: id,
      definition: `The column “${id}” of the table.`,
      knownAtTimeZero: true,
      caution: null,
    },
    levels: levels.map((level) => ({ id: level, label: level, one: level, many: level })),
  });
  const own = {
    ...series,
    ...{ everyone: 'All patients', labelsAsGiven: true },
    groupings: [
      grouping('arm', ['A', 'B']),
      grouping('risk', ['low', 'mid', 'high']),
      grouping('many', [...'abcdefg']),
    ],
  };
  const random = seededRandom(3);
  const pick = (levels: readonly (string | null)[]) => levels[Math.floor(random() * levels.length)]!;
  const patients = Array.from({ length: 60 }, (_, index) => ({
    row: `p${index}`,
    time: 1 + index,
    event: random() < 0.5,
    attributes: {
      arm: pick(['A', 'B', null]),
      risk: pick(['low', 'mid', 'high']),
      many: pick([...'abcdefg']),
    },
  }));
  const ownSession = openSession(recordOfTable(own), own, { patients });
  const of = (choices: Partial<GroupChoices>) => viewOf(choices, ownSession.defaults.cohort, ownSession);

  test('spells its groups by column and level, and compares what a naive loop compares', () => {
    const crossed = of({ grouping: 'arm', crossed: 'risk', only: { risk: ['low', 'high'] } });
    const pairs = ['A', 'B'].flatMap((arm) => ['low', 'high'].map((risk) => ({ arm, risk })));
    expect(crossed.model.strata.map(({ label }) => label)).toEqual(
      pairs.map(({ arm, risk }) => `arm: ${arm}, risk: ${risk}`),
    );
    const naive = pairs.map(({ arm, risk }) =>
      patients.filter(({ attributes }) => attributes.arm === arm && attributes.risk === risk),
    );
    expect(crossed.model.strata.map(({ n }) => n)).toEqual(naive.map(({ length }) => length));
    expect(crossed.model.test!.logRankP).toBeCloseTo(logRankTest(naive).p!, 12);
    const kept = patients.filter(({ attributes }) => attributes.risk !== 'mid').length;
    expect(crossed.view.note).toBe(`Only risk: low or high: ${kept} of 60 patients.`);
    expect(crossed.model.arrangements).toHaveLength(1);
  });

  test('says why more groups than can be told apart are not drawn', () => {
    const { view, model } = of({ grouping: 'arm', crossed: 'many' });
    expect(view.note).toContain('14 groups together, and no more than 12 curves can be told apart');
    expect(model.strata.map(({ label }) => label)).toEqual(['A', 'B']);
  });
});

test('what a record leaves too much of to count together is said, and not guessed', () => {
  const loose = { ...set, joined: () => null };
  const view = groupedView(
    loose,
    defaults.cohort,
    series,
    chosen({ grouping: 'site', crossed: 'resection' }),
  );
  expect(view.grouping).toBe('site');
  expect(view.note).toContain(
    'more than 300,000 ways to deal the levels of primary site and resection together',
  );
});
