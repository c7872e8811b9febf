import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { askSchema } from '../../src/publication/askSchema.ts';
import type { Exercise } from '../../src/publication/loadExercises.ts';
import { askedTable } from '../../src/quantities/askedTable.ts';
import { exerciseQuantities } from '../../src/quantities/exerciseQuantities.ts';
import { curveSteps } from '../../src/rows/teach/curveSteps.ts';
import { readKey } from '../../src/rows/teach/readKey.ts';
import { stateAt } from '../../src/survival/index.ts';
import { fieldData } from '../../src/teach/ask/fieldData.ts';
import { testRoot } from '../publicationForTests.ts';

/** A question of `small`, whose table shown has two groups. */
const small = openTeaching('small', testRoot);
const { cohort } = small.session.defaults;
const matter = { tables: [{ id: 'two', groups: [group('A', '4x 9+ 20x'), group('B', '6x 15x 30+')] }] };
const exercise = { id: 'asked', matter } as unknown as Exercise;

function group(label: string, exits: string) {
  return { label, exits };
}

/** What the board of a question draws, and the key that it is judged by. */
function drawn(open: typeof small, of: Exercise, ask: Exercise['matter']['ask']) {
  if (ask.kind !== 'read') throw new Error('not a reading');
  const field = fieldData(ask, askedTable(of, ask.table, open.session.defaults.cohort), open);
  if (field.kind !== 'read') throw new Error('not a reading');
  const { groups } = field;
  return {
    ask,
    groups,
    key: readKey(
      groups.flatMap(({ patients }) => patients),
      ask,
    ),
  };
}

/** Whether a key is on a drawn curve. */
function isOnCurve({ ask, groups, key }: ReturnType<typeof drawn>): boolean {
  if (key.axis === null || ask.read === 'limits') return groups.length === 1;
  return groups.some(({ patients }) =>
    ask.read === 'time'
      ? curveSteps(patients).some(({ time }) => time === key.values[0])
      : [ask.at, ...('to' in ask ? [ask.to] : [])].every(
          (at, place) => Math.abs(100 * stateAt(patients, at).survival! - key.values[place]!) < 1e-9,
        ),
  );
}

describe('a question that is read', () => {
  it.each(['shown', 'two'])('of the table %s has its key on a drawn curve', (table) => {
    for (const task of [
      { read: 'height', at: 12, tolerance: 3 },
      { read: 'time', height: 0.7, tolerance: 1 },
      { read: 'change', at: 5, to: 12, tolerance: 3 },
      { read: 'limits', at: 12, tolerance: 3 },
      { read: 'patients', who: 'died', at: 12 },
    ]) {
      const found = drawn(small, exercise, askSchema.parse({ kind: 'read', table, ...task }));
      expect(isOnCurve(found), task.read).toBe(true);
      expect(found.groups).toHaveLength(1);
    }
  });

  it.each(['abstract', 'small'])('has its key on a drawn curve, in every exercise of %s', (name) => {
    const open = openTeaching(name, testRoot);
    for (const each of open.publication.exercises)
      for (const ask of [each.matter.ask, each.matter.transfer.ask])
        if (ask.kind === 'read') expect(isOnCurve(drawn(open, each, ask)), each.id).toBe(true);
  });

  it('is about everybody, also who is in no group, as are the numbers of its exercise', () => {
    const [first, ...rest] = cohort.patients;
    const shown = { patients: [{ ...first!, attributes: {} }, ...rest] };
    expect(askedTable(exercise, 'shown', shown).flatMap(({ patients }) => patients)).toHaveLength(
      shown.patients.length,
    );
    const number = { id: 'all', compute: 'patients', table: 'shown', who: 'all', as: 'count', how: '' };
    const asked = { ...exercise, matter: { ...matter, numbers: [number] } } as unknown as Exercise;
    const [all] = exerciseQuantities([asked], new Map(), shown, small.publication.series);
    expect(all!.value).toBe(shown.patients.length);
  });
});
