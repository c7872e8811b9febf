import { expect, it } from 'vitest';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { checkReadings } from '../../src/quantities/checkReadings.ts';
import { tableWarnings } from '../../src/quantities/tableWarnings.ts';
import { altered, messageOf } from '../publication/altered.ts';

const said = (file: string, passage: string, replacement: string) =>
  tableWarnings(loadPublication('small', altered(file, passage, replacement, 'small'))).map(
    ({ file: name, line, inside, message }) => `${name}:${line}: ${inside}: ${message}`,
  );

it('warns of a word among numbers, with its line', () => {
  expect(said('table.csv', 'III;70', 'III;seventy').join()).toMatch(
    /^content\/small\/table\.csv:4: age: "seventy" is a word among 11 numbers/u,
  );
});

it('warns of a landmark that nobody reaches, and of nothing in a table as it should be', () => {
  expect(said('series.yaml', '[6, 12, 24]', '[6, 600]').join()).toMatch(
    /time\.landmarks: 600; nobody is followed so long: the last patient of table\.csv was seen at 30$/u,
  );
  expect(said('table.csv', 'I;61', 'I;62')).toEqual([]);
});

it('warns of a level that nobody has', () => {
  const publication = loadPublication('small', altered('table.yaml', 'label: sex', 'label: Sex', 'small'));
  const patients = publication.table!.patients.filter(({ attributes }) => attributes['sex'] === 'male');
  const [warning] = tableWarnings({ ...publication, table: { patients } });
  expect(warning?.message).toMatch(/^nobody has the level female; expected a patient with it/u);
});

it('refuses a question at a time at which there is no curve any longer', () => {
  const root = altered('exercises/1-read-the-curve.mdx', 'at: 24\n  tolerance', 'at: 240\n  tolerance');
  const { exercises } = loadPublication('abstract', root);
  const only = exercises.filter(({ id }) => id === 'read-the-curve');
  expect(messageOf(() => checkReadings(only, new Map(), { patients: [] }))).toMatch(
    /1-read-the-curve\.mdx:\d+:\d+: ask\.at: survival at 240 doesn't exist here: the last patient of this table was seen at 70; expected a time/u,
  );
});
