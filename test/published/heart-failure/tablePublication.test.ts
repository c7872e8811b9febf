import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../../src/publication/loadPublication.ts';
import { quantity } from '../../../src/quantities/Quantity.ts';
import { quantities } from '../../../src/quantities/quantities.ts';

const publication = loadPublication('heart-failure');
const patients = publication.table?.patients ?? [];

describe('the table of 299 patients', () => {
  it('has every patient that the paper counts', () => {
    expect(patients).toHaveLength(299);
    expect(patients.filter(({ event }) => event)).toHaveLength(96);
    const with_ = (attribute: string, level: string) =>
      patients.filter(({ attributes }) => attributes[attribute] === level).length;
    expect(with_('anaemia', 'yes')).toBe(129);
    expect(with_('blood-pressure', 'yes')).toBe(105);
    const mean = patients.reduce((sum, { time }) => sum + time, 0) / patients.length;
    expect(mean.toFixed(2)).toBe('130.26');
  });

  it('has groups that are those of the numbers beside them', () => {
    const [header = '', ...lines] = readFileSync('content/heart-failure/table.csv', 'utf8')
      .trim()
      .split('\n');
    const names = header.split(',');
    for (const line of lines) {
      const row = Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell]));
      const ejection = Number(row['ejection_fraction']);
      expect(row['ejection_group']).toBe(
        ejection <= 30 ? '30 or less' : ejection <= 45 ? '31 to 45' : 'over 45',
      );
      expect(row['creatinine_group']).toBe(
        Number(row['serum_creatinine']) > 1.5 ? 'over 1.5' : '1.5 or less',
      );
    }
  });

  it('has the numbers that the article names', () => {
    const registry = quantities(publication);
    expect(quantity(registry, 'patients').value).toBe(299);
    expect(quantity(registry, 'deaths').value).toBe(96);
    expect(quantity(registry, 'creatinine-raised-deaths').value).toBe(43);
    const p = quantity(registry, 'anaemia-log-rank-p').value ?? 1;
    expect(Math.abs((quantity(registry, 'anaemia-exact-p').value ?? 0) - p)).toBeLessThan(0.01);
  });

  it('calls no P exact that was estimated from random deals, and counts none of its deals', () => {
    const registry = quantities(publication);
    const { how } = quantity(registry, 'anaemia-exact-p');
    expect(how).toMatch(/^The permutation two-sided P value .* estimated from \d+,000 random deals/u);
    expect(registry.has('anaemia-deals-as-extreme')).toBe(false);
  });
});
