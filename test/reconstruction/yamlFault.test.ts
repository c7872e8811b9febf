import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { yamlFault } from '../../src/reconstruction/record/yamlFault.ts';

const faultOf = (text: string) => yamlFault(parseDocument(text, { prettyErrors: false }), text);

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
  expect(fault?.message).toMatch(/^not valid YAML; expected quotes .* begin at the same place$/u);
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
