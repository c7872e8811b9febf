import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Patient } from '../../src/cohort/Cohort.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { STATUS_IN_WORDS } from '../../src/quantities/status.ts';
import { STANDING } from '../../src/supplement/cohortFile.ts';
import { defaults, publication, set } from '../publicationForTests.ts';
import { textOfFile } from './supplementForTests.ts';

const { record } = publication;
const rows = () =>
  Papa.parse<Record<string, string>>(textOfFile('data/cohort.csv'), { header: true, skipEmptyLines: true })
    .data;

describe('cohort.csv', () => {
  it('marks every row as compatible, not reported', () => {
    expect(rows().map((row) => row['standing'])).toEqual(defaults.cohort.patients.map(() => STANDING));
    expect(STANDING).toBe('compatible, not reported');
  });

  it('read back is the table shown first, which breaks no fact', () => {
    const patients = rows().map((row): Patient => ({
      row: row['row'] ?? '',
      time: Number(row['time']),
      event: row['event'] === 'true',
      attributes: Object.fromEntries(
        record.attributes.map(({ id }) => [id, row[id] === '' ? null : (row[id] ?? null)]),
      ),
    }));
    expect(patients).toEqual(defaults.cohort.patients);
    expect(set.disagreements({ patients })).toEqual([]);
  });

  it('has every time within its limits, and says stated only of what the record states', () => {
    const knowledge = new Map(set.knowledge(defaults.cohort).map((each) => [each.row, each]));
    for (const row of rows()) {
      expect(Number(row['time_earliest'])).toBeLessThanOrEqual(Number(row['time']));
      expect(Number(row['time_latest'])).toBeGreaterThanOrEqual(Number(row['time']));
      const known = knowledge.get(row['row'] ?? '');
      expect(row['time_known']).toBe(known?.time);
      for (const { id } of record.attributes) expect(row[`${id}_known`]).toBe(known?.attributes[id]);
    }
  });
});

describe('numbers.json', () => {
  it('has every quantity in full precision with its status', () => {
    const { numbers, statuses } = JSON.parse(textOfFile('data/numbers.json')) as {
      numbers: { id: string; value: number | null; status: keyof typeof STATUS_IN_WORDS; how: string }[];
      statuses: Record<string, string>;
    };
    const registry = quantities(publication);
    expect(numbers.map(({ id }) => id)).toEqual([...registry.keys()]);
    for (const { id, value, status, how } of numbers) {
      expect(value).toBe(registry.get(id)?.value);
      expect(statuses[status]).toBe(STATUS_IN_WORDS[status]);
      expect(how).not.toBe('');
    }
  });
});

describe('the record', () => {
  it('is the same in JSON and in YAML', () => {
    expect(JSON.parse(textOfFile('data/record.json'))).toEqual(parse(textOfFile('data/record.yaml')));
  });
});
