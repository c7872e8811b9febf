import { describe, expect, test } from 'vitest';
import { citationKeys } from '../../src/publication/articleOrder.ts';
import { referenceChecks } from '../../src/publication/referenceChecks.ts';
import { withMethods } from '../../src/publication/withMethods.ts';
import { small } from '../hundredsForTests.ts';
import { publication } from '../publicationForTests.ts';

describe.each([publication, small])('the methods beside $id', (each) => {
  const methods = withMethods(each);

  test('cite every work of their list, and no other', () => {
    const cited = [...new Set(citationKeys(methods.used))].sort();
    expect(cited).toEqual(methods.references.map(({ id }) => id));
  });

  test('use the components of their page only', () => {
    const names = new Set(methods.used.map(({ name }) => name));
    expect([...names].sort()).toEqual(['Cite', 'Coverage', 'Formula', 'ReferenceChecks']);
  });
});

test('the methods are written in the words of the article: no verdicts, no hype', () => {
  const { articleSource } = withMethods(publication);
  expect(articleSource).not.toMatch(/\b(significan\w*|prove[sn]?|clearly|novel|simulated|synthetic)\b/iu);
});

test('reference checks name programs with versions, count numbers, and say what, by what, on what', () => {
  const { programs, numbers, checks } = referenceChecks();
  expect(programs[0]).toMatch(/^R \d+\.\d+\.\d+$/u);
  expect(programs).toHaveLength(5);
  expect(numbers).toBeGreaterThan(15_000);
  for (const { what, by, on } of checks) expect([what, by, on].every((text) => text !== '')).toBe(true);
  const all = checks.map(({ what }) => what).join('; ');
  for (const word of ['Kaplan', 'Beta product', 'Log-rank', 'Firth', 'Exact', 'Restricted', 'Cumulative']) {
    expect(all).toContain(word);
  }
});
