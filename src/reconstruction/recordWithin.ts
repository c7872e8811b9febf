import type { Claim, Condition, Fact, PublishedRecord, Settable } from './record/PublishedRecord.ts';

/**
 * What a record says of times, events and some of its attributes alone. Every table that agrees with the record agrees with this;
 * it leaves much less to look at.
 *
 * A claim that would say more, or something else, without the other attributes is left out: a patient with some level who died is
 * still somebody who died, a count of patients with some level is no count of patients.
 */
export function recordWithin(record: PublishedRecord, attributes: readonly string[]): PublishedRecord {
  const within = (claims: readonly Claim[]) =>
    claims.flatMap((claim) => {
      const left = claimWithin(claim, attributes);
      return left ? [left] : [];
    });
  const values = ({ content }: { readonly content?: Condition | undefined }) =>
    content === undefined || !isOutside(content, attributes);
  return {
    ...record,
    attributes: record.attributes.filter(({ id }) => attributes.includes(id)),
    facts: record.facts.map((fact): Fact => ({ ...fact, claims: within(fact.claims) })),
    assumptions: record.assumptions.map((assumption) => ({
      ...assumption,
      choices: assumption.choices.filter(values),
      claims: within(assumption.claims),
    })),
  };
}

function claimWithin(claim: Claim, attributes: readonly string[]): Claim | null {
  const outside = (condition: Settable<Condition> | undefined) =>
    condition !== undefined && !('assumed' in condition) && isOutside(condition, attributes);
  switch (claim.kind) {
    case 'patient':
      return { ...claim, where: conditionWithin(claim.where, attributes) };
    case 'all':
      return outside(claim.where) || outside(claim.have) ? null : claim;
    case 'count':
      return outside(claim.where) || outside(claim.of) ? null : claim;
    case 'order':
      return outside(claim.first) || outside(claim.then) ? null : claim;
    case 'distinctTimes':
      return outside(claim.where) ? null : claim;
    case 'pValue':
    case 'better':
      return attributes.includes(claim.by) ? claim : null;
    case 'known':
      return attributes.includes(claim.attribute) ? claim : null;
    // It speaks of whom other statements leave over, by levels that may be gone.
    case 'remaining':
      return null;
    case 'patients':
    case 'step':
      return claim;
    default:
      return outside(claim.of) ? null : claim;
  }
}

function isOutside({ levels = {} }: Condition, attributes: readonly string[]): boolean {
  return Object.keys(levels).some((id) => !attributes.includes(id));
}

function conditionWithin({ levels = {}, ...condition }: Condition, attributes: readonly string[]): Condition {
  const kept = Object.entries(levels).filter(([id]) => attributes.includes(id));
  return kept.length > 0 ? { ...condition, levels: Object.fromEntries(kept) } : condition;
}
