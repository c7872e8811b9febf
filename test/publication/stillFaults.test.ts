import { describe, expect, it } from 'vitest';
import { stillFaults } from '../../src/publication/stillFaults.ts';
import { publication } from '../publicationForTests.ts';
import { saidOfWritten } from './writtenPublication.ts';

it('of a record ends within the longest follow-up that it allows', () => {
  const used = [
    { ...{ file: 'article.mdx', line: 1, column: 1, name: 'SurvivalFigure' }, props: { id: 'a', to: '201' } },
  ];
  const [fault] = stillFaults(used, { record: publication.record, table: null });
  expect(fault?.message).toMatch(/^"201" lies beyond the longest follow-up that the record allows, 200;/u);
  expect(
    stillFaults([{ ...used[0]!, props: { id: 'a', to: '200' } }], { record: publication.record }),
  ).toEqual([]);
});

describe.each<[given: string, expected: RegExp]>([
  ['to="12"', /^$/u],
  ['to="0"', /article\.mdx:\d+:1: <SurvivalFigure to>: "0"; expected a number above 0/u],
  ['to="a year"', /<SurvivalFigure to>: "a year"; expected a number above 0/u],
  ['to=""', /<SurvivalFigure to>: empty; expected text in quotes/u],
  ['to="1200"', /"1200" lies beyond the last follow-up, which ends at \d+; expected less/u],
  ['by="stge"', /<SurvivalFigure by>: "stge" is not a grouping of series\.yaml\. .*stage/u],
  ['grouping="stage"', /unknown prop "grouping"\./u],
])('another figure of curves with %s', (given, expected) => {
  it('is told of where something is wrong, and once', () => {
    const said = saidOfWritten(null, `<SurvivalFigure id="again" ${given} />`);
    expect(said).toMatch(expected);
    expect(said.split('\n').filter((line) => line.includes('<SurvivalFigure'))).toHaveLength(
      expected.test('') ? 0 : 1,
    );
  });
});
