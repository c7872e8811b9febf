import { expect, test } from 'vitest';
import { storyCards } from '../../../src/figures/story/storyCards.ts';
import { StoryFigure } from '../../../src/figures/story/StoryFigure.tsx';
import { bound } from '../../../src/format/bound.ts';
import { parseRecord } from '../../../src/reconstruction/record/parseRecord.ts';
import { storyRows } from '../../../src/rows/storyRows.ts';
import { publication, series } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

const cards = storyCards(storyRows(publication.record, series.story), series);
const view = { id: 'facts', number: 3, series, end: 200 };
const figure = markup(<StoryFigure {...view} cards={cards} switches="/explore/#facts" />);

test('every card can be reached, and the first is shown', () => {
  const all = [...figure.querySelectorAll('.story-cards > li')];
  expect(all).toHaveLength(cards.length);
  for (const card of all) expect(card.getAttribute('tabindex')).toBe('0');
  expect(all.map((card) => card.getAttribute('aria-current'))).toEqual([
    'step',
    ...cards.slice(1).map(() => null),
  ]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(cards.length);
});

test('all statements stand on the cards that can be seen, and what is assumed says so', () => {
  const seen = cards.slice(0, -1).flatMap(({ parts }) => parts.flatMap(({ statements }) => statements));
  const told = [...figure.querySelectorAll('.story-cards ul > li')];
  expect(told.map((item) => item.textContent)).toEqual(
    seen.map(({ says, isAssumed }) => bound(isAssumed ? `${says} our assumption` : says)),
  );
});

test('the curve and the stills have names, and no id stands twice', () => {
  const drawings = [...figure.querySelectorAll('svg')];
  expect(drawings).toHaveLength(1 + 4);
  for (const drawing of drawings)
    expect(drawing.getAttribute('aria-label')).toContain('from 0 to 200 months');
  const ids = [...figure.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('it leads to the switches, or only names them where there is no page', () => {
  const words = 'Switch statements off';
  expect(figure.querySelector('a.story-switches')?.getAttribute('href')).toBe('/explore/#facts');
  const alone = markup(<StoryFigure {...view} cards={cards} switches={null} />);
  expect(alone.querySelector('a.story-switches')).toBeNull();
  expect(alone.querySelector('figcaption')?.textContent).toContain(words);
});

test('a record of two patients and one statement a step has a story too', () => {
  const record = parseRecord(
    `
title: Two
time: { one: month, many: months, earliest: 1 }
event: { one: death, many: deaths }
attributes: []
facts:
  - { id: n, says: Two patients had surgery., where: sentence 1, claim: { patients: { exactly: 2 } } }
  - { id: mean, says: They were followed for 5 months on average., where: sentence 2, claim: { mean: { printed: '5' } } }
  - { id: deaths, says: One died., where: sentence 3, claim: { count: { where: { event: true }, exactly: 1 } } }
`,
    'record.yaml',
  );
  const small = storyCards(storyRows(record, [{ title: 'Two', ids: ['n', 'deaths'] }]), series);
  expect(small).toHaveLength(1);
  expect(markup(<StoryFigure {...view} cards={small} switches={null} />).textContent).toContain(
    'Two patients',
  );
});
