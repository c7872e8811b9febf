import { expect, it } from 'vitest';
import { loadPublication } from '../../../src/publication/loadPublication.ts';
import { runningWords } from '../../../src/publication/runningWords.ts';
import { withMethods } from '../../../src/publication/withMethods.ts';
import { quantities } from '../../../src/quantities/quantities.ts';
import { publication as frozen } from '../../publicationForTests.ts';

const publication = loadPublication('gist-hepatectomy');

// Figures and numbers are tested with a copy of this record (test/publications/content/abstract), among them those that the article
// draws its sentences from: that P = 0.02 needs exactly three, that the exact P is 0.10. With the same record they are the article's.
it('rests on the facts and assumptions that the numbers are tested with', () => {
  const held = ({ record }: typeof publication) => ({
    facts: record.facts.map(({ id, claims }) => ({ id, claims })),
    assumptions: record.assumptions.map(({ id, on, value, claims }) => ({ id, on, value, claims })),
    attributes: record.attributes.map(({ id, levels }) => ({ id, levels: levels.map((level) => level.id) })),
  });
  expect(held(publication)).toEqual(held(frozen));
});

it('is as long as it is meant to be, and its brief has no more than three lines', () => {
  const { articleSource } = publication;
  expect(runningWords(articleSource)).toBeGreaterThanOrEqual(2600);
  expect(runningWords(articleSource)).toBeLessThanOrEqual(3000);
  const [, brief = ''] = /<Aside title="In brief">([\s\S]*?)<\/Aside>/u.exec(articleSource) ?? [];
  expect(brief.match(/^- /gmu)?.length).toBeLessThanOrEqual(3);
});

it('counts fourteen published series, ten of them with survival at five years', () => {
  const registry = quantities(publication);
  const text = (id: string) => registry.get(id)?.text;
  expect([text('context-series'), text('context-survival5-count'), text('context-survival5-inside')]).toEqual(
    ['14', '10', '10'],
  );
  expect(text('context-survival5-inside-shown')).toBe('8');
  expect(text('genotype-patients')).toBe('428');
});

it('cites beside the lowest and the highest survival of others the work that prints it', () => {
  for (const end of ['lowest', 'highest']) {
    const value = quantities(publication).get(`context-survival5-${end}`)?.value;
    const by = publication.context.find((row) => !row.benchmark && row.survival5?.value === value);
    const cited = new RegExp(`context-survival5-${end}" />[,:;.]?<Cite refs="([^"]*)"`, 'u');
    expect(cited.exec(publication.articleSource)?.[1], end).toBe(by?.reference);
  }
});

it('says of every work that the methods cite too what they say of it', () => {
  const facts = ({ title, issued, volume, page }: (typeof publication.references)[number]) => ({
    ...{ title, volume, page },
    year: issued?.['date-parts'][0][0],
  });
  for (const work of withMethods(publication).references) {
    const own = publication.references.find(({ id }) => id === work.id);
    if (own !== undefined) expect(facts(own), work.id).toEqual(facts(work));
  }
});
