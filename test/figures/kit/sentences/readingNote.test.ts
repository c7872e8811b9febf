import { describe, expect, it } from 'vitest';
import { readingNote } from '../../../../src/figures/kit/sentences/readingNote.ts';
import { publication, series } from '../../../publicationForTests.ts';

const { record } = publication;
const note = (reading: Parameters<typeof readingNote>[2], none: Parameters<typeof readingNote>[3] = null) =>
  readingNote(record, series, reading, none);

describe('readingNote', () => {
  it('says nothing of the first reading', () => {
    expect(note({ without: [], assume: {} })).toBe('');
    // What is off from the start isn't switched off.
    expect(note({ without: ['imatinib-progression'], assume: {} })).toBe('');
    expect(note({ without: [], assume: { 'any-cause': true, 'longest-follow-up': 200 } })).toBe('');
  });

  it('names what is switched off, in the order of the record', () => {
    expect(note({ without: ['site-p', 'deaths-site', 'mean-follow-up'], assume: {} })).toBe(
      'Drawn without: mean follow-up, primary site of those who died, P = 0.02.',
    );
    expect(note({ without: [], assume: { 'first-death': false } })).toBe(
      'Drawn without: the early death came first.',
    );
  });

  it('names what is read otherwise, with its unit, and what is switched on', () => {
    expect(note({ without: [], assume: { 'longest-follow-up': 190 } })).toBe(
      'Drawn with: longest follow-up: 190 months.',
    );
    expect(
      note({
        without: ['site-p'],
        assume: { 'longest-follow-up': null, 'whole-months': 0.5, 'imatinib-progression': true },
      }),
    ).toBe(
      'Drawn without: P = 0.02. Drawn with: steps of time: half months; longest follow-up: no limit; imatinib before recurrence.',
    );
  });

  it('says no value of what is switched off', () => {
    expect(note({ without: ['longest-follow-up'], assume: { 'longest-follow-up': 190 } })).toBe(
      'Drawn without: longest follow-up.',
    );
  });

  it('calls a reading without an answer what it is, and says what is drawn instead', () => {
    expect(note({ without: ['n'], assume: {} }, 'unanswerable')).toBe(
      'What was chosen has no answer (without: number of patients). Drawn with everything on.',
    );
    expect(note({ without: [], assume: { 'mean-over': 'survivors' } }, 'contradiction')).toBe(
      'Nothing agrees with what was chosen (with: patients behind the mean: the survivors only). Drawn with everything on.',
    );
  });

  it('takes the sentence of a statement that has no short name', () => {
    expect(readingNote(record, { names: {} }, { without: ['deaths'], assume: {} }, null)).toBe(
      'Drawn without: “Three patients died during follow-up”.',
    );
  });

  it('finds a short name for every fact and assumption', () => {
    for (const { id } of [...record.facts, ...record.assumptions])
      expect(Object.keys(series.names ?? {}), id).toContain(id);
  });
});
