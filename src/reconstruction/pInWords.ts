import type { RecordOptions } from './activeClaims.ts';
import { activeClaims } from './activeClaims.ts';
import { hasTimes } from './hasTimes.ts';
import { levelsIn } from './levelsIn.ts';
import { timedWays } from './possibilities.ts';
import { printedInterval } from './printedInterval.ts';
import type { Printing, PublishedRecord } from './record/PublishedRecord.ts';
import { onlyWith } from './statementsOn.ts';
import { TESTS } from './tests.ts';

/** More P values than this aren't worked out: words can wait no longer. */
const MOST = 20_000;

/**
 * Which P values come nearest to a printed one that nothing agrees with, if the other statements of a conflict hold: a sentence
 * for each printed P value among them. None where there is too much to look through.
 */
export function pInWords(
  record: PublishedRecord,
  options: RecordOptions,
  conflict: readonly string[],
): readonly string[] {
  const { claims } = activeClaims(record, onlyWith(record, options, conflict));
  return claims.flatMap(({ id, claim }) => {
    if (claim.kind !== 'pValue' || claim.printed === undefined) return [];
    const others = onlyWith(
      record,
      options,
      conflict.filter((one) => one !== id),
    );
    const values = pValues(record, others, claim.by, claim.test as string);
    if (!values) return [];
    const { from, to, denominator } = printedInterval(
      claim.printed,
      (claim.printing ?? 'rounded') as Printing,
    );
    const below = Math.max(...values.filter((p) => p < from / denominator));
    const above = Math.min(...values.filter((p) => p >= to / denominator));
    const near = [below, above].filter(Number.isFinite).map((p) => p.toPrecision(3));
    return near.length === 0
      ? []
      : [`With the other statements, the P values nearest to ${claim.printed} are ${near.join(' and ')}.`];
  });
}

/** All P values of a test that some statements leave; null if they are too many, or can't be worked out. */
function pValues(
  record: PublishedRecord,
  options: RecordOptions,
  by: string,
  test: string,
): readonly number[] | null {
  try {
    const { components, ways } = timedWays(record, options);
    const attribute = record.attributes.find(({ id }) => id === by)!;
    const index = components.findIndex(({ attributes }) => attributes.includes(attribute));
    const values = new Set<number>();
    let worked = 0;
    for (const { way, system } of ways) {
      if (system && !hasTimes(system)) continue;
      const { exits, dealings } = way;
      for (const { levels } of levelsIn(components[index]!, attribute, {
        dealings: dealings[index]!,
        exits,
      })) {
        if (++worked > MOST) return null;
        const group = levels.map((level) => {
          const at = attribute.levels.findIndex(({ id }) => id === level);
          return at < 0 ? null : at;
        });
        const p = TESTS[test]!(exits, group);
        if (p !== null) values.add(p);
      }
    }
    return [...values];
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
