import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../../src/publication/loadPublication.ts';
import { openSession } from '../../../src/state/openSession.ts';
import { Game } from '../../../src/teach/games/Game.tsx';
import { gamesOf } from '../../../src/teach/games/games.ts';
import { missingFacts } from '../../../src/teach/games/missingFacts.ts';
import { publication, session, testRoot } from '../../publicationForTests.ts';

const small = loadPublication('small', testRoot);

describe('the games of a publication', () => {
  it('are those that make sense with a record, or with a table', () => {
    expect(gamesOf(publication).map(({ id }) => id)).toEqual([
      'any-table',
      'find-a-table',
      'one-more',
      'missing-fact',
      'two-worlds',
      'daily-six',
    ]);
    expect(gamesOf(small).map(({ id }) => id)).not.toContain('find-a-table');
    expect(gamesOf(small).map(({ id }) => id)).toContain('daily-six');
  });

  it.each([
    ['find-a-table', 'Level 1 of 5. Row 1 of 6'],
    ['one-more', 'Round 1 of'],
    ['missing-fact', 'What each would have settled'],
    ['two-worlds', 'Pair 1 of 3'],
    ['two-worlds', 'World A is the solid line, World B the dashed one.'],
    ['daily-six', 'made from its date'],
  ])('stand in the page before a script is there: %s', (game, words) => {
    const html = renderToString(
      h(Game, { game, session, day: null, found: null, ...missingFacts(publication) }),
    );
    expect(html).toContain(words);
    // Nothing is drawn that depends on the day of the build.
    expect(
      renderToString(h(Game, { game, session, day: null, found: null, ...missingFacts(publication) })),
    ).toBe(html);
  });

  it('of a table are drawn from it', () => {
    const table = openSession(small.record, small.series, small.table);
    for (const { id } of gamesOf(small))
      expect(
        renderToString(
          h(Game, { game: id, session: table, day: '2026-03-01', found: null, items: [], tables: 0 }),
        ),
      ).not.toBe('');
  });

  it('on a day have the record of that day', () => {
    const on = (day: string) =>
      renderToString(h(Game, { game: 'daily-six', session, day, found: null, items: [], tables: 0 }));
    expect(on('2026-03-01')).toContain('The six of 2026-03-01');
    expect(on('2026-03-01')).not.toBe(on('2026-03-02'));
  });
});
