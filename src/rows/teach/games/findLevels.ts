import type { Claim, Condition, PublishedRecord } from '../../../reconstruction/record/PublishedRecord.ts';
import { recordWithin } from '../../../reconstruction/recordWithin.ts';
import { comparedIn } from './forbiddenBy.ts';

/** A level of the search for a table: the statements that are told by then, and what a row of the table has. */
export interface FindLevel {
  /** What this level adds, by the ids of facts. */
  readonly adds: readonly string[];
  /** All facts told by then. */
  readonly facts: readonly string[];
  /** Whether a row says how the patient left. */
  readonly asksEvent: boolean;
  /** The attributes that a row has; and those of them by which tables are counted. */
  readonly attributes: readonly string[];
  readonly counted: readonly string[];
  /** The record as far as it is told: what is counted and checked. */
  readonly record: PublishedRecord;
}

/**
 * The levels of a record: times alone, then how many had the event, then when, then what compares groups, then all of it. A level
 * that would add nothing is left out.
 */
export function findLevels(record: PublishedRecord): FindLevel[] {
  const compared = comparedIn(record);
  const levelOf = new Map(record.facts.map(({ id, claims }) => [id, levelIn(claims, compared)]));
  return [1, 2, 3, 4, 5].flatMap((level): FindLevel[] => {
    const adds = record.facts.filter(({ id }) => levelOf.get(id) === level).map(({ id }) => id);
    if (adds.length === 0) return [];
    const facts = record.facts.filter(({ id }) => levelOf.get(id)! <= level);
    const attributes = level < 4 ? [] : level === 4 ? compared : record.attributes.map(({ id }) => id);
    const asksEvent = level > 1;
    const told = recordWithin({ ...record, facts }, attributes);
    return [
      {
        adds: facts.filter(({ id }) => adds.includes(id) || levelOf.get(id) === 0).map(({ id }) => id),
        facts: facts.map(({ id }) => id),
        asksEvent,
        attributes,
        counted: level < 4 ? [] : compared,
        record: asksEvent ? told : withoutEvents(told),
      },
    ];
  });
}

/** While nothing is told of events, everybody counts as having none: what is left open are the times. */
function withoutEvents(record: PublishedRecord): PublishedRecord {
  const claims: Claim[] = [{ kind: 'count', where: { event: true }, exactly: 0 }];
  return { ...record, facts: [...record.facts, { id: 'times-alone', says: '', where: '', claims }] };
}

function levelIn(claims: readonly Claim[], compared: readonly string[]): number {
  if (claims.some((claim) => claim.kind === 'pValue')) return isAbout(claims, compared) ? 4 : 5;
  if (claims.some((claim) => claim.kind === 'patient' && isTimed(claim.where))) return 3;
  if (!isAbout(claims, compared)) return 5;
  if (!isAbout(claims, [])) return 4;
  if (claims.some((claim) => claim.kind === 'count' && claim.where.event !== undefined)) return 2;
  return claims.every(({ kind }) => kind === 'patients') ? 0 : 1;
}

function isTimed({ from, to, printedTime }: Condition): boolean {
  return from !== undefined || to !== undefined || printedTime !== undefined;
}

/** Whether claims speak of no attribute but these. */
function isAbout(claims: readonly Claim[], attributes: readonly string[]): boolean {
  return claims.every((claim) => {
    if (claim.kind === 'pValue' || claim.kind === 'better') return attributes.includes(claim.by);
    if (claim.kind === 'known') return attributes.includes(claim.attribute);
    if (claim.kind === 'remaining') return false;
    return conditionsOf(claim).every(({ levels = {} }) =>
      Object.keys(levels).every((id) => attributes.includes(id)),
    );
  });
}

function conditionsOf(claim: Claim): Condition[] {
  return Object.values(claim).filter(
    (part): part is Condition => typeof part === 'object' && part !== null && !('assumed' in part),
  );
}
