import type { Cohort } from './Cohort.ts';

/**
 * How a grouping's levels lie over the exits, up to relabelling of survivors.
 *
 * `deaths[k]` is the level of the k-th death (null: unknown level), `survivors` counts the survivors of each level.
 * `example` is one compatible table that has this arrangement.
 */
export interface Arrangement {
  readonly deaths: readonly (string | null)[];
  readonly survivors: Readonly<Record<string, number>>;
  readonly example: Cohort;
}

/** The smallest and largest survival of one stratum from `from` on, until the next step. Both bounds are attained. */
export interface EnvelopeStep {
  readonly from: number;
  readonly lower: number;
  readonly upper: number;
}

/** The envelope of one stratum; `level` is null for the whole cohort. The last step holds until `until`. */
export interface StratumEnvelope {
  readonly level: string | null;
  readonly steps: readonly EnvelopeStep[];
  readonly until: number;
}

/** Where a value of the shown table comes from: words of the record, deduced from them, deduced under a named assumption, or left open. */
export type Knowledge = 'stated' | 'derived' | 'inferred' | 'open';

/** What is known of one row of the shown table. `range` bounds its time over all tables with the same order of exits. */
export interface RowKnowledge {
  readonly row: string;
  readonly time: Knowledge;
  readonly event: Knowledge;
  readonly range: readonly [earliest: number, latest: number];
  readonly attributes: Readonly<Record<string, Knowledge>>;
}

/** A table reached from another by one wish, and the groupings that had to move with it. */
export interface Move {
  readonly cohort: Cohort;
  readonly alsoMoved: readonly string[];
}

/**
 * What is known: every cohort that agrees with a record, or one patient table (a set of one).
 *
 * Figures take a cohort set and a shown cohort of it. Groupings are named by attribute id.
 */
export interface CohortSet {
  /** Number of distinct sorted time vectors. */
  readonly timeVectors: bigint;
  /** Number of whole tables with all attributes, up to relabelling of patients. */
  readonly tables: bigint;
  /** The table shown first. */
  readonly central: Cohort;
  readonly arrangements: (grouping: string) => readonly Arrangement[];
  /** The index of the shown arrangement in `arrangements(grouping)`; null if the cohort is not of this set. */
  readonly arrangementOf: (cohort: Cohort, grouping: string) => number | null;
  /** The table with that arrangement that keeps times and the other groupings, or changes as few of them as possible. */
  readonly withArrangement: (cohort: Cohort, grouping: string, index: number) => Move;
  /** Another compatible table: the same arrangements, other times, drawn uniformly with `random` (in [0, 1)). */
  readonly another: (cohort: Cohort, random: () => number) => Cohort;
  /** Sharp bounds on survival per stratum, given the shown arrangement; one stratum for `grouping` null. */
  readonly envelope: (cohort: Cohort, grouping: string | null) => readonly StratumEnvelope[];
  readonly knowledge: (cohort: Cohort) => readonly RowKnowledge[];
  /** Why a table is not in the set: one sentence for each fact or assumption that it breaks; empty if it is compatible. */
  readonly disagreements: (cohort: Cohort) => readonly string[];
}
