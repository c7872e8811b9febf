import type { Cohort, Patient } from '../cohort/Cohort.ts';

export interface AttributeLevels {
  readonly id: string;
  readonly levels: readonly string[];
}

/**
 * A whole table in a line of an address: times, an x after each death's, then for every attribute the place of each row's level
 * (a dash where it is missing): `10x.62x.110x.145.168.186~000111~100100`.
 */
export function writeTable(cohort: Cohort, attributes: readonly AttributeLevels[]): string {
  const times = cohort.patients.map((patient) => `${patient.time}${patient.event ? 'x' : ''}`).join('.');
  const columns = attributes.map(({ id, levels }) =>
    cohort.patients.map((patient) => place(levels, patient.attributes[id] ?? null)).join(''),
  );
  return [times, ...columns].join('~');
}

/** Reads what {@link writeTable} wrote; null if the text is not such a line. */
export function readTable(text: string, attributes: readonly AttributeLevels[]): Cohort | null {
  const [times = '', ...columns] = text.split('~');
  const exits = times.split('.').map((exit) => /^(\d{1,5})(x?)$/u.exec(exit));
  if (columns.length !== attributes.length) return null;
  const patients: Patient[] = [];
  for (const [index, exit] of exits.entries()) {
    if (!exit) return null;
    const values: Record<string, string | null> = {};
    for (const [column, { id, levels }] of attributes.entries()) {
      const digit = columns[column]?.[index];
      const level = digit === '-' ? null : levels[Number(digit)];
      if (digit === undefined || level === undefined || columns[column]?.length !== exits.length) return null;
      values[id] = level;
    }
    patients.push({ row: rowName(index), time: Number(exit[1]), event: exit[2] === 'x', attributes: values });
  }
  return { patients };
}

/** Rows are named by letters in order of exit: a, b, … z, then a1, b1, … */
export function rowName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

function place(levels: readonly string[], level: string | null): string {
  return level === null ? '-' : String(levels.indexOf(level));
}
