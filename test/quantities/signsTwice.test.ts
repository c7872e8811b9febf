import { expect, it } from 'vitest';
import type { Quantity } from '../../src/quantities/Quantity.ts';
import { signsTwice } from '../../src/quantities/signsTwice.ts';

const quantity = (id: string, text: string): [string, Quantity] => [
  id,
  { id, text, value: 0, unit: null, status: 'computed', how: 'Computed.', facts: [] },
];
const registry = new Map([quantity('small-p', '<0.001'), quantity('p', '0.03')]);
const said = (text: string) => signsTwice(text, 'article.mdx', registry).map(({ message }) => message);

it('a sign before a number that brings its own is told', () => {
  expect(said('P = <Stat of="small-p" />, P < <Stat as="words" of="small-p" />')).toEqual([
    '“=” stands before <0.001, which has its sign; expected none: P <Stat of="small-p" />',
    '“<” stands before <0.001, which has its sign; expected none: P <Stat of="small-p" />',
  ]);
});

it('a number without one takes it, and a number with one stands alone', () => {
  expect(said('P = <Stat of="p" />, P <Stat of="small-p" />, `P = <Stat of="small-p" />`')).toEqual([]);
});

it.each([
  '<Stat of="p" /> <Stat of="small-p" />',
  '<em>P</em> <Stat of="small-p" />',
  '<Note>\n\n<Stat of="small-p" /></Note>',
])('the end of a tag is no sign: %s', (text) => {
  expect(said(text)).toEqual([]);
});
