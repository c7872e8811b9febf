import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { onlyCohorts } from '../../src/quantities/onlyCohorts.ts';
import { quantity } from '../../src/quantities/Quantity.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { openSession } from '../../src/state/openSession.ts';
import { kaplanMeier, logRankTest, medianSurvival, stateAt } from '../../src/survival/index.ts';
import { messageOf } from './altered.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A copy of content/ in which one passage of one file is replaced. */
function altered(file: string, passage: string, replacement: string): string {
  const root = mkdtempSync(join(tmpdir(), 'table-'));
  made.push(root);
  cpSync('content', join(root, 'content'), { recursive: true });
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(passage)) throw new Error(`${file} doesn't hold ${passage}`);
  writeFileSync(path, text.replace(passage, replacement));
  return root;
}
const load = (file: string, passage: string, replacement: string): string =>
  messageOf(() => loadPublication('heart-failure', altered(`heart-failure/${file}`, passage, replacement)));

const publication = loadPublication('heart-failure');
const patients = publication.table?.patients ?? [];

describe('a publication with a patient table', () => {
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
    const { survival, atRisk } = stateAt(patients, 180);
    expect(bounds.survivalAt(180)).toEqual([survival]);
    expect(bounds.atRiskAfter(180)).toEqual([atRisk]);
    const median = medianSurvival(kaplanMeier(patients)).infimum;
    expect(bounds.median()).toEqual([median, median]);
    expect(bounds.eventTime(1)).toEqual([4, 4]);
  });

  it('makes quantities of its numbers, all of them derived, computed or cited', () => {
    const registry = quantities(publication);
    expect(quantity(registry, 'patients').value).toBe(299);
    expect(quantity(registry, 'deaths').value).toBe(96);
    expect(quantity(registry, 'creatinine-raised-deaths').value).toBe(43);
    const level = (id: string) => patients.filter(({ attributes }) => attributes['anaemia'] === id);
    const { p } = logRankTest([level('yes'), level('no')]);
    expect(quantity(registry, 'anaemia-log-rank-p').value).toBe(p);
    expect(Math.abs((quantity(registry, 'anaemia-exact-p').value ?? 0) - (p ?? 1))).toBeLessThan(0.01);
    for (const { status } of registry.values()) expect(['derived', 'computed', 'cited']).toContain(status);
    const status = (id: string) => quantity(registry, id).status;
    expect([status('deaths'), status('median-follow-up'), status('anaemia-log-rank-p')]).toEqual([
      'derived',
      'computed',
      'computed',
    ]);
  });

  it('names a wrong cell by row and column', () => {
    expect(load('table.csv', '3,7,died', '3,seven,dyed')).toBe(
      [
        'content/heart-failure/table.csv:4:3: days: “seven”; expected a number of at least 0.',
        'content/heart-failure/table.csv:4:9: outcome: “dyed”; expected one of died, alive.',
      ].join('\n'),
    );
  });

  it('wants every column described, and every description to have a column', () => {
    expect(load('table.yaml', '  age: Age in years.\n', '')).toMatch(
      /table\.yaml:\d+:\d+: columns: nothing about the column "age" of table\.csv; expected what it holds\.$/u,
    );
    expect(load('table.yaml', 'time: days', 'time: day')).toMatch(
      /table\.yaml:\d+:\d+: time: "day" is not a column of table\.csv\. Did you mean "days"\?/u,
    );
  });

  it('holds the words of series.yaml against the attributes of table.yaml', () => {
    expect(load('series.yaml', '- id: anaemia', '- id: anemia')).toMatch(
      /groupings\[2\]\.id: "anemia" is not an attribute of table\.yaml\. Did you mean "anaemia"\?/u,
    );
  });
});

describe('publicationFolders', () => {
  it('puts the publication that content/site.yaml names first', () => {
    expect(publicationFolders()).toEqual(['gist-hepatectomy', 'heart-failure']);
    const other = altered('site.yaml', 'home: gist-hepatectomy', 'home: heart-failure');
    expect(publicationFolders(other)).toEqual(['heart-failure', 'gist-hepatectomy']);
  });

  it('says which publications there are, where the name is none of them or is missing', () => {
    const wrong = altered('site.yaml', 'home: gist-hepatectomy', 'home: heart-failures');
    expect(messageOf(() => publicationFolders(wrong))).toBe(
      'content/site.yaml:2:7: home: "heart-failures" is not a publication in content/. Did you mean "heart-failure"? Expected one of gist-hepatectomy, heart-failure.',
    );
    rmSync(join(wrong, 'content', 'site.yaml'));
    expect(messageOf(() => publicationFolders(wrong))).toMatch(
      /site\.yaml:1:1: missing; expected "home:" and one of/u,
    );
  });

  it('needs no such file for a single publication', () => {
    const root = altered('site.yaml', 'home', 'home');
    rmSync(join(root, 'content', 'site.yaml'));
    rmSync(join(root, 'content', 'gist-hepatectomy'), { recursive: true });
    expect(publicationFolders(root)).toEqual(['heart-failure']);
  });
});
