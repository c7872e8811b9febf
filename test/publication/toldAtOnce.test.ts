import { expect, it } from 'vitest';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { numbersOfTable } from '../../src/quantities/numbersOfTable.ts';
import { adding, changed, replacing, saidOf, type Change } from './saidOf.ts';
import { messageOf } from './altered.ts';

/** What is said of the publication that uses all that can be written, once its files were changed. */
const said = (changes: Readonly<Record<string, Change>>): string[] =>
  messageOf(() => loadPublication('written', changed(changes, 'written'), numbersOfTable))
    .replaceAll('content/written/', '')
    .split('\n');

const KAPLAN = '@article{meier1960,\n  author = {Meier, Paul},\n  title = {On},\n  year = {1960}\n}\n';
const WRONG = '<Stat of="patiens" /> <Stat of="patients" />';

it('an unknown number is told beside what else is wrong with the text', () => {
  expect(said({ 'article.mdx': adding(`$x$\n\n${WRONG}`) })).toEqual([
    expect.stringContaining('$x$; expected words'),
    expect.stringContaining('<Stat of>: "patiens" is not a quantity. Did you mean "patients"?'),
  ]);
});

it('an unknown number is told beside what is wrong with the works, and numbers from them are known', () => {
  const lines = said({
    'article.mdx': adding(WRONG),
    'references.yaml': (text) => text.replace(/^ {2}title: .*/mu, '  title: 7'),
  });
  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain('references.yaml');
  expect(lines.join()).toContain('"patiens"');
});

it('an unknown column of a chart is told beside what is wrong with the table or its dictionary', () => {
  const chart = adding(
    '<Chart id="more" title="T" alt="Bars." mark="waterfall" y="respons" />\n\n<Stat of="patiens" />',
  );
  const column: unknown = expect.stringContaining(
    '<Chart y>: "respons" is not a column of the table. Did you mean "response"?',
  );
  expect(said({ 'article.mdx': chart, 'table.csv': replacing('3;7;died', '3;seven;died') })).toEqual([
    expect.stringContaining('months: “seven”; expected a number'),
    column,
  ]);
  expect(said({ 'article.mdx': chart, 'table.yaml': replacing(/^time: .*/mu, 'tim: months') })).toEqual([
    expect.stringContaining('unknown key "tim"'),
    column,
  ]);
  expect(
    said({ 'article.mdx': chart, 'series.yaml': replacing('everyone: All patients', 'everyone: 7') }),
  ).toEqual([expect.stringContaining('everyone: 7; expected'), column]);
});

it('a wrong key is told beside two files of works, and the keys of both are known', () => {
  const lines = said({
    'references.bib': () => KAPLAN,
    'article.mdx': adding('It was so.<Cite refs="meier1960 mier1960" />'),
  });
  expect(lines).toEqual([
    expect.stringContaining('references.bib:1:1: stands beside references.yaml; expected one file'),
    expect.stringContaining(
      '<Cite refs>: "mier1960" is not a key of the references. Did you mean "meier1960"?',
    ),
  ]);
});

it('faults of rows, of names of columns and of a text, of files of data and of the header are told together', () => {
  expect(
    said({
      'table.yaml': replacing(/^ {2}age: .*\n/mu, ''),
      'table.csv': replacing('3;7;died', '3;seven;died'),
      'data/more.csv': () => 'a;b\n1;2\n3;4;5\n',
      'article.mdx': adding('<Table id="more" title="More" from="more.csv" columns="c" />'),
    }),
  ).toEqual([
    expect.stringContaining('nothing about the column "age"'),
    expect.stringContaining('“seven”; expected a number'),
    expect.stringContaining('data/more.csv:3:1'),
    expect.stringContaining('<Table columns>: "c" is not a column of the table.'),
  ]);
});

it.each<[string, Record<string, Change>, string]>([
  [
    'a header with a slip',
    { 'table.csv': replacing('response', 'respons') },
    'columns.response: "response" is not a column',
  ],
  [
    'a figure in a broken tag',
    { 'article.mdx': adding('<Picture id="late" title="A src="late.jpg" />\n\n<See figure="late" />') },
    'quote',
  ],
  [
    'a comment of HTML',
    { 'article.mdx': adding('<!-- <Stat of="gone" /> <Cite refs="gone" /> -->') },
    'expected a comment between',
  ],
  [
    'a comment without an end',
    { 'article.mdx': adding('{/* <Stat of="gone" />') },
    'expected a comment to end',
  ],
  [
    'a citation of another system',
    { 'article.mdx': (text) => text.replace(/<Cite refs="([\w-]+)" \/>/gu, '[@$1]') },
    'a key of the references',
  ],
  ['a work without its id', { 'references.yaml': replacing(/^- id: .*\n {2}/mu, '- ') }, 'id: missing'],
])('what the first fault explains isn’t told: %s', (_, changes, expected) => {
  const lines = said(changes);
  for (const line of lines) expect(line).toContain(expected);
});

it('a work that a key with a slip meant is not told as never cited', () => {
  const told = saidOf(
    { 'article.mdx': (text) => text.replaceAll('"kaplan1958"', '"kaplan1985"') },
    'written',
  );
  expect(told).toContain('"kaplan1985" is not a key of the references');
  expect(told).not.toContain('never cited');
});
