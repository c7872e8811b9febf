import type { Cohort } from '../cohort/Cohort.ts';
import type { RecordOptions } from './activeClaims.ts';
import { activeClaims } from './activeClaims.ts';
import { arrangingIn } from './cohorts/arrangingIn.ts';
import { firstTable } from './cohorts/firstTable.ts';
import { compileRecord } from './compileRecord.ts';
import { explainContradiction } from './explainContradiction.ts';
import type { Grounds } from './knowledge.ts';
import { groundsOf } from './knowledge.ts';
import type { Possibilities, Possibility } from './possibilities.ts';
import { possibilitiesOf } from './possibilities.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import type { Ways } from './Way.ts';
import { findWays } from './ways.ts';

/**
 * All the work behind a cohort set, as plain data: whoever gets it from a worker has the set at once (see `reconstructionOf`).
 *
 * `grounds` are found when they are asked for, or when the solution is sent.
 */
export interface Solution {
  readonly kind: 'solution';
  readonly scale: number;
  /** The components' attributes, by id, and their types. */
  readonly components: readonly {
    readonly attributes: readonly string[];
    readonly types: readonly (readonly (string | null)[])[];
  }[];
  readonly list: readonly Possibility[];
  readonly count: bigint;
  readonly means: readonly number[];
  readonly central: Cohort;
  readonly grounds: Grounds;
}

/** No cohort agrees with a record: in words, statements that can't all hold although all but any one of them can. */
export interface Contradiction {
  readonly kind: 'contradiction';
  readonly contradictions: readonly string[];
}

/** A record that can't be answered exactly: why, and what would help. */
export interface Unanswerable {
  readonly kind: 'unanswerable';
  readonly reason: string;
}

/**
 * Solves a record under some options. One that contradicts itself, or that has no end of cohorts, is told by `kind`. Throws a
 * RangeError for options that the record doesn't offer. `tried` hears how many statements have been looked at, and of how many,
 * while it is found out why nothing agrees.
 */
export function solve(
  record: PublishedRecord,
  options: RecordOptions = {},
  tried?: (done: number, of: number) => void,
): Solution | Contradiction | Unanswerable {
  activeClaims(record, options);
  let possibilities: Possibilities;
  try {
    possibilities = possibilitiesOf(record, options);
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'unanswerable', reason: error.message };
    throw error;
  }
  const { list, scale, components } = possibilities;
  if (list.length === 0)
    return {
      kind: 'contradiction',
      // Found when asked for: it takes many questions to the engine.
      get contradictions() {
        const conflict = explainContradiction(record, options, tried);
        return conflict ? [conflict.says] : [];
      },
    };
  let grounds: Grounds | null = null;
  return {
    kind: 'solution',
    scale,
    components: components.map(({ attributes, types }) => ({
      attributes: attributes.map(({ id }) => id),
      types,
    })),
    list,
    ...firstTable(possibilities, arrangingIn(possibilities)),
    get grounds() {
      return (grounds ??= groundsOf(possibilities, waysOfFacts(record)));
    },
  };
}

/** The possibilities of a solution, wherever it was found. */
export function possibilitiesIn(
  record: PublishedRecord,
  { scale, components, list }: Solution,
): Possibilities {
  return {
    record,
    scale,
    list,
    components: components.map(({ attributes, types }) => ({
      attributes: attributes.map((id) => record.attributes.find((one) => one.id === id)!),
      types,
    })),
  };
}

const keptFacts = new WeakMap<PublishedRecord, Ways>();

/** The ways that the facts leave under no assumption at all. */
function waysOfFacts(record: PublishedRecord): Ways {
  let ways = keptFacts.get(record);
  if (!ways) {
    const active = activeClaims(record, { without: record.assumptions.map(({ id }) => id) });
    keptFacts.set(record, (ways = findWays(record, compileRecord(record, active))));
  }
  return ways;
}
