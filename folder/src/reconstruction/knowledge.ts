import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { Knowledge, RowKnowledge } from '../cohort/CohortSet.ts';
import type { Component } from './Dealing.ts';
import { levelsDealt } from './arrangements.ts';
import { matchesExit } from './condition.ts';
import { attainedRange } from './envelope.ts';
import { exitsOfCohort } from './exitsOfCohort.ts';
import type { Possibilities, Possibility } from './possibilities.ts';
import type { Claim, Condition, PublishedRecord } from './record/PublishedRecord.ts';
import type { Way } from './ways.ts';

/**
 * What is known of each row of a shown table. A row stands for the patient whom a fact describes; where none does, for a role:
 * the k-th event, or the k-th to leave without one.
 *
 * Stated: a fact says it of this patient, or of everyone in this role. Derived: every table that agrees with the facts alone
 * has it. Inferred: every table that agrees with facts and assumptions has it. Open: neither. `factsOnly` are the ways under no
 * assumption at all; their times aren't needed.
 */
export function knowledgeOf(
  possibilities: Possibilities,
  factsOnly: Pick<Possibilities, 'components'> & { readonly ways: readonly Way[] },
  cohort: Cohort,
): readonly RowKnowledge[] {
  const { record, scale, list, components } = possibilities;
  const { exits, patients } = exitsOfCohort(cohort, scale);
  const events = exits.event.join();
  const alike = list.filter(({ way }) => way.exits.event.join() === events);
  const claims = record.facts.flatMap((fact) => fact.claims);

  return patients.map((patient, place) => {
    const role = exits.event.slice(0, place).filter((event) => event === patient.event).length;
    const range = rangeOf(alike, place, scale);
    const one = describing(claims, patient);
    const attributes = record.attributes.map(({ id }): [string, Knowledge] => {
      const level = patient.attributes[id] ?? null;
      if (one?.levels?.[id] || isSaidOfAll(claims, patient, id)) return [id, 'stated'];
      const isForced = (parts: typeof components, ways: readonly Way[], basis: string): boolean =>
        remember(
          possibilities,
          `${basis} ${patient.event} ${role} ${id} ${level} ${JSON.stringify(one)}`,
          () =>
            ways.every((way) => {
              const at = way.exits.event.flatMap((event, other) => (event === patient.event ? [other] : []))[
                role
              ];
              const places = one ? way.exits.block.map((_, other) => other) : at === undefined ? [] : [at];
              return places.every((other) => isForcedAt(parts, way, other, one, id, level));
            }),
        );
      if (isForced(factsOnly.components, factsOnly.ways, 'facts')) return [id, 'derived'];
      return [
        id,
        isForced(
          components,
          list.map(({ way }) => way),
          'all',
        )
          ? 'inferred'
          : 'open',
      ];
    });
    return {
      row: patient.row,
      time:
        one?.from !== undefined && one.from === one.to
          ? 'stated'
          : range[0] === range[1]
            ? 'inferred'
            : 'open',
      event: eventKnowledge(record, factsOnly.ways, list),
      range,
      attributes: Object.fromEntries(attributes),
    };
  });
}

// A table that is dragged asks the same of every place it passes: answers are kept as long as the possibilities are.
const kept = new WeakMap<Possibilities, Map<string, boolean>>();

function remember(possibilities: Possibilities, key: string, answer: () => boolean): boolean {
  let answers = kept.get(possibilities);
  if (!answers) kept.set(possibilities, (answers = new Map<string, boolean>()));
  const known = answers.get(key) ?? answer();
  answers.set(key, known);
  return known;
}

/** Whether whoever fits the description has this level at this place, however levels are dealt there. */
function isForcedAt(
  components: readonly Component[],
  { exits, dealings }: Way,
  place: number,
  description: Condition | null,
  attribute: string,
  level: string | null,
): boolean {
  const index = components.findIndex(({ attributes }) => attributes.some(({ id }) => id === attribute));
  if (description && !matchesExit(description, exits.blocks[exits.block[place]!]!, exits.event[place]!))
    return true;
  const fitting = components.map((component, at) =>
    dealings[at]!.filter((dealing) =>
      component.attributes.every(({ id }, position) => {
        const allowed = description?.levels?.[id];
        return !allowed || allowed.includes(component.types[dealing[place]!]![position] ?? '');
      }),
    ),
  );
  if (fitting.some((some) => some.length === 0)) return true;
  return fitting[index]!.every(
    (dealing) => levelsDealt(components[index]!, attribute, dealing)[place] === level,
  );
}

function rangeOf(alike: readonly Possibility[], place: number, scale: number): readonly [number, number] {
  const ranges = alike.map(({ way, counts }) => attainedRange(counts, way.exits.block[place]!));
  return [
    Math.min(...ranges.map(([low]) => low)) / scale,
    Math.max(...ranges.map(([, high]) => high)) / scale,
  ];
}

/** The description of an individual that fits this patient, if the facts have one that fits nobody else by its own words. */
function describing(claims: readonly Claim[], patient: Patient): Condition | null {
  for (const claim of claims)
    if (claim.kind === 'patient' && matches(claim.where, patient)) return claim.where;
  return null;
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

function matches({ event, from, to, levels }: Condition, patient: Patient): boolean {
  return (
    (event === undefined || event === patient.event) &&
    (from === undefined || patient.time >= from) &&
    (to === undefined || patient.time <= to) &&
    Object.entries(levels ?? {}).every(([id, allowed]) => allowed.includes(patient.attributes[id] ?? ''))
  );
}

/** How it is known that so many patients had the event: as a row's role it holds for all rows alike. */
function eventKnowledge(
  record: PublishedRecord,
  factsOnly: readonly Way[],
  list: readonly Possibility[],
): Knowledge {
  const isCount = (claim: Claim): boolean =>
    claim.kind === 'count' &&
    claim.exactly !== undefined &&
    claim.where.event === true &&
    Object.keys(claim.where).length === 1;
  if (record.facts.some(({ claims }) => claims.some(isCount))) return 'stated';
  const number = (way: Way): number => way.exits.event.filter(Boolean).length;
  const isSame = (ways: readonly Way[]): boolean => new Set(ways.map(number)).size === 1;
  return isSame(factsOnly) ? 'derived' : isSame(list.map(({ way }) => way)) ? 'inferred' : 'open';
}
