import type { ActiveClaims } from './activeClaims.ts';
import { compileClaim } from './compileClaim.ts';
import type { Constraint } from './Constraint.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';

/** The constraints of a record; `known` are the attributes of which no value is missing. */
export interface CompiledRecord {
  readonly discrete: readonly Constraint[];
  readonly times: readonly Constraint[];
  readonly known: ReadonlySet<string>;
}

// The same claim has the same constraints: what is found out about them is kept by them.
const kept = new WeakMap<PublishedRecord, Map<string, readonly Constraint[]>>();
const KEPT = 1000;

/** The constraints of the claims that count, split into those on times alone and all others. */
export function compileRecord(record: PublishedRecord, { claims, scale }: ActiveClaims): CompiledRecord {
  let compiled = kept.get(record);
  if (!compiled || compiled.size > KEPT)
    kept.set(record, (compiled = new Map<string, readonly Constraint[]>()));
  const all = claims.flatMap(({ id, claim }) => {
    const key = JSON.stringify([scale, id, claim]);
    const constraints = compiled.get(key) ?? compileClaim(id, claim, record.attributes, scale);
    compiled.set(key, constraints);
    return constraints;
  });
  const onTimes = ({ linear, attributes }: Constraint): boolean =>
    linear !== undefined && attributes.length === 0;
  return {
    discrete: all.filter((constraint) => !onTimes(constraint)),
    times: all.filter(onTimes),
    known: new Set(claims.flatMap(({ claim }) => (claim.kind === 'known' ? [claim.attribute] : []))),
  };
}
