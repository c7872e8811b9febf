import { explainMade } from '../../../reconstruction/explainContradiction.ts';
import type { Fact, PublishedRecord } from '../../../reconstruction/record/PublishedRecord.ts';
import { recordWithin } from '../../../reconstruction/recordWithin.ts';

/** Statements that can't all be true with one that a player made, though all but any one of them can; and what else explains it. */
export interface Forbidden {
  readonly statements: readonly string[];
  readonly notes: string;
}

/**
 * Why no table of a record agrees with a player's statement: what forbids it, as few statements as do. Null where some table agrees,
 * or where that is too much to look at.
 *
 * What times alone forbid is found at once, and needs the fewest words; then what the groups that were compared forbid; then all.
 */
export function forbiddenBy(record: PublishedRecord, made: Fact, hasLevels = false): Forbidden | null {
  const asked = { ...record, facts: [...record.facts, made] };
  const narrow = hasLevels ? [comparedIn(record)] : [[], comparedIn(record)];
  for (const part of [...narrow.map((attributes) => recordWithin(asked, attributes)), asked]) {
    const conflict = explainMade(part, made.id);
    if (!conflict) continue;
    const statements = [...record.facts, ...record.assumptions]
      .filter(({ id }) => conflict.ids.includes(id))
      .map(({ says }) => says);
    return { statements, notes: conflict.says.slice(conflict.says.lastIndexOf('”') + 1).trim() };
  }
  return null;
}

/** The groupings of which a P value was printed. */
export function comparedIn({ facts }: PublishedRecord): string[] {
  const groupings = facts.flatMap(({ claims }) =>
    claims.flatMap((claim) => (claim.kind === 'pValue' && claim.printed !== undefined ? [claim.by] : [])),
  );
  return [...new Set(groupings)];
}
