import type { Locator, Page } from '@playwright/test';
import type { Cohort, Patient } from '../../../src/cohort/Cohort.ts';
import { defaults, series, set } from './ours.ts';
import { figure, open } from '../../site/curve.ts';

/** A view of the survival figure: its address, and the table and grouping that it shows. */
export interface View {
  readonly name: string;
  readonly hash: string;
  readonly grouping: string | null;
  readonly cohort: Cohort;
}
const arranged = (grouping: string, index: number) =>
  set.withArrangement(set.central, grouping, index).cohort;
export const views: View[] = [
  { name: 'all', hash: '', grouping: null, cohort: defaults.cohort },
  ...series.groupings.map(({ id }) => ({
    name: id,
    hash: `#v=2&by=${id}`,
    grouping: id,
    cohort: defaults.cohort,
  })),
  {
    name: 'another arrangement',
    hash: '#v=2&by=exon-11&arrangement=3',
    grouping: 'exon-11',
    cohort: arranged('exon-11', 2),
  },
];

/** The strata of a view, by the definition: whoever carries a level. */
export function strataOf({ grouping, cohort }: View) {
  const levels = series.groupings.find(({ id }) => id === grouping)?.levels ?? [null];
  return levels.map((level) => ({
    level: level?.id ?? null,
    label: level?.label ?? series.everyone,
    patients: cohort.patients.filter(
      (each) => level === null || each.attributes[grouping ?? ''] === level.id,
    ),
  }));
}

/** Who is still followed after a time, died by it, and left by it; and survival as the product over the deaths. */
export function stateAt(patients: readonly Patient[], time: number) {
  const gone = patients.filter((each) => each.time <= time);
  const died = gone.filter(({ event }) => event);
  let survival = 1;
  for (const at of new Set(died.map((each) => each.time))) {
    const followed = patients.filter((each) => each.time >= at).length;
    survival *= 1 - died.filter((each) => each.time === at).length / followed;
  }
  const atRisk = patients.length - gone.length;
  return {
    counts: [atRisk, died.length, gone.length - died.length],
    survival:
      atRisk === 0 && survival > 0 && time > Math.max(...patients.map((each) => each.time)) ? null : survival,
    withOneMore:
      atRisk === 0
        ? null
        : survival *
          (1 - 1 / patients.filter((each) => each.time > time || (each.time === time && !each.event)).length),
  };
}

/** Whole percent, and what is not quite all or nothing says so. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(100 * share));
}
export const range = (lower: number, upper: number) => [...new Set([percent(lower), percent(upper)])];

/** Opens a view and waits for its live drawing. */
export async function live(page: Page, hash: string): Promise<Locator> {
  await open(page, hash);
  return figure(page);
}
