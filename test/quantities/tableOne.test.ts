import { describe, expect, it } from 'vitest';
import { quantities } from '../../src/quantities/quantities.ts';
import { quantity } from '../../src/quantities/Quantity.ts';
import { coxModel, logRankTest } from '../../src/survival/index.ts';
import { saidOfWritten, written } from '../publication/writtenPublication.ts';

const registry = quantities(written);
const text = (id: string) => quantity(registry, id).text.replaceAll('\u202f', ' ');
const value = (id: string) => quantity(registry, id).value;
const patients = written.table?.patients ?? [];
const group = (by: string, level: string) => patients.filter(({ attributes }) => attributes[by] === level);

describe('the numbers of Table 1', () => {
  it('count the levels of all patients, with shares of those whose level is known', () => {
    // Stage: four in I, four in II, three in III, one not known.
    expect(['first', 'second', 'third'].map((level) => text(`stage-${level}-patients`))).toEqual([
      '4',
      '4',
      '3',
    ]);
    expect(text('stage-unknown')).toBe('1');
    expect(value('stage-first-share')).toBe(4 / 11);
    expect(text('stage-third-share')).toBe('27 %');
  });

  it('count them in each group, and say where somebody’s isn’t known', () => {
    expect(text('sex-female-stage-first-patients')).toBe('3');
    expect(value('sex-female-stage-first-share')).toBe(3 / 5);
    expect(text('sex-female-stage-unknown')).toBe('1');
    expect(text('sex-male-stage-unknown')).toBe('0');
  });

  it('have the median of numbers with its ends, by hand, also with decimal commas and a missing value', () => {
    // 49 52 55 57 58 60 | 61 64 66 68 70 73
    expect(value('age-median')).toBe(60.5);
    expect([text('age-lowest'), text('age-highest'), text('age-known'), text('age-missing')]).toEqual([
      '49',
      '73',
      '12',
      '0',
    ]);
    // Men: 2.9 3.1 4.4 6.8 7.9, one missing.
    expect([
      text('sex-male-size-median'),
      text('sex-male-size-known'),
      text('sex-male-size-missing'),
    ]).toEqual(['4.4', '5', '1']);
    expect(text('response-lowest')).toBe('−100');
  });

  it('leave time, outcome and the patient’s name out', () => {
    expect([...registry.keys()].filter((id) => /^(?:patient|months|status)-/u.test(id))).toEqual([]);
  });
});

describe('what else a table of patients gives', () => {
  it('has the log-rank P of more than two groups', () => {
    const groups = ['first', 'second', 'third'].map((level) => group('stage', level));
    expect(value('stage-log-rank-p')).toBe(logRankTest(groups).p);
  });

  it('has hazard ratios: of the first of two groups against the second, of more each against the last', () => {
    const two = coxModel([group('sex', 'male'), group('sex', 'female')])?.effects[0];
    expect([
      value('sex-hazard-ratio'),
      value('sex-hazard-ratio-lower'),
      value('sex-hazard-ratio-upper'),
    ]).toEqual([two?.hazardRatio, two?.lower, two?.upper]);
    for (const level of ['first', 'second']) {
      const pair = coxModel([group('stage', 'third'), group('stage', 'second'), group('stage', 'first')]);
      expect(value(`stage-${level}-hazard-ratio`)).toBe(
        pair?.effects[level === 'first' ? 1 : 0]?.hazardRatio,
      );
    }
  });

  it('has limits of each group and of medians, and says that one isn’t reached', () => {
    expect(value('sex-male-limits-12-lower')).toBeGreaterThan(0);
    expect(text('median-upper')).toBe('not reached');
    expect(quantity(registry, 'median-lower').unit).toBe('months');
  });
});

describe('a <TableOne>', () => {
  it.each([
    ['by="stag"', '<TableOne by>: "stag" is not a grouping of series.yaml. Did you mean "stage"?'],
    ['columns="age, siz"', '<TableOne columns>: "siz" is not a column of the table. Did you mean "size"?'],
  ])('says what it can’t be made of: %s', (option, expected) => {
    expect(saidOfWritten(null, `<TableOne id="more" ${option} />`)).toContain(expected);
  });
});
