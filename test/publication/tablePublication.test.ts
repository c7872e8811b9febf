import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { tableSet } from '../../src/cohort/tableSet.ts';
import { shownQuantities } from '../../src/quantities/shownQuantities.ts';
import { onlyCohorts } from '../../src/quantities/onlyCohorts.ts';
import { quantity } from '../../src/quantities/Quantity.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { openSession } from '../../src/state/openSession.ts';
import { kaplanMeier, logRankTest, medianSurvival, stateAt } from '../../src/survival/index.ts';
import { small as publication } from '../hundredsForTests.ts';
import { altered, bothWith, messageOf } from './altered.ts';

const load = (file: string, passage: string, replacement: string): string =>
  messageOf(() => loadPublication('small', altered(file, passage, replacement, 'small')));

const patients = publication.table?.patients ?? [];

describe('a publication with a patient table', () => {
  it('has every patient of the table', () => {
    expect(patients).toHaveLength(12);
    expect(patients.filter(({ event }) => event)).toHaveLength(6);
    const stages = patients.map(({ attributes }) => attributes['stage'] ?? null);
    expect(stages.slice(0, 3)).toEqual(['first', 'second', 'third']);
    expect(stages.at(-1)).toBeNull();
  });

  it('opens as a set of one, whose envelope is the curve', () => {
    const { defaults, setFor } = openSession(publication.record, publication.series, publication.table);
    const set = setFor(defaults.reading);
    expect(set).toMatchObject({ isTable: true, tables: 1n, timeVectors: 1n });
    expect(defaults.cohort).toBe(publication.table);
    for (const { lower, upper } of set?.envelope(defaults.cohort, null)[0]?.steps ?? [])
      expect(lower).toBe(upper);
  });

  it('bounds every summary by its value', () => {
    const { bounds } = onlyCohorts(publication);
    const { survival, atRisk } = stateAt(patients, 12);
    expect(bounds.survivalAt(12)).toEqual([survival]);
    expect(bounds.atRiskAfter(12)).toEqual([atRisk]);
    const median = medianSurvival(kaplanMeier(patients)).infimum;
    expect(bounds.median()).toEqual([median, median]);
    expect(bounds.eventTime(1)).toEqual([3, 3]);
  });

  it('makes quantities of its numbers, all of them derived, computed or cited', () => {
    const registry = quantities(publication);
    expect(quantity(registry, 'patients').value).toBe(12);
    expect(quantity(registry, 'deaths').value).toBe(6);
    expect(quantity(registry, 'sex-male-deaths').value).toBe(3);
    const level = (id: string) => patients.filter(({ attributes }) => attributes['sex'] === id);
    const { p } = logRankTest([level('female'), level('male')]);
    expect(quantity(registry, 'sex-log-rank-p').value).toBe(p);
    for (const { status } of registry.values()) expect(['derived', 'computed', 'cited']).toContain(status);
    const status = (id: string) => quantity(registry, id).status;
    expect([status('deaths'), status('median-follow-up'), status('sex-log-rank-p')]).toEqual([
      'derived',
      'computed',
      'computed',
    ]);
  });

  it('says of those not known to have the outcome by a time how many were last seen before it', () => {
    const registry = quantities(publication);
    // Died at 3, 7, 8 and 12; last seen at 5 and 11; six followed longer.
    expect(quantity(registry, 'alive-12').text).toBe('8');
    expect(quantity(registry, 'alive-12').how).toBe(
      'Patients who are not known to have died by 12 months: 6 followed longer, and 2 last seen by then, alive. Computed from the table of patients.',
    );
    expect(quantity(registry, 'at-risk-12')).toMatchObject({
      ...{ text: '6', unit: 'patients', status: 'derived' },
      how: 'Patients followed for more than 12 months, alive until then. Computed from the table of patients.',
    });
    const nobodyLeft = publication.table!.patients.filter(({ time, event }) => event || time > 12);
    const shown = shownQuantities(publication.series, tableSet({ patients: nobodyLeft }, {}));
    expect(shown.find(({ id }) => id === 'shown-alive-12')?.how).toMatch(
      /^Patients who had not died by 12 months, all of them followed longer\. /u,
    );
  });

  it('takes no time in another unit than its own', () => {
    expect(load('table.csv', '3;7;died', '3;2 years;died')).toBe(
      'content/small/table.csv:4:3: months: “2 years”; expected a number of months.',
    );
    expect(load('table.csv', '3;7;died', '3;7 months;died')).toBe('');
  });

  it('names a wrong cell by row and column', () => {
    expect(load('table.csv', '3;7;died', '3;seven;dyed')).toBe(
      [
        'content/small/table.csv:4:3: months: “seven”; expected a number of at least 0.',
        'content/small/table.csv:4:9: status: “dyed”; expected one of died, alive.',
      ].join('\n'),
    );
  });

  it('wants every column described, and every description to have a column', () => {
    expect(load('table.yaml', '  age: Age in years at the operation.\n', '')).toMatch(
      /table\.yaml:\d+:\d+: columns: nothing about the column "age" of table\.csv; expected what it holds\.$/u,
    );
    expect(load('table.yaml', 'time: months', 'time: month')).toMatch(
      /table\.yaml:\d+:\d+: time: "month" is not a column of table\.csv\. Did you mean "months"\?/u,
    );
  });

  it('holds the words of series.yaml against the attributes of table.yaml', () => {
    expect(load('series.yaml', '- id: stage', '- id: stages')).toMatch(
      /groupings\[1\]\.id: "stages" is not an attribute of table\.yaml\. Did you mean "stage"\?/u,
    );
  });
});

describe('publicationFolders', () => {
  it('puts the publication that content/site.yaml names first', () => {
    expect(publicationFolders(bothWith('home: abstract\n'))).toEqual(['abstract', 'small']);
    expect(publicationFolders(bothWith('home: small\n'))).toEqual(['small', 'abstract']);
  });

  it('says which publications there are, where the name is none of them or is missing', () => {
    expect(messageOf(() => publicationFolders(bothWith('# The first one\nhome: smal\n')))).toBe(
      'content/site.yaml:2:7: home: "smal" is not a publication in content/. Did you mean "small"? Expected one of abstract, small.',
    );
    expect(messageOf(() => publicationFolders(bothWith(null)))).toMatch(
      /site\.yaml:1:1: missing; expected "home:" and one of/u,
    );
  });

  it('needs no such file for a single publication', () => {
    const root = bothWith(null);
    rmSync(join(root, 'content', 'abstract'), { recursive: true });
    expect(publicationFolders(root)).toEqual(['small']);
  });
});
