import { describe, expect, it } from 'vitest';
import { isMended, mendedDraft } from '../../src/state/mendedDraft.ts';
import { newDraft, type TableDraft } from '../../src/state/tableDraft.ts';
import { readDraft } from '../../src/state/tableReading.ts';
import { publication, series } from '../publicationForTests.ts';

const read = (draft: TableDraft) => readDraft(draft, publication.record, series);
const patients = (draft: TableDraft) => read(draft).session?.defaults.cohort.patients ?? [];
const HEAD = 'id,months,status,site\n';
const broken = `${HEAD}p1,10,dead,a\np2,xx,dead,a\np3,110,alive,b\np4,145,alive,b\np5,168,dead,a\n`;
const leftOut = { ...newDraft('the pasted text', broken), leaveOut: new Set([3]) };

describe('a text that is mended', () => {
  it('forgets which rows were left out, and counts them again', () => {
    const repaired = broken.replace('xx', '62');
    expect(patients(leftOut)).toHaveLength(4);
    expect(isMended(leftOut, repaired)).toBe(true);
    expect(patients(mendedDraft(leftOut, leftOut.name, repaired))).toHaveLength(5);
  });

  it('keeps what was said of its columns', () => {
    const { mapping } = read(leftOut);
    const said: TableDraft = { ...leftOut, mapping: { ...mapping, unit: 'day', happened: ['alive'] } };
    const mended = mendedDraft(said, said.name, broken.replace('xx', '62'));
    expect(read(mended).mapping).toMatchObject({ unit: 'day', happened: ['alive'] });
  });

  it('lets go of values that are gone, and guesses anew where none is left', () => {
    const { mapping } = read(leftOut);
    const said: TableDraft = { ...leftOut, mapping: { ...mapping, happened: ['dead', 'deda'] } };
    expect(mendedDraft(said, said.name, broken).mapping?.happened).toEqual(['dead']);
    const other = broken.replaceAll('dead', 'died');
    expect(mendedDraft(said, said.name, other).mapping?.happened).toEqual(['died']);
  });

  it('is another table once its header, or more than half of its rows, are others', () => {
    expect(
      isMended(leftOut, `${HEAD}q1,1,dead,a\nq2,2,dead,a\nq3,3,alive,b\nq4,4,alive,b\nq5,5,dead,a`),
    ).toBe(false);
    expect(isMended(leftOut, broken.replace('months', 'days'))).toBe(false);
    expect(isMended(leftOut, '')).toBe(false);
    expect(isMended(newDraft('', ''), broken)).toBe(false);
    expect(isMended(leftOut, `\ufeff${broken.replaceAll('\n', '\r\n')}p6,170,alive,b`)).toBe(true);
    // The same row twice is one row kept, not two.
    expect(isMended(newDraft('', 'a,b\n1,2\n3,4\n5,6'), 'a,b\n1,2\n1,2\n1,2')).toBe(false);
  });
});

describe('readDraft', () => {
  it('draws nothing where no value of the column means the outcome', () => {
    const text = 'time,status\n10,died\n20,died\n30,living\n';
    const mapping = read(newDraft('t.csv', text.replaceAll('died', 'dead'))).mapping;
    const reading = read({ ...newDraft('t.csv', text), mapping: { ...mapping, happened: ['dead'] } });
    expect(reading.session).toBeNull();
  });
});
