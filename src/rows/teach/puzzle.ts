import type { Cohort, Patient } from '../../cohort/Cohort.ts';
import type { PublishedRecord } from '../../reconstruction/record/PublishedRecord.ts';
import { checkTable, type TableCheck } from '../../reconstruction/checkTable.ts';

/**
 * Where the search for a table begins: the rows of a compatible table with their attributes, but evenly spaced times, nobody dead,
 * and every grouping's levels turned round by one row. It breaks many facts, and keeps the sizes of the groups.
 */
export function puzzleStart({ patients }: Cohort, groupings: readonly string[], longest: number): Patient[] {
  const step = Math.max(1, Math.floor(longest / (patients.length + 1)));
  return patients.map((patient, place) => {
    const next = patients[(place + 1) % patients.length]!;
    return {
      ...patient,
      time: step * (place + 1),
      event: false,
      attributes: {
        ...patient.attributes,
        ...Object.fromEntries(groupings.map((id) => [id, next.attributes[id] ?? null])),
      },
    };
  });
}

/** Every fact and assumption with its verdict on a table whose rows stand in any order. */
export function puzzleChecks(record: PublishedRecord, patients: readonly Patient[]): readonly TableCheck[] {
  return checkTable(record, { patients: inOrder(patients) });
}

/** Whether nothing disagrees any longer. */
export function isSolved(checks: readonly TableCheck[]): boolean {
  return checks.every(({ verdict }) => verdict !== 'disagree');
}

/**
 * A hint: the patients with one row as a compatible table has it, the first one that differs. Null if none does.
 *
 * Rows are matched by their name, so following every hint ends at that table.
 */
export function hint(
  patients: readonly Patient[],
  solution: Cohort,
): { row: string; patients: Patient[] } | null {
  for (const patient of patients) {
    const right = solution.patients.find(({ row }) => row === patient.row);
    if (!right || JSON.stringify(valuesOf(right)) === JSON.stringify(valuesOf(patient))) continue;
    return { row: patient.row, patients: patients.map((each) => (each === patient ? right : each)) };
  }
  return null;
}

function valuesOf({ time, event, attributes }: Patient) {
  return [time, event, Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))];
}

function inOrder(patients: readonly Patient[]): Patient[] {
  return [...patients].sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
}
