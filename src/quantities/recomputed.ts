import type { CohortSet } from '../cohort/CohortSet.ts';
import { checkTable } from '../reconstruction/checkTable.ts';
import { reconstruct } from '../reconstruction/reconstruct.ts';
import type { Fact, PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';

/**
 * How a published fact stands to what can be computed.
 *
 * "agrees": it prints a statistic, and the tables that fit all else give it. "follows": the other statements force it. "given":
 * neither, or it says what the rest have, which is forced by no more than how it is coded; there is nothing to hold it against.
 */
export type Standing = 'agrees' | 'follows' | 'given';

/**
 * A fact beside its recomputation. `found`: what the table shown first has. `times`: how many times as many tables there would be
 * without the fact; null where there is no end of them, or where they can't be counted.
 */
export interface RecomputedFact {
  readonly fact: Fact;
  readonly standing: Standing;
  readonly found: readonly string[];
  readonly times: number | null;
}

/**
 * Every fact of a record beside its recomputation.
 *
 * A fact that another one builds on ("the other four") is left out together with it, and the tables are compared with those that the
 * other's absence leaves.
 */
export function recomputed(record: PublishedRecord, set: CohortSet): RecomputedFact[] {
  const checks = new Map(checkTable(record, set.central).map((check) => [check.id, check]));
  const counts = new Map<string, bigint | null>();
  const tablesWithout = (ids: readonly string[]): bigint | null => {
    const key = [...ids].sort().join();
    let tables = counts.get(key);
    if (tables === undefined) {
      const left = reconstruct(record, { without: ids });
      counts.set(key, (tables = left.kind === 'cohorts' ? left.tables : null));
    }
    return tables;
  };
  return record.facts.map((fact) => {
    const built = record.facts
      .filter(({ claims }) =>
        claims.some((claim) => claim.kind === 'remaining' && claim.after.includes(fact.id)),
      )
      .map(({ id }) => id);
    const [before, after] = [tablesWithout(built), tablesWithout([fact.id, ...built])];
    const times = before === null || after === null || before === 0n ? null : Number(after) / Number(before);
    const found = checks.get(fact.id)?.found ?? [];
    const agrees = printsAStatistic(fact) && checks.get(fact.id)?.verdict === 'agree';
    // What the others have is told: that nothing else is left for them is how the record codes it.
    const isTold = fact.claims.some(({ kind }) => kind === 'remaining');
    return { fact, standing: agrees ? 'agrees' : times === 1 && !isTold ? 'follows' : 'given', found, times };
  });
}

function printsAStatistic({ claims }: Fact): boolean {
  return claims.some((claim) => 'printed' in claim && claim.printed !== undefined && claim.printed !== null);
}
