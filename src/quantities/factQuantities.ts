import { nounFor, PATIENTS } from '../format/counted.ts';
import type { Claim, Condition, Fact, PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { formatCount } from '../format/formatCount.ts';
import type { Quantity } from './Quantity.ts';

type Number = Pick<Quantity, 'value' | 'text' | 'unit'>;

/**
 * The numbers that the record states. The first number of a fact has the fact's id; a count of patients with a level has the id
 * `FACT-LEVEL` as well (`resection-incomplete`), or `FACT-count` where fact and level share a name.
 */
export function factQuantities(record: PublishedRecord): Quantity[] {
  return record.facts.flatMap((fact) => {
    const numbered = fact.claims.flatMap((claim) => {
      const number = numberOf(claim, record);
      return number === null ? [] : [{ ...number, id: idOf(fact, claim) }];
    });
    const [first] = numbered;
    if (first === undefined) return [];
    const others = numbered.filter(({ id }) => id !== fact.id);
    return [{ ...first, id: fact.id }, ...others].map((number) => ({
      ...number,
      status: 'stated' as const,
      how: `The record (${fact.where}), in our words: ${fact.says}`,
      facts: [fact.id],
    }));
  });
}

function idOf(fact: Fact, claim: Claim): string {
  const level = claim.kind === 'count' ? onlyLevel(claim.where) : null;
  if (level === null) return fact.id;
  return `${fact.id}-${level === fact.id ? 'count' : level}`;
}

/** The level, if a condition names one level of one attribute and nothing else. */
function onlyLevel({ event, levels }: Condition): string | null {
  const named = Object.values(levels ?? {}).flat();
  return event === undefined && named.length === 1 ? (named[0] ?? null) : null;
}

function numberOf(claim: Claim, record: PublishedRecord): Number | null {
  switch (claim.kind) {
    case 'patients':
      return patients(claim.exactly);
    case 'count':
      return typeof claim.exactly === 'number' ? patients(claim.exactly) : null;
    case 'remaining':
      return claim.exactly === undefined ? null : patients(claim.exactly);
    case 'all':
      return patients(countMatching(claim.where, record));
    case 'patient': {
      const { from, to } = claim.where;
      return from !== undefined && from === to
        ? { value: from, text: String(from), unit: record.time.many }
        : null;
    }
    case 'mean':
    case 'median':
    case 'minimum':
    case 'maximum':
    case 'total':
      return claim.printed === undefined ? null : { ...printed(claim.printed), unit: record.time.many };
    case 'survival':
      return { ...printed(claim.printed), unit: null };
    case 'medianSurvival':
      return claim.printed === null
        ? { value: null, text: 'not reached', unit: null }
        : { ...printed(claim.printed), unit: record.time.many };
    case 'pValue':
      return claim.printed === undefined ? null : { ...printed(claim.printed), unit: null };
    default:
      return null;
  }
}

/** How many match, where another claim counts exactly those, or where no condition is set. */
function countMatching(where: Condition, record: PublishedRecord): number | null {
  const key = JSON.stringify(where);
  for (const { claims } of record.facts) {
    for (const claim of claims) {
      if (claim.kind === 'patients' && matchesAll(where)) return claim.exactly;
      if (
        claim.kind === 'count' &&
        typeof claim.exactly === 'number' &&
        JSON.stringify(claim.where) === key
      ) {
        return claim.exactly;
      }
    }
  }
  return null;
}

function matchesAll({ event, from, to, levels }: Condition): boolean {
  return (
    event === undefined && from === undefined && to === undefined && Object.keys(levels ?? {}).length === 0
  );
}

function patients(value: number | null): Number | null {
  return value === null ? null : { value, text: formatCount(value), unit: nounFor(value, PATIENTS) };
}

/** "0.02" as it stands, "67 %" as 0.67. */
function printed(text: string): Pick<Quantity, 'value' | 'text'> {
  const number = Number.parseFloat(text);
  return { value: text.includes('%') ? number / 100 : number, text };
}
