import { expect, test } from 'vitest';
import { inSentence } from '../../../../src/figures/kit/sentences/inSentence.ts';
import { survivalTitle } from '../../../../src/figures/survival/survivalTitle.ts';
import { survivalModel } from '../../../../src/rows/survivalModel.ts';
import { defaults, series, set } from '../../../publicationForTests.ts';

const NAMES = ['Dukes C', 'HER2+, IV', 'A', 'B'];

test('a publication’s labels begin small inside a sentence, unless they begin with an abbreviation', () => {
  expect(inSentence('Primary site', {})).toBe('primary site');
  expect(inSentence('KIT exon 11', {})).toBe('KIT exon 11');
  expect(inSentence('No KIT mutation', {})).toBe('no KIT mutation');
});

test.each(NAMES)('%s stays as a table gives it', (name) => {
  expect(inSentence(name, { labelsAsGiven: true })).toBe(name);
});

test('titles keep the names of a table', () => {
  const grouping = series.groupings[0];
  if (!grouping) throw new Error('the publication for tests has no grouping');
  const model = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: grouping.id });
  const given = { ...series, labelsAsGiven: true };
  const named = { ...model, grouping: { ...grouping, label: 'Dukes stage' } };
  expect(survivalTitle(named, given, false)).toMatch(/ by Dukes stage$/);
  expect(survivalTitle(named, series, false)).toMatch(/ by dukes stage$/);
});

test('titles name what the axis counts: survival, or what another outcome leaves', () => {
  const model = survivalModel(set, defaults.cohort, series, defaults);
  const relapse = { one: 'relapse', many: 'relapses', happened: 'relapsed', without: 'relapse-free' };
  expect(survivalTitle(model, series, true)).toBe('Mortality after hepatectomy');
  expect(survivalTitle(model, { ...series, outcome: relapse }, false)).toBe('Relapse-free after hepatectomy');
  expect(survivalTitle(model, { ...series, outcome: relapse }, true)).toBe('Relapsed after hepatectomy');
});
