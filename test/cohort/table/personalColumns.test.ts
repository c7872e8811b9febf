import { expect, it } from 'vitest';
import { personalColumns } from '../../../src/cohort/table/personalColumns.ts';

const what = (name: string, ...cells: string[]) => personalColumns([{ name }], () => cells)[0]?.what ?? null;

it.each([
  ['Nachname', ['Meier'], 'names'],
  ['MRN', ['1'], 'record numbers'],
  ['Geburtsdatum', ['1'], 'dates of birth'],
  ['e-mail', ['x'], 'addresses'],
  ['seen', ['2015-03-12', '12.03.2015', '12/03/15'], 'dates'],
  ['seen', ['12/03/2015 (about)', '2015-03-12 10:00'], 'dates'],
  ['contact', ['a@b.org', 'c@d.org'], 'addresses'],
  ['key', ['AB-123456', 'AB-123457'], 'record numbers'],
  ['who', ['Meier, Anna', 'O’Neil Jane'], 'names'],
  // What the gate knows as dates, and as words for birth, in its other languages.
  ['seen', ['12 Mar 2015', 'March 13, 2015'], 'dates'],
  ['seen', ['H25.3.12', '令和元年5月20日'], 'dates'],
  ['seen', ['20150312', '20150312'], 'dates'],
  ['data de nascimento', ['1961-03-12', '1950-01-01'], 'dates of birth'],
  ['geboortedatum', ['12-03-1961', '01-01-1950'], 'dates of birth'],
  ['born', ['1961', '1950'], 'dates of birth'],
])('tells by the column %s of %j that it is of %s', (name, cells, expected) => {
  expect(what(name, ...cells)).toBe(expected);
});

it.each([
  ['id', ['1', '2', '3']],
  ['months', ['12', '34.5']],
  ['year', ['1998', '2001']],
  ['stage', ['Stage One', 'Stage One']],
  ['born', ['here', 'abroad']],
])('leaves the column %s of %j alone', (name, cells) => {
  expect(what(name, ...cells)).toBeNull();
});
