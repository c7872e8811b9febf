import { CONDITIONS, inSteps } from './inSteps.ts';
import type { Assumption, Claim, Condition, PublishedRecord } from './record/PublishedRecord.ts';

/** What is switched off (ids of facts and assumptions), and what assumptions are set to (`true` and `false` switch them). */
export interface RecordOptions {
  readonly without?: readonly string[] | undefined;
  readonly assume?: Readonly<Record<string, string | number | boolean | null>> | undefined;
}

/** A claim that counts, with the values of assumptions put in and its times counted in steps. */
export interface ActiveClaim {
  readonly id: string;
  readonly kind: 'fact' | 'assumption';
  readonly claim: Claim;
}

/** The claims of a record that count under some options; `scale` is the number of steps in the record's unit of time. */
export interface ActiveClaims {
  readonly claims: readonly ActiveClaim[];
  readonly scale: number;
}

/**
 * Picks the claims of the statements that are on. A claim that refers to an assumption that is off, or set to no limit, says
 * nothing and is left out. Throws a RangeError for an id, or a value of an assumption, that the record doesn't offer.
 */
export function activeClaims(record: PublishedRecord, options: RecordOptions = {}): ActiveClaims {
  const { values, on } = settings(record, options);
  const facts = new Map(record.facts.map((fact) => [fact.id, fact]));
  const chosen: ActiveClaim[] = [];
  for (const kind of ['fact', 'assumption'] as const)
    for (const { id, claims } of kind === 'fact' ? record.facts : record.assumptions) {
      if (!on.has(id)) continue;
      for (const claim of claims) {
        const said = resolved(claim, values);
        if (said) chosen.push({ id, kind, claim: said });
      }
    }
  const step = chosen.find(({ claim }) => claim.kind === 'step')?.claim;
  const scale = step?.kind === 'step' ? 1 / (step.units as number) : 1;
  if (!Number.isInteger(scale))
    throw new RangeError(`expected a step that divides the unit of time, received ${1 / scale}`);
  return {
    claims: chosen.flatMap(({ id, kind, claim }) =>
      spelledOut(claim, facts).map((one) => ({ id, kind, claim: claimInSteps(one, scale, values) })),
    ),
    scale,
  };
}

/** Which statements are on, and the values of the assumptions that have one. */
export function settings(
  record: PublishedRecord,
  { without = [], assume = {} }: RecordOptions,
): { values: ReadonlyMap<string, unknown>; on: ReadonlySet<string> } {
  const statements = [...record.facts, ...record.assumptions].map(({ id }) => id);
  const on = new Set([...record.facts, ...record.assumptions.filter((one) => one.on)].map(({ id }) => id));
  for (const id of without) {
    if (!statements.includes(id))
      throw new RangeError(`no fact or assumption "${id}"; expected one of ${statements.join(', ')}`);
    on.delete(id);
  }
  const set = new Map<string, string | number | null>(record.assumptions.map(({ id, value }) => [id, value]));
  for (const [id, given] of Object.entries(assume)) {
    const assumption = record.assumptions.find((one) => one.id === id);
    if (!assumption)
      throw new RangeError(
        `no assumption "${id}"; expected one of ${record.assumptions.map((one) => one.id).join(', ')}`,
      );
    if (given === false) on.delete(id);
    else {
      if (!without.includes(id)) on.add(id);
      if (given !== true) set.set(id, checkValue(assumption, given));
    }
  }
  const values = new Map<string, unknown>();
  for (const { id, choices } of record.assumptions) {
    const value = set.get(id) ?? null;
    if (!on.has(id) || value === null) continue;
    values.set(id, choices.find((choice) => choice.value === value)?.content ?? value);
  }
  return { values, on };
}

function checkValue(
  { id, choices, range }: Assumption,
  value: string | number | null,
): string | number | null {
  if (choices.some((choice) => choice.value === value)) return value;
  if (range && typeof value === 'number' && value >= range[0] && value <= range[1]) return value;
  const offered = choices.map((choice) => choice.value ?? 'null (no limit)').join(', ');
  throw new RangeError(
    `assumption ${id} can't be ${JSON.stringify(value)}; expected ${range ? `${range[0]} to ${range[1]}` : ''}${range && offered ? ' or ' : ''}${offered || (range ? '' : 'true or false')}`,
  );
}

/** The claim with values in place of references, or null if one of them has no value. */
export function resolved(claim: Claim, values: ReadonlyMap<string, unknown>): Claim | null {
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(claim) as [string, unknown][]) {
    if (typeof value === 'object' && value !== null && 'assumed' in value) {
      const content = values.get(String(value.assumed));
      if (content === undefined) return null;
      entries.push([key, content]);
    } else entries.push([key, value]);
  }
  return Object.fromEntries(entries) as unknown as Claim;
}

/** "The remaining …" names other facts; here their descriptions take the place of the names. */
function spelledOut(
  claim: Claim,
  facts: ReadonlyMap<string, { claims: readonly Claim[] }>,
): readonly Claim[] {
  if (claim.kind !== 'remaining') return [claim];
  const described = claim.after.flatMap((id) =>
    (facts.get(id)?.claims ?? []).flatMap((one) => (one.kind === 'patient' ? [one.where] : [])),
  );
  return [{ ...claim, described } as Claim];
}

function claimInSteps(claim: Claim, scale: number, values: ReadonlyMap<string, unknown>): Claim {
  const entries = (Object.entries(claim) as [string, unknown][]).map(([key, value]): [string, unknown] => {
    if (key === 'at') return [key, (value as number) * scale];
    if (key === 'described')
      return [key, (value as Condition[]).map((condition) => inSteps(condition, scale, values))];
    if (CONDITIONS.includes(key) && value) return [key, inSteps(value, scale, values)];
    return [key, value];
  });
  return Object.fromEntries(entries) as unknown as Claim;
}
