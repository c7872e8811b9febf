import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { Exits } from './Exits.ts';

/** A cohort as an order of exits in which every time is known, its patients in the order of places, and its blocks' times in steps. */
export interface CohortExits {
  readonly exits: Exits;
  readonly patients: readonly Patient[];
  readonly times: readonly number[];
}

/** Sorts a cohort's patients into places: by time, events before censorings of the same time. */
export function exitsOfCohort(cohort: Cohort, scale: number): CohortExits {
  const patients = cohort.patients.toSorted((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  const times = [...new Set(patients.map(({ time }) => time * scale))];
  const block = patients.map(({ time }) => times.indexOf(time * scale));
  const event = patients.map((patient) => patient.event);
  const blocks = times.map((at, index) => {
    const members = event.filter((_, place) => block[place] === index);
    const deaths = members.filter(Boolean).length;
    return { deaths, censored: members.length - deaths, at, after: at, before: at };
  });
  return { exits: { blocks, block, event, pattern: '' }, patients, times };
}
