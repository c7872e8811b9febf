import { expect, test } from 'vitest';
import { ListResults } from '../../../src/teach/room/ListResults.tsx';
import { markup } from '../../figures/markup.ts';

const outcomes = [
  { says: '44 %', right: true, why: null },
  { says: '12 %', right: false, why: 'One of all.' },
];
const list = {
  kind: 'results' as const,
  id: 'a',
  title: 'the session',
  head: '7Q0K',
  questions: ['a-ask', 'b-ask'].map((id) => ({ id, outcomes: 2 })),
};
const question = (id: string, hasSeats: boolean) =>
  [
    id,
    { id, title: id, text: `What of ${id}?`, outcomes, drawn: null, misconceptions: [], hasSeats },
  ] as const;

test('numbers that a seat has otherwise are said to be those without one', () => {
  const answered = { outcome: 0, sure: 'sure' as const };
  const results = markup(
    <ListResults
      list={list}
      codes={[[answered, answered]]}
      questions={new Map([question('a-ask', true), question('b-ask', false)])}
    />,
  );
  const texts = [...results.querySelectorAll('.room-question')].map(({ textContent }) => textContent);
  expect(texts[0]).toContain('Numbers as without a seat; at a seat the same kind of answer had others.');
  expect(texts[1]).not.toContain('seat');
});
