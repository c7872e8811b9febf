import { expect, it } from 'vitest';
import { claims } from '../../src/quantities/claims.ts';
import { onlyCohorts } from '../../src/quantities/onlyCohorts.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { recomputed } from '../../src/quantities/recomputed.ts';
import { publication as loaded } from '../publicationForTests.ts';

const publication = { ...loaded, exercises: [] };
const registry = quantities(publication);

it('lists every number that the article or its appraisal names, once, in the order of its first appearance', () => {
  const all = claims(publication, registry);
  const ids = all.map(({ quantity }) => quantity.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, 3)).toEqual(['deaths', 'n', 'early-death']);
  const used = [...publication.used, ...(publication.appraisal ?? [])];
  const named = used.filter(({ name }) => name === 'Stat').map(({ props }) => props['of']);
  expect(new Set(ids)).toEqual(new Set(named));
});

it('has a card for every number, somewhere in the article or its appraisal', () => {
  const withoutCard = claims(publication, registry).filter(({ said }) => said.length === 0);
  expect(withoutCard.map(({ quantity }) => quantity.id)).toEqual([]);
});

it('leads from a cited number to its work', () => {
  const referenceOf = (id: string) =>
    claims(publication, registry).find(({ quantity }) => quantity.id === id)?.reference;
  expect(referenceOf('resistance-years')).toBe('pdq');
  expect(referenceOf('context-xue2022-survival5')).toBe('xue2022');
  expect(referenceOf('total-follow-up')).toBeNull();
});

it('holds every fact against its recomputation', () => {
  const rows = recomputed(publication.record, onlyCohorts(publication));
  const standing = Object.fromEntries(rows.map(({ fact, standing: how }) => [fact.id, how]));
  expect(standing).toMatchObject({
    n: 'given',
    'imatinib-before': 'given',
    'mean-follow-up': 'agrees',
    'early-death': 'given',
    recurrence: 'given',
    'site-p': 'agrees',
    'exon-11': 'given',
  });
  const times = (id: string) => rows.find(({ fact }) => fact.id === id)?.times;
  // There is no end of tables without the number of patients.
  expect(times('n')).toBeNull();
  expect(times('recurrence')).toBe(1);
  expect(times('site-p')).toBeCloseTo(5_734_489_201_536 / 70_857_712_128, 9);
  expect(rows.find(({ fact }) => fact.id === 'site-p')?.found[0]).toContain('0.0246');
});
