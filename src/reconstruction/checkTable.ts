import type { Cohort } from '../cohort/Cohort.ts';
import type { RecordOptions } from './activeClaims.ts';
import { activeClaims } from './activeClaims.ts';
import { compileClaim } from './compileClaim.ts';
import type { Constraint, LevelAt } from './Constraint.ts';
import { exitsOfCohort } from './exitsOfCohort.ts';
import type { CohortExits } from './exitsOfCohort.ts';
import { fits } from './fits.ts';
import { measured } from './measured.ts';
import type { Claim, PublishedRecord } from './record/PublishedRecord.ts';
import { statementsOn } from './statementsOn.ts';

/**
 * How a table stands to one fact or assumption.
 *
 * `verdict`: "can't tell" where the table lacks a value that the statement speaks of, or the statement says nothing that a table
 * could break. `found`: what the table has, in words, for each claim of the statement.
 */
export interface TableCheck {
  readonly id: string;
  readonly kind: 'fact' | 'assumption';
  readonly says: string;
  readonly verdict: 'agree' | 'disagree' | "can't tell";
  readonly found: readonly string[];
}

/** Checks a patient table against every fact and assumption that is on, in the order of the record. */
export function checkTable(
  record: PublishedRecord,
  cohort: Cohort,
  options: RecordOptions = {},
): readonly TableCheck[] {
  const { claims, scale } = activeClaims(record, options);
  const table = exitsOfCohort(cohort, scale);
  const on = statementsOn(record, options);
  const check = ({ id, says }: { id: string; says: string }, kind: TableCheck['kind']): TableCheck[] => {
    if (!on.includes(id)) return [];
    const own = claims.filter((one) => one.id === id).map(({ claim }) => claim);
    const verdicts = own.map((claim) => verdictOn(record, claim, table, scale));
    const verdict = verdicts.includes('disagree')
      ? 'disagree'
      : verdicts.length === 0 || verdicts.includes("can't tell")
        ? "can't tell"
        : 'agree';
    return [
      { id, kind, says, verdict, found: own.flatMap((claim) => measured(record, claim, table, scale)) },
    ];
  };
  return [
    ...record.facts.flatMap((fact) => check(fact, 'fact')),
    ...record.assumptions.flatMap((assumption) => check(assumption, 'assumption')),
  ];
}

function verdictOn(
  record: PublishedRecord,
  claim: Claim,
  table: CohortExits,
  scale: number,
): TableCheck['verdict'] {
  const { exits, patients, times } = table;
  if (claim.kind === 'step') return times.every((time) => Number.isInteger(time)) ? 'agree' : 'disagree';
  if (claim.kind === 'known') {
    // A table without the attribute says nothing of it; one with the attribute and a gap does.
    if (patients.every(({ attributes }) => attributes[claim.attribute] === undefined)) return "can't tell";
    return patients.every(({ attributes }) => (attributes[claim.attribute] ?? null) !== null)
      ? 'agree'
      : 'disagree';
  }

  const verdicts = compileClaim('', claim, record.attributes, scale).map(
    (constraint): TableCheck['verdict'] => {
      const levelAt: LevelAt = (attribute, place) => patients[place]!.attributes[attribute] ?? null;
      const unknown = constraint.attributes.flatMap((attribute) =>
        patients.flatMap((_, place) => (levelAt(attribute, place) === null ? [{ attribute, place }] : [])),
      );
      return unknown.length === 0
        ? fits(constraint, exits, levelAt)
          ? 'agree'
          : 'disagree'
        : verdictOverAll(record, constraint, table, unknown);
    },
  );
  return verdicts.includes('disagree')
    ? 'disagree'
    : verdicts.includes("can't tell")
      ? "can't tell"
      : 'agree';
}

/** So many ways to fill in missing values are tried; beyond, no verdict is given. */
const TRIED = 20_000;

/** The verdict if it is the same however the missing values are filled in. */
function verdictOverAll(
  record: PublishedRecord,
  constraint: Constraint,
  { exits, patients }: CohortExits,
  unknown: readonly { readonly attribute: string; readonly place: number }[],
): TableCheck['verdict'] {
  const levels = unknown.map(({ attribute }) => {
    const { levels: own, missing } = record.attributes.find(({ id }) => id === attribute)!;
    return [...own.map(({ id }) => id), ...(missing ? [null] : [])];
  });
  if (levels.reduce((product, some) => product * some.length, 1) > TRIED) return "can't tell";
  const seen = new Set<boolean>();
  const chosen = new Map<string, string | null>();
  const fill = (index: number): void => {
    if (index === unknown.length) {
      seen.add(
        fits(constraint, exits, (attribute, place) => {
          const key = `${attribute} ${place}`;
          return chosen.has(key) ? chosen.get(key)! : (patients[place]!.attributes[attribute] ?? null);
        }),
      );
      return;
    }
    const { attribute, place } = unknown[index]!;
    for (const level of levels[index]!) {
      chosen.set(`${attribute} ${place}`, level);
      fill(index + 1);
      if (seen.size === 2) return;
    }
  };
  fill(0);
  return seen.size === 2 ? "can't tell" : seen.has(true) ? 'agree' : 'disagree';
}
