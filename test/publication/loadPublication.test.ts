import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { folderOf, testRoot } from '../publicationForTests.ts';
import { altered, messageOf } from './altered.ts';

const read = (file: string) => readFileSync(join(folderOf('abstract'), file), 'utf8');
const load = (file: string, passage: string, replacement: string): string =>
  messageOf(() => loadPublication('abstract', altered(file, passage, replacement)));

describe('loadPublication', () => {
  it('loads a publication', () => {
    const { id, series, record, citations, figures } = loadPublication('abstract', testRoot);
    expect(id).toBe('abstract');
    expect(series.groupings.map((grouping) => grouping.id)).toEqual([
      'site',
      'resection',
      'imatinib-before',
      'exon-11',
      'second-hepatectomy',
    ]);
    expect(record.facts.map((fact) => fact.id)).toContain('site-p');
    expect(citations[0]).toMatchObject({ key: 'kawamura2017', number: 1 });
    expect(figures).toEqual(expect.arrayContaining(['curve', 'groupings', 'context']));
    expect(figures[0]).toBe('curve');
  });

  it('tells of numbers of the record that can’t agree, where they stand', () => {
    expect(
      load('record.yaml', 'where: { event: true }, exactly: 3', 'where: { event: true }, exactly: 7'),
    ).toMatch(
      /^content\/abstract\/record\.yaml:\d+:\d+: facts\.9\.claim\.0\.count\.exactly: 7 or more, where "n" says 6 at most/u,
    );
  });

  it('names a publication that is not there', () => {
    expect(messageOf(() => loadPublication('nowhere'))).toBe(
      'content/nowhere/series.yaml:1:1: missing; expected this file: a publication needs it.',
    );
  });

  it('names a wrong key, its place, and the nearest right one', () => {
    const message = load('series.yaml', '    knownAtTimeZero: true', '    knownAtTimezero: true');
    expect(message).toMatch(
      /^content\/abstract\/series\.yaml:\d+:5: groupings\[0\]: unknown key "knownAtTimezero"\. Did you mean "knownAtTimeZero"\?/mu,
    );
    expect(message).toContain('Expected keys: id, label, definition, knownAtTimeZero, caution, levels.');
    // What stands there misspelt isn't missing as well.
    expect(message).not.toContain('missing');
  });

  it('names a wrong value and what is expected', () => {
    expect(load('series.yaml', 'perYear: 12', 'perYear: twelve')).toMatch(
      /series\.yaml:\d+:12: time\.perYear: "twelve"; expected a number\. How many units make a year: [^\n]*; null if years make no sense$/u,
    );
    expect(load('series.yaml', 'label: Resection', "label: ''")).toMatch(
      /groupings\[1\]\.label: ""; expected some words$/u,
    );
  });

  it('stops at YAML that is none', () => {
    expect(load('series.yaml', 'title: Six', 'title: [Six')).toMatch(
      /series\.yaml:\d+:\d+: not valid YAML; /u,
    );
    expect(load('series.yaml', 'everyone: All six', 'everyone: All six\neveryone: All six')).toMatch(
      /series\.yaml:\d+:1: everyone stands here a second time; expected each key once/u,
    );
  });

  it('wants a caution where a grouping is not known at time zero', () => {
    expect(load('series.yaml', 'knownAtTimeZero: true', 'knownAtTimeZero: false')).toMatch(
      /groupings\[0\]\.caution: nothing; expected a caution, because the grouping is not known at time zero$/u,
    );
  });

  it('holds groupings against the attributes of the record', () => {
    expect(load('series.yaml', '- id: resection', '- id: resections')).toMatch(
      /series\.yaml:\d+:9: groupings\[1\]\.id: "resections" is not an attribute of record\.yaml\. Did you mean "resection"\? Expected one of site, /u,
    );
    expect(load('series.yaml', '- id: complete', '- id: compleat')).toMatch(
      /groupings\[1\]\.levels\[0\]\.id: "compleat" is not a level of resection in record\.yaml\. Did you mean "complete"/u,
    );
  });

  it('reads the record through its own gate', () => {
    expect(
      load('record.yaml', 'claim: { patients: { exactly: 6 } }', 'claim: { patient: { exactly: 6 } }'),
    ).toMatch(/^content\/abstract\/record\.yaml:\d+:\d+: /u);
  });

  it('checks references', () => {
    expect(
      load('references.yaml', 'DOI: 10.1093/biostatistics/kxt016', 'DOI: doi.org/10.1093/kxt016'),
    ).toMatch(
      /references\.yaml:\d+:8: \[\d+\]\.DOI: "doi\.org\/10\.1093\/kxt016"; expected the DOI alone, without address and signs around it: 10\.1093\/kxt016$/u,
    );
    expect(load('references.yaml', '- id: fay2013', '- id: brown2017')).toMatch(
      /references\.yaml:\d+:7: id: "brown2017" stands here a second time; expected another id\.$/mu,
    );
  });

  it('refuses what stands twice, a number printed as another, and what can’t have been', () => {
    expect(load('glossary.yaml', '- id: hepatectomy', '- id: log-rank')).toMatch(
      /glossary\.yaml:\d+:\d+: \[\d+\]\.id: "log-rank"; expected an id that no other word has/u,
    );
    expect(load('series.yaml', 'label: Incomplete resection', 'label: complete resection')).toMatch(
      /series\.yaml:\d+:\d+: groupings\[1\]\.levels\[1\]\.label: "complete resection"; expected a label that no other level has/u,
    );
    expect(load('cited.yaml', "text: '277'", "text: '278'")).toMatch(
      /cited\.yaml:\d+:\d+: \[\d+\]\.text: "278"; expected the number that stands under value, 277, as it is printed/u,
    );
    expect(load('edition.yaml', 'date: 2026-11-23', 'date: 2126-11-23')).toMatch(
      /edition\.yaml:\d+:\d+: date: "2126-11-23"; expected a date that has come/u,
    );
    expect(
      load('references.yaml', 'DOI: 10.1093/biostatistics/kxt016', 'DOI: 10.1093/biostatistics/kxt016.'),
    ).toMatch(
      /DOI: "10\.1093\/biostatistics\/kxt016\."; expected the DOI alone, without address and signs around it: 10\.1093\/biostatistics\/kxt016$/u,
    );
  });

  it('refuses numbers of a record that can’t be, with their place', () => {
    for (const exactly of ['-2', '2.5'])
      expect(
        load(
          'record.yaml',
          'claim: { patients: { exactly: 6 } }',
          `claim: { count: { where: { event: true }, exactly: ${exactly} } }`,
        ),
      ).toMatch(/^content\/abstract\/record\.yaml:\d+:\d+: facts\.0\.claim/u);
    expect(load('record.yaml', /range: .*/u.exec(read('record.yaml'))![0], 'range: [9000, 1]')).toMatch(
      /record\.yaml:\d+:\d+: assumptions\.\d+\.range: expected the least value before the greatest, \[1, 9000\]/u,
    );
    expect(load('record.yaml', /range: .*/u.exec(read('record.yaml'))![0], 'range: [9000, 9001]')).toMatch(
      /assumptions\.\d+\.value: expected a value in its range, from 9000 to 9001, received \d+/u,
    );
  });

  it('checks that the paper is among the references', () => {
    expect(load('series.yaml', 'paper: kawamura2017', 'paper: kawamura2018')).toMatch(
      /series\.yaml:\d+:8: paper: "kawamura2018" is not a key of the references\. Did you mean "kawamura2017" or "takemura2017"\? Expected null for a series that appears here first\.$/u,
    );
  });

  it('checks that cited numbers have a reference', () => {
    expect(load('cited.yaml', 'reference: pdq', 'reference: pdg')).toMatch(
      /cited\.yaml:\d+:14: \[0\]\.reference: "pdg" is not a key of the references\. Did you mean "pdq"\?$/u,
    );
  });

  it('reads the series to compare with, as shares of one', () => {
    const { context } = loadPublication('abstract', testRoot);
    const brudvik = context.find(({ id }) => id === 'brudvik2015');
    expect(brudvik).toMatchObject({ n: 49, survival3: null, randomised: false, benchmark: false });
    expect(brudvik?.survival5).toMatchObject({ lower: null, upper: null });
    expect(brudvik?.survival5?.value).toBeCloseTo(0.553, 12);
    expect(context.filter(({ randomised }) => randomised).map(({ id }) => id)).toEqual(['xia2010']);
    expect(load('context.yaml', 'survival5: { value: 91 }', 'survival5: { value: 191 }')).toMatch(
      /context\.yaml:\d+:\d+: \[1\]\.survival5\.value: 191; expected a percentage from 0 to 100$/u,
    );
    expect(load('context.yaml', 'survival5: { value: 91 }', 'survival5: { value: 91, alive: 12 }')).toMatch(
      /context\.yaml:\d+:\d+: \[1\]\.survival5\.alive: 12; expected at most the 11 patients of its `n`$/u,
    );
    expect(load('context.yaml', '- id: gomez2007', '- id: turley2012')).toContain(
      '"turley2012" stands here a second time',
    );
    expect(load('context.yaml', 'reference: xue2022', 'reference: nobody2000')).toContain(
      '"nobody2000" is not a key of the references.',
    );
  });

  it('checks that the names of statements are those of the record’s', () => {
    expect(load('series.yaml', '  site-p: P = 0.02', '  site-q: P = 0.02')).toMatch(
      /series\.yaml:\d+:\d+: names\.site-q: "site-q" is not a fact or an assumption of record\.yaml\. Did you mean "site-p"/u,
    );
  });

  it('reads the checklist, where there is one', () => {
    const { checklist } = loadPublication('abstract', testRoot);
    expect(checklist?.items.map(({ answer }) => answer)).toEqual(['yes', 'no', 'unclear', 'partly']);
    expect(load('checklist.yaml', 'answer: partly', 'answer: half')).toMatch(
      /checklist\.yaml:\d+:\d+: items\[\d+\]\.answer: "half"; expected one of yes, partly, no, unclear\.$/u,
    );
  });
});
