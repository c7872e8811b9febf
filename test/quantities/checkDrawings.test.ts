import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { exerciseSchema } from '../../src/publication/exerciseSchema.ts';
import { loadExercises } from '../../src/publication/loadExercises.ts';
import { checkDrawings } from '../../src/quantities/checkDrawings.ts';
import { MISCONCEPTIONS } from '../../src/rows/teach/wrongCurves.ts';
import { faultSentence } from '../../src/teach/drawingWords.ts';
import { altered, messageOf } from '../publication/altered.ts';
import { testRoot } from '../publicationForTests.ts';

const { session, publication } = openTeaching('abstract', testRoot);

function check(passage: string, replacement: string): string {
  return messageOf(() => {
    const root = altered('exercises/4-draw-it.mdx', passage, replacement);
    checkDrawings(loadExercises('abstract', root), session.defaults.cohort);
  });
}

describe('checkDrawings', () => {
  it('stops at a misconception that draws the right curve, with its place', () => {
    expect(check('misconceptions: [', 'misconceptions: [share-of-start, ')).toMatch(
      /^content\/abstract\/exercises\/4-draw-it\.mdx:\d+:\d+: ask\.misconceptions: "share-of-start" draws 0:100 10:83 62:67 110:50 of the table "shown", which is taken for what is right; expected /u,
    );
  });
  it('stops at two misconceptions that draw one curve', () => {
    expect(check("exits: '4x 10+ 16x 22+ 30+'", "exits: '4+ 10+ 16+'")).toContain(
      '"leaver-as-dead" draws 0:100 4:67 10:33 16:0 of the table "with-leavers", which is taken for "living-for-dead"',
    );
  });
  it('stops at a leaver whose fall would be taken for that of a death', () => {
    expect(check("exits: '4x 10+ 16x 22+ 30+'", "exits: '4x 7+ 17+ 29+ 30x'")).toContain(
      '"leaver-as-dead" draws 0:100 4:80 29:40 30:0 of the table "with-leavers", which is taken for what is right',
    );
  });
  it('finds nothing wrong with the curves as they stand', () => {
    expect(check('title: Draw the curve', 'title: Draw a curve')).toBe('');
  });
});

it('content can name each misconception that the judge knows', () => {
  const { shape } = exerciseSchema;
  const asked = shape.ask.parse({ kind: 'draw', table: 'shown' });
  expect(asked.kind === 'draw' && [...asked.misconceptions].sort()).toEqual([...MISCONCEPTIONS].sort());
});

it.each([
  [{ kind: 'start', drawn: 0.83 }, 'It begins at 83 %'],
  [{ kind: 'missing', time: 62 }, 'It stays level in month 62, and each death makes it fall.'],
  [{ kind: 'moved', time: 10, drawn: 20 }, 'Its fall in month 20 belongs in month 10.'],
  [{ kind: 'extra', time: 168, leaver: true }, 'It falls in month 168, when somebody leaves alive.'],
  [{ kind: 'extra', time: 30, leaver: false }, 'It falls in month 30, when there is no death.'],
  [
    { kind: 'height', time: 62, height: 2 / 3, drawn: 0.6 },
    'After month 62 it lies at 60 %; it should be 67 %.',
  ],
  [{ kind: 'height', time: 0, height: 1, drawn: 0.9 }, 'Before the first death it lies at 90 %'],
] as const)('says what is off: %o', (fault, words) => {
  expect(faultSentence(fault, 'month', publication.series.outcome).replaceAll('\u202f', ' ')).toContain(
    words,
  );
});
