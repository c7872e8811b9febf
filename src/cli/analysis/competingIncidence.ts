import type { TimedRow } from '../../cohort/table/TimedRow.ts';
import { incidenceAnalysis, type IncidenceAnalysis } from '../../survival/index.ts';

/** The incidence of the event and of the other events, each with all others competing. */
export interface CompetingIncidence {
  readonly event: IncidenceAnalysis;
  readonly other: IncidenceAnalysis;
}

/** The cumulative incidence where other events ended rows; null where none did, because it is then 1 - S. */
export function competingIncidence(
  rows: readonly TimedRow[],
  groups: ReadonlyMap<string, readonly TimedRow[]>,
  { at, level }: { readonly at?: readonly number[] | undefined; readonly level: number },
): CompetingIncidence | null {
  if (!rows.some(({ other }) => other)) return null;
  const outcomes = (part: readonly TimedRow[]) =>
    part.map(({ start, time, event, other }) => ({
      start,
      time,
      cause: event ? 'event' : other ? 'other' : null,
    }));
  const all = outcomes(rows);
  const arms = new Map([...groups].map(([name, part]) => [name, outcomes(part)]));
  const of = (cause: 'event' | 'other') => incidenceAnalysis(all, arms, { cause, at, level });
  return { event: of('event'), other: of('other') };
}
