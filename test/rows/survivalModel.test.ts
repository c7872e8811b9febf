import { expect, test } from 'vitest';
import type { CohortSet } from '../../src/cohort/CohortSet.ts';
import { survivalModel, type SurvivalModel } from '../../src/rows/survivalModel.ts';
import { defaults, series, set } from '../publicationForTests.ts';

/** A set of its own with the same answers, as each setting of a limit makes one. */
const another = (): CohortSet => Object.create(set) as CohortSet;

/** A cohort that no other test has asked about. */
const fresh = () => ({ ...defaults.cohort });
type Ask = (of: CohortSet) => SurvivalModel;
const asking = (): Ask => {
  const cohort = fresh();
  return (of) => survivalModel(of, cohort, series, { grouping: null, method: 'log-log' });
};

test('the same choice gives the same model, with others in between', () => {
  const ask = asking();
  const model = ask(set);
  for (let other = 1; other <= 11; other++) ask(another());
  expect(ask(set)).toBe(model);
});

test('the first of thirteen choices is let go', () => {
  const ask = asking();
  const model = ask(set);
  for (let other = 1; other <= 12; other++) ask(another());
  expect(ask(set)).not.toBe(model);
  expect(ask(set)).toEqual(model);
});

test('a choice that is asked for again and again stays through many others', () => {
  const ask = asking();
  const model = ask(set);
  for (let other = 1; other <= 40; other++) {
    ask(another());
    expect(ask(set)).toBe(model);
  }
});

test('each part of a choice makes a model of its own', () => {
  const cohort = fresh();
  const grouping = series.groupings[0]!.id;
  const row = cohort.patients[0]!.row;
  const choices = [
    { grouping: null, method: 'log-log' },
    { grouping, method: 'log-log' },
    { grouping, method: 'plain' },
    { grouping, method: 'plain', excluded: row },
  ] as const;
  const models = choices.map((choice) => survivalModel(set, cohort, series, choice));
  expect(new Set(models).size).toBe(choices.length);
  for (const [index, choice] of choices.entries())
    expect(survivalModel(set, cohort, series, choice)).toBe(models[index]);
  expect(survivalModel(another(), cohort, series, choices[0])).not.toBe(models[0]);
});
