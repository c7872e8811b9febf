import { expect, test } from 'vitest';
import { stillCards } from '../../../src/figures/story/stillCards.ts';
import { isSilent, storyCards } from '../../../src/figures/story/storyCards.ts';
import { cardTitle, leftWords, pictureTitle, tablesWords, UNSEEN } from '../../../src/figures/story/words.ts';
import type { AnswerRow } from '../../../src/rows/answerRow.ts';
import { storyRows, type StoryRow } from '../../../src/rows/storyRows.ts';
import { publication, series } from '../../publicationForTests.ts';

const rows = storyRows(publication.record, series.story);
const cards = storyCards(rows, series);

const NONE: AnswerRow = { kind: 'none', why: 'unanswerable', reason: 'there is no end' };
/** A step after which survival lies between `lower` and 1 from 0 to 100. */
const step = (title: string, lower: number | null, tables = '8'): StoryRow => ({
  title,
  statements: [{ id: title, says: `It says ${title}.`, ground: 'here', kind: 'fact', choices: [] }],
  answer:
    lower === null
      ? NONE
      : {
          kind: 'cohorts',
          timeVectors: '4',
          tables,
          envelope: [{ from: 0, lower, upper: 1 }],
          until: 100,
          ranges: [],
          orders: ['D+', '+D'],
        },
});
const titles = (story: readonly StoryRow[]) =>
  storyCards(story, series).map(({ parts }) => parts.map(({ title }) => title).join('+'));

test('a step that changes nothing that can be seen is told with the next that does; those at the end are told together', () => {
  expect(titles([step('a', 0), step('b', 0), step('c', 0.5), step('d', 0.5), step('e', 0.5)])).toEqual([
    'a',
    'b+c',
    'd+e',
  ]);
  expect(titles([step('a', null), step('b', null), step('c', 0)])).toEqual(['a', 'b+c']);
  expect(titles([step('a', 0)])).toEqual(['a']);
  expect(titles([])).toEqual([]);
});

test('every step of the record is told once, in its order', () => {
  expect(cards.flatMap(({ parts }) => parts.map(({ title }) => title))).toEqual(
    rows.map(({ title }) => title),
  );
  expect(cards.flatMap(({ parts }) => parts.flatMap(({ statements }) => statements))).toHaveLength(
    rows.flatMap(({ statements }) => statements).length,
  );
});

test('the count falls from 27,203,340,000 to what all statements leave, and never rises', () => {
  expect(leftWords(cards[0]!, null)).toEqual(['No end', 'of sets of times yet']);
  const counts = cards.flatMap(({ left }) => (left ? [left.timeVectors] : []));
  expect(leftWords(cards[1]!, null)).toEqual(['27,203,340,000', 'sets of times are left']);
  expect(counts).toEqual([...counts].sort((a, b) => Number(b) - Number(a)));
  expect(leftWords(cards.at(-1)!, null)[0]).toBe('3,641,816');
  expect(tablesWords(cards.at(-1)!)).toBe('in 70,857,712,128 tables of patients');
  expect(tablesWords(cards[0]!)).toBe('');
});

test('a count of one is one', () => {
  const one = { left: { timeVectors: '1', tables: '1' } };
  expect(leftWords(one, null)).toEqual(['1', 'set of times is left']);
  expect(tablesWords(one)).toBe('in 1 table of patients');
});

test('steps that can’t be seen have a line each, measured against the step before', () => {
  const last = cards.at(-1)!;
  expect(isSilent(last)).toBe(true);
  expect(cardTitle(last)).toBe(UNSEEN);
  for (const { line } of last.parts) expect(line).toMatch(/^Of every [\d,.]+ tables, one is left\.$/u);
  expect(cards.slice(0, -1).some(isSilent)).toBe(false);
  const nothing = storyCards([step('a', 0), step('b', 0)], series).at(-1)!;
  expect(nothing.parts.map(({ line }) => line)).toEqual(['Nothing changes.']);
});

test('a card tells at most two things that became known', () => {
  for (const { learned } of cards) expect(learned.length).toBeLessThanOrEqual(2);
  expect(cards[2]?.learned).toEqual([
    'Of every 724 sets of times, one is left.',
    'At 60 months, survival can be anything from 50 to 83\u202f%.',
  ]);
});

test('stills are the four largest changes, in the order of the story', () => {
  const many = [0, 0.5, 0.51, 0.7, 0.73, 0.9].map((lower, index) => step(String(index), lower));
  const still = stillCards(storyCards([step('none', null), ...many], series), 100);
  // From nothing known to all that can be: no change.
  expect(still.map(({ card }) => cardTitle(card))).toEqual(['1', '3', '4', '5']);
  expect(stillCards(storyCards([step('a', 0.5)], series), 100)).toHaveLength(1);
  expect(stillCards(cards, 200).map(({ index }) => index)).toEqual([1, 2, 3, 4]);
});

test('a drawing is named by its step and by what it shows', () => {
  expect(pictureTitle(cards[0]!, series, 200)).toBe(
    '“Six patients, three deaths, one date”: nothing bounds the curve yet, from 0 to 200 months',
  );
  expect(pictureTitle(cards[2]!, series, 200)).toBe(
    'Where the curve of all patients can run after “An average”, from 0 to 200 months',
  );
});
