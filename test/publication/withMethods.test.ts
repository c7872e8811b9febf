import { describe, expect, test } from 'vitest';
import { citationKeys } from '../../src/publication/articleOrder.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { referenceChecks } from '../../src/publication/referenceChecks.ts';
import { withMethods } from '../../src/publication/withMethods.ts';

describe.each(publicationFolders())('the methods of %s', (folder) => {
  const publication = loadPublication(folder);
  const methods = withMethods(publication);

  test('cite every work of their list, and no other', () => {
    const cited = [...new Set(citationKeys(methods.used))].sort();
    expect(cited).toEqual(methods.references.map(({ id }) => id));
  });

  test('use the components of their page only', () => {
    const names = new Set(methods.used.map(({ name }) => name));
    expect([...names].sort()).toEqual(['Cite', 'Coverage', 'Formula', 'ReferenceChecks']);
  });

  test('agree with the article on every work that both cite', () => {
    for (const ours of methods.references) {
      const theirs = publication.references.find(({ id }) => id === ours.id);
      if (theirs === undefined) continue;
      const facts = ({ title, issued, volume, page }: typeof ours) => ({
        title,
        year: issued?.['date-parts'][0][0],
        volume,
        page,
      });
      expect(facts(theirs), ours.id).toEqual(facts(ours));
    }
  });
});

test('the methods are written in the words of the article: no verdicts, no hype', () => {
  const { articleSource } = withMethods(loadPublication(publicationFolders()[0]!));
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
