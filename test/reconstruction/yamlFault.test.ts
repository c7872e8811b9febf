import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { yamlFault } from '../../src/reconstruction/record/yamlFault.ts';

const faultOf = (text: string) =>
  yamlFault(parseDocument(text, { prettyErrors: false, logLevel: 'silent' }), text);

it('asks for quotes where a value begins with a sign that YAML takes for its own', () => {
  for (const value of [
    '*in situ* disease',
    '*x',
    '* x',
    '**bold** x',
    '&in situ',
    '!important thing',
    '%x',
    '@x',
    '`x`',
  ])
    for (const before of ['note: ', 'a: 1\nb:\n  - ', '- note: ', '- id: x\n  note-2: ']) {
      const sign = value.charAt(0);
      expect(faultOf(`${before}${value}\n`), before + value).toEqual({
        offset: before.length,
        message: `${value}; expected quotes around a value that begins with ${sign}: '${value}'`,
      });
    }
  expect(faultOf("note: *it's* so")?.message).toMatch(/: '\*it''s\* so'$/u);
});

it('names the place of an alias inside a list on one line', () => {
  expect(faultOf('a: [x, *y]')?.offset).toBe(7);
});

it('says that a tab stands where spaces should', () => {
  expect(faultOf('a:\n\tb: 2\n')).toEqual({
    offset: 3,
    message: 'a tab at the beginning of a line; expected spaces',
  });
});

it.each([
  ['in a list', '- id: a\n  value: 1\n\tunit: months\n'],
  ['after spaces', '- id: a\n  value: 1\n  \tunit: months\n'],
  ['before folded text', 'says: >-\n\tSix patients.\nwhere: here\n'],
  ['in a list of lists', 'a:\n  - b\n\t- c\n'],
])('calls a tab a tab %s', (_, text) => {
  const fault = faultOf(text);
  expect(fault?.message).toBe('a tab at the beginning of a line; expected spaces');
  expect(text.charAt(fault?.offset ?? -1)).toBe('\t');
});

it('tells the first fault alone, not what follows from it', () => {
  const fault = faultOf('- a: x\n   b: y\n  c: z\n- d: *e\n');
  expect(fault?.message).toMatch(/^b: y begins further in than the line above, .* begin at the same place/u);
  expect(fault?.message).not.toContain('Implicit keys');
});

it('refuses a document that aliases blow up, with a place', () => {
  const lines = Array.from({ length: 12 }, (_, i) =>
    i === 0
      ? 'a0: &a0 [x, x]'
      : `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
  );
  const fault = faultOf(`${lines.join('\n')}\nlast: *a11\n`);
  expect(fault?.offset).toBeGreaterThan(0);
  expect(fault?.message).toContain('by aliases too often');
});

it('lets an anchor be that an alias repeats, and signs inside a value or in quotes', () => {
  for (const text of [
    'a: &x [1]\nb: *x\n',
    "a: '*x'\n",
    'a: 2 * 3 & 4!\n',
    'a: |\n  *x\n',
    '# *x\na: 1 # &y\n',
  ])
    expect(faultOf(text), text).toBe(null);
});

describe.each<[what: string, text: string, at: string, message: RegExp]>([
  [
    'a # in a value',
    'funding: Grant #1234 of the fund\n',
    '#1234',
    /^#1234 of the fund would be left out; expected quotes around a value with " #" in it$/u,
  ],
  ['a # for a value', 'funding: #1234\n', '#1234', /^#1234 would be left out/u],
  ['a # in a list on one line', 'a: [A #1, B]\n', '#1', /^#1, B\] would be left out/u],
  [
    'a second document',
    '# x\n---\na: 1\n---\nb: 2\n',
    '---\nb',
    /^--- begins a second document, which is not read; expected one in a file$/u,
  ],
  [
    'quotes of a word processor',
    'title: “It’s six”\n',
    '“',
    /^“It’s six”; expected straight quotes around a value, or none: 'It’s six'$/u,
  ],
  [
    'a no-break space',
    'a:\n  b: 1\n \u00a0c: 1\n',
    '\u00a0',
    /^a no-break space at the beginning of a line; expected plain spaces$/u,
  ],
  [
    'text behind a closing quote',
    'title: "A" and B\nb: 1\n',
    '"A"',
    /^"A" and B goes on behind a closing quote; expected quotes around all of it: '"A" and B'$/u,
  ],
  [
    'a bracket of its own',
    'a: 1\nb: ]x\n',
    ']x',
    /^\]x; expected quotes around a value that begins with \]: '\]x'$/u,
  ],
  [
    'a list on the line of its key',
    'authors: - family: A\n',
    '- f',
    /^- family: A; expected a list to begin on the next line/u,
  ],
  ['a hyphen among keys', 'a: 1\n- b\n', '- b', /^- b; expected a key here as in the lines above/u],
  ['a hyphen without its space', '- a\n-b\n- c\n', '-b', /^-b; expected a space behind the hyphen: - b$/u],
  [
    'a line without a colon',
    'title: A\nWords alone\nb: 1\n',
    'Words',
    /^Words alone; expected a key, a colon, a space and a value/u,
  ],
  [
    'a colon without its space',
    'title:A\nb: 1\n',
    'title',
    /^title:A; expected a space behind the colon: title: A$/u,
  ],
  [
    'a colon in a value',
    'title: A: B\n',
    'A: B',
    /^A: B; expected quotes around a value with a colon in it: 'A: B'$/u,
  ],
  [
    'a line too far in',
    'a:\n  b: 1\n    c: 2\n  d: 3\n',
    'c: 2',
    /^c: 2 begins further in than the line above/u,
  ],
  [
    'a first line too far in',
    ' title: A\nsubtitle: B\n',
    'subtitle',
    /^subtitle: B doesn't go on with what stands above it; expected lines that belong together/u,
  ],
  [
    'a line between two places',
    '- id: a\n  term: b\n says: c\n',
    'says',
    /^says: c begins at no place where a line above it begins/u,
  ],
  [
    'text beside the sign of a block',
    'a: > text here\nb: 1\n',
    'text',
    /^text here; expected text behind > to begin on the next line/u,
  ],
  ['a backslash', 'a: "C:\\dir"\n', '\\d', /^\\d; expected single quotes around a value with a backslash/u],
])('%s', (_, text, at, message) => {
  it('is told where it stands, in plain words', () => {
    const fault = faultOf(text);
    expect(fault?.message).toMatch(message);
    expect(fault?.offset).toBe(text.indexOf(at));
  });
});

it('lets comments be, and signs in a text of several lines', () => {
  for (const text of [
    'a: 1 # x\n#b: 2\n## c\nd: >-\n  see #12\n  #13\n',
    '# x\n---\na: 1\n---\n# the end\n',
    'title: “Foo” and “bar”\n',
    "a: 'see #12'\n",
    'a: |\n  b\n  \u00a0 c\n',
  ])
    expect(faultOf(text), text).toBe(null);
});
