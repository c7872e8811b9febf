import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { JoinedAttribute } from '../cohort/JoinedAttribute.ts';
import { withJoined } from '../cohort/JoinedAttribute.ts';
import type { RecordOptions } from './activeClaims.ts';
import type { Bounds } from './bounds.ts';
import { boundsOf } from './bounds.ts';
import type { Cohorts } from './cohortSet.ts';
import { cohortsOf } from './cohortSet.ts';
import { countWorlds } from './countWorlds.ts';
import { disagreementsOf } from './disagreements.ts';
import { tableDrawer } from './drawTable.ts';
import { attainedRange } from './attained.ts';
import { joinedPossibilities } from './joinedPossibilities.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Possibilities } from './possibilities.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import type { Contradiction, Solution, Unanswerable } from './solution.ts';
import { possibilitiesIn, solve } from './solution.ts';
import { tableFrom } from './tableFrom.ts';

/** Every cohort that agrees with a record, counted and bounded. Times are in the record's unit. */
export interface Reconstruction extends CohortSet, Cohorts {
  readonly kind: 'cohorts';
  /** The earliest and latest time of each exit, in order of exit. */
  readonly ranges: readonly (readonly [earliest: number, latest: number])[];
  readonly bounds: Bounds;
  /** How many discrete worlds there are: levels of the events in their order, of all others in no order. Null if that is too much to count. */
  readonly worlds: bigint | null;
  /** A whole table, each of them with the same probability, drawn with `random` (in [0, 1)). */
  readonly draw: (random: () => number) => Cohort;
  /** The orders of exits that are left (D an event, + a censoring, events of one time in parentheses) and their time vectors. */
  readonly orders: readonly { readonly order: string; readonly count: bigint }[];
  /**
   * The same cohorts with one more attribute, which follows from others: how it is arranged is counted as that of any grouping is.
   * Its cohorts are those of {@link withJoined}. Null where that is too much to count.
   */
  readonly joined: (attribute: JoinedAttribute) => Reconstruction | null;
}

/**
 * Computes every cohort that agrees with a record under some options.
 *
 * Attributes up to relabelling, weak orders of exits, and whole times are solved one after the other and never listed together,
 * so counts are exact however large. A record that contradicts itself, or that has no end of cohorts, is told by `kind`.
 * Throws a RangeError for options that the record doesn't offer.
 */
export function reconstruct(
  record: PublishedRecord,
  options: RecordOptions = {},
): Reconstruction | Contradiction | Unanswerable {
  const solution = solve(record, options);
  return solution.kind === 'solution' ? reconstructionOf(record, options, solution) : solution;
}

/** The cohort set of a solution, which may come from a worker: no search is left to do. */
export function reconstructionOf(
  record: PublishedRecord,
  options: RecordOptions,
  solution: Solution,
): Reconstruction {
  const possibilities = possibilitiesIn(record, solution);
  const disagreements = (cohort: Cohort) => disagreementsOf(record, options, cohort);
  return setOf(possibilities, solution, disagreements);
}

/** What a solution needs to hold for a set of cohorts. */
type Solved = Pick<Solution, 'count' | 'means' | 'central' | 'grounds'>;

function setOf(
  possibilities: Possibilities,
  solution: Solved,
  disagreements: Reconstruction['disagreements'],
): Reconstruction {
  const { list, scale } = possibilities;
  let drawer: ReturnType<typeof tableDrawer> | null = null;
  return {
    kind: 'cohorts',
    isTable: false,
    tables: list.reduce((sum, { tables }) => sum + tables, 0n),
    ...cohortsOf(possibilities, solution),
    get ranges() {
      const { block } = list[0]!.way.exits;
      return block.map((_, place): readonly [number, number] => {
        const ranges = list.map(({ way, counts }) => attainedRange(counts, way.exits.block[place]!));
        return [
          Math.min(...ranges.map(([low]) => low)) / scale,
          Math.max(...ranges.map(([, high]) => high)) / scale,
        ];
      });
    },
    bounds: boundsOf(possibilities),
    get worlds() {
      return countWorlds(possibilities);
    },
    draw: (random) => {
      const { possibility, times, dealings } = (drawer ??= tableDrawer(list))(random);
      return tableFrom(possibilities, possibility, times, dealings);
    },
    orders: ordersIn(possibilities),
    knowledge: (cohort) => knowledgeOf(possibilities, solution.grounds, cohort),
    disagreements,
    joined: (attribute) => {
      const joined = joinedPossibilities(possibilities, attribute);
      if (!joined) return null;
      const { count, means, central } = solution;
      const solved: Solved = {
        ...{ count, means, central: withJoined(central, attribute) },
        get grounds() {
          return solution.grounds;
        },
      };
      return setOf(joined, solved, disagreements);
    },
  };
}

function ordersIn({ list }: Possibilities): Reconstruction['orders'] {
  const counts = new Map<string, bigint>();
  for (const {
    way,
    counts: { total },
  } of list)
    counts.set(way.exits.pattern, (counts.get(way.exits.pattern) ?? 0n) + BigInt(total));
  return [...counts].map(([order, count]) => ({ order, count })).sort((a, b) => (a.order < b.order ? 1 : -1));
}
