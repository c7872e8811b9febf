import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { Knowledge, RowKnowledge } from '../cohort/CohortSet.ts';
import { attainedRange } from './attained.ts';
import { exitsOfCohort } from './exitsOfCohort.ts';
import type { ForcedLevels } from './forcedLevels.ts';
import { descriptionsIn, forcedLevels } from './forcedLevels.ts';
import type { Possibilities, Possibility } from './possibilities.ts';
import { printsAs } from './printedInterval.ts';
import type { Claim, Condition, PublishedRecord } from './record/PublishedRecord.ts';
import type { Way, Ways } from './Way.ts';

/** What the facts force under no assumption at all, and what all statements force together: plain data. */
export interface Grounds {
  readonly facts: ForcedLevels;
  readonly all: ForcedLevels;
  /** How it is known that so many patients had the event: as a row's role it holds for all rows alike. */
  readonly event: Knowledge;
}

/** `factsOnly` are the ways under no assumption; their times aren't needed. */
export function groundsOf({ record, components, list }: Possibilities, factsOnly: Ways): Grounds {
  const ways = list.map(({ way }) => way);
  const descriptions = descriptionsIn(record.facts.flatMap(({ claims }) => claims));
  return {
    facts: forcedLevels(factsOnly.components, factsOnly.ways, descriptions),
    all: forcedLevels(components, ways, descriptions),
    event: eventKnowledge(record, factsOnly.ways, ways),
  };
}

/**
 * What is known of each row of a shown table. A row stands for the patient whom a fact describes; where none does, for a role:
 * the k-th event, or the k-th to leave without one.
 *
 * Stated: a fact says it of this patient, or of everyone in this role. Derived: every table that agrees with the facts alone
 * has it. Inferred: every table that agrees with facts and assumptions has it. Open: neither.
 */
export function knowledgeOf(
  { record, scale, list }: Possibilities,
  grounds: Grounds,
  cohort: Cohort,
): readonly RowKnowledge[] {
  const { exits, patients } = exitsOfCohort(cohort, scale);
  const events = exits.event.join();
  const alike = list.filter(({ way }) => way.exits.event.join() === events);
  const claims = record.facts.flatMap((fact) => fact.claims);
  const descriptions = descriptionsIn(claims);

  return patients.map((patient, place) => {
    const role = exits.event.slice(0, place).filter((event) => event === patient.event).length;
    const range = rangeOf(alike, place, scale);
    const index = descriptions.findIndex((one) => matches(one, patient));
    const one = descriptions[index];
    const isForced = (forced: ForcedLevels, id: string): boolean => {
      const only = one ? forced.described[index] : (patient.event ? forced.events : forced.others)[role];
      return only !== undefined && id in only && only[id] === (patient.attributes[id] ?? null);
    };
    const attributes = record.attributes.map(({ id }): [string, Knowledge] => {
      if (one?.levels?.[id] || isSaidOfAll(claims, patient, id)) return [id, 'stated'];
      if (isForced(grounds.facts, id)) return [id, 'derived'];
      return [id, isForced(grounds.all, id) ? 'inferred' : 'open'];
    });
    const isStated = one?.from !== undefined && one.from === one.to && range[0] === range[1];
    return {
      row: patient.row,
      time: isStated ? 'stated' : range[0] === range[1] ? 'inferred' : 'open',
      event: grounds.event,
      range,
      attributes: Object.fromEntries(attributes),
    };
  });
}

function rangeOf(alike: readonly Possibility[], place: number, scale: number): readonly [number, number] {
  const ranges = alike.map(({ way, counts }) => attainedRange(counts, way.exits.block[place]!));
  return [
    Math.min(...ranges.map(([low]) => low)) / scale,
    Math.max(...ranges.map(([, high]) => high)) / scale,
  ];
}

function isSaidOfAll(claims: readonly Claim[], patient: Patient, attribute: string): boolean {
  return claims.some(
    (claim) =>
      claim.kind === 'all' &&
      claim.have.levels?.[attribute]?.length === 1 &&
      // What is said of those with a level that is itself open would state one by means of the other.
      claim.where.levels === undefined &&
      matches(claim.where, patient),
  );
}

function matches({ event, from, to, printedTime, levels }: Condition, patient: Patient): boolean {
  const isThen = printedTime
    ? (['rounded', 'truncated'] as const).some((how) => printsAs(patient.time, printedTime.printed, how))
    : (from === undefined || patient.time >= from) && (to === undefined || patient.time <= to);
  return (
    isThen &&
    (event === undefined || event === patient.event) &&
    Object.entries(levels ?? {}).every(([id, allowed]) => allowed.includes(patient.attributes[id] ?? ''))
  );
}

function eventKnowledge(record: PublishedRecord, factsOnly: readonly Way[], all: readonly Way[]): Knowledge {
  const isCount = (claim: Claim): boolean =>
    claim.kind === 'count' &&
    claim.exactly !== undefined &&
    claim.where.event === true &&
    Object.keys(claim.where).length === 1;
  if (record.facts.some(({ claims }) => claims.some(isCount))) return 'stated';
  const number = (way: Way): number => way.exits.event.filter(Boolean).length;
  const isSame = (ways: readonly Way[]): boolean => new Set(ways.map(number)).size === 1;
  return isSame(factsOnly) ? 'derived' : isSame(all) ? 'inferred' : 'open';
}
