import { kaplanMeier, type KaplanMeierRow } from '../survival/index.ts';
import type { Cohort, Patient } from './Cohort.ts';
import { ownValue } from './ownValue.ts';
import type { Arrangement, CohortSet, EnvelopeStep, Knowledge, StratumEnvelope } from './CohortSet.ts';

/**
 * A patient table as a cohort set of one: nothing is left open, so every envelope is the curve itself.
 *
 * `groupings` are the attributes that figures may split by, each with its levels in order. Each has one arrangement, there is
 * no other table to draw, and every value is stated. Throws a RangeError for a grouping that isn't among them.
 */
export function tableSet(cohort: Cohort, groupings: Readonly<Record<string, readonly string[]>>): CohortSet {
  const levelsOf = (grouping: string): readonly string[] => {
    const levels = ownValue(groupings, grouping);
    if (!levels)
      throw new RangeError(`no grouping "${grouping}"; expected one of ${Object.keys(groupings).join(', ')}`);
    return levels;
  };
  const arrangements = (grouping: string): readonly Arrangement[] => {
    const levels = levelsOf(grouping);
    const levelOf = ({ attributes }: Patient): string | null => attributes[grouping] ?? null;
    const survivors = cohort.patients.filter(({ event }) => !event).map(levelOf);
    return [
      {
        deaths: cohort.patients.filter(({ event }) => event).map(levelOf),
        survivors: Object.fromEntries(
          levels.map((level) => [level, survivors.filter((one) => one === level).length]),
        ),
        example: cohort,
      },
    ];
  };
  const stay = (_shown: Cohort, grouping: string): { cohort: Cohort; alsoMoved: readonly string[] } => {
    levelsOf(grouping);
    return { cohort, alsoMoved: [] };
  };

  return {
    isTable: true,
    timeVectors: 1n,
    tables: 1n,
    central: cohort,
    arrangements,
    arrangementOf: (shown, grouping) => (levelsOf(grouping), shown === cohort ? 0 : null),
    withArrangement: stay,
    another: () => cohort,
    envelope: (_shown, grouping) =>
      grouping === null
        ? [curveAsEnvelope(null, kaplanMeier(cohort.patients))]
        : levelsOf(grouping).flatMap((level) => {
            const members = cohort.patients.filter(({ attributes }) => attributes[grouping] === level);
            return members.length > 0 ? [curveAsEnvelope(level, kaplanMeier(members))] : [];
          }),
    knowledge: ({ patients }) =>
      patients.map(({ row, time, attributes }) => ({
        row,
        time: 'stated',
        event: 'stated',
        range: [time, time],
        attributes: Object.fromEntries(
          Object.entries(attributes).map(([id, level]): [string, Knowledge] => [
            id,
            level === null ? 'open' : 'stated',
          ]),
        ),
      })),
    disagreements: (shown) => (shown === cohort ? [] : ['This is not the table that was loaded']),
  };
}

/** The bounds of a curve of which nothing is left open: the curve itself. */
export function curveAsEnvelope(
  level: string | null,
  rows: readonly Pick<KaplanMeierRow, 'time' | 'events' | 'survival'>[],
): StratumEnvelope {
  const steps: EnvelopeStep[] = [{ from: 0, lower: 1, upper: 1 }];
  for (const { time, events, survival } of rows)
    if (events > 0) steps.push({ from: time, lower: survival, upper: survival });
  if (steps[1]?.from === 0) steps.shift();
  return { level, steps, until: rows.at(-1)?.time ?? 0 };
}
