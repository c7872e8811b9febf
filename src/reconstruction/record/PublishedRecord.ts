/** A reference to the value of an assumption: `{ assumed: longest-follow-up }`. Switched off, it leaves its claim unsaid. */
export interface Assumed {
  readonly assumed: string;
}
export type Settable<T> = T | Assumed;

/**
 * Which patients a claim speaks of; all of its parts must hold, and no part at all means every patient.
 *
 * `from` and `to` bound the time of exit (inclusive, in the record's unit); `levels` maps an attribute to the levels that match.
 * `printedTime` is one time as it was printed, in `from` and `to` as well; what it leaves open depends on the step of times.
 */
export interface Condition {
  readonly event?: boolean | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly printedTime?: PrintedTime | undefined;
  readonly levels?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A number as it was printed: "113.5", "0.02", "67 %". The decimals that it shows say how exact it is. */
export type Printed = string;
export type Printing = 'rounded' | 'truncated';

/** A time as it was printed; `exact`: it is just that time, however fine times are. */
export interface PrintedTime {
  readonly printed: Printed;
  readonly printing: Settable<'exact' | Printing>;
}

interface Limits {
  readonly exactly?: Settable<number> | undefined;
  readonly atLeast?: Settable<number> | undefined;
  readonly atMost?: Settable<number> | undefined;
}

/** Exactly this many patients. */
export interface PatientsClaim {
  readonly kind: 'patients';
  readonly exactly: number;
}
/** So many patients match; `share` prints their part among those that match `of`. */
export interface CountClaim extends Limits {
  readonly kind: 'count';
  readonly where: Condition;
  readonly of?: Condition | undefined;
  readonly share?: Printed | undefined;
  readonly printing?: Settable<Printing> | undefined;
}
/** Whoever matches `where` matches `have` too. */
export interface AllClaim {
  readonly kind: 'all';
  readonly where: Condition;
  readonly have: Condition;
}
/** One individual that the record describes: at least one patient matches. */
export interface PatientClaim {
  readonly kind: 'patient';
  readonly where: Condition;
}
/** Those whom the statements named in `after` don't describe: so many, and all of them match `have`. */
export interface RemainingClaim {
  readonly kind: 'remaining';
  readonly after: readonly string[];
  readonly exactly?: number | undefined;
  readonly have: Condition;
}
/** A statistic of times of exit, over those who match. */
export interface TimeClaim extends Limits {
  readonly kind: 'mean' | 'median' | 'minimum' | 'maximum' | 'total';
  readonly of: Settable<Condition>;
  readonly printed?: Printed | undefined;
  readonly printing?: Settable<Printing> | undefined;
}
/** The shortest and the longest time of exit, as printed, over those who match. */
export interface RangeClaim {
  readonly kind: 'range';
  readonly of: Settable<Condition>;
  readonly from: Printed;
  readonly to: Printed;
  readonly printing?: Settable<Printing> | undefined;
}
/** The Kaplan-Meier estimate at a time, over those who match. */
export interface SurvivalClaim {
  readonly kind: 'survival';
  readonly at: number;
  readonly of: Condition;
  readonly printed: Printed;
  readonly printing?: Settable<Printing> | undefined;
}
/** The earliest time at which the Kaplan-Meier estimate is one half or less; `printed` null where it was not reached. */
export interface MedianSurvivalClaim {
  readonly kind: 'medianSurvival';
  readonly of: Condition;
  readonly printed: Printed | null;
}
/** A P value of the named two-sided test between the levels of a grouping, printed or only limited. */
export interface PValueClaim {
  readonly kind: 'pValue';
  readonly by: string;
  readonly test: Settable<string>;
  readonly printed?: Printed | undefined;
  readonly printing?: Settable<Printing> | undefined;
  /** What is compared, the event unless an assumption says that it was something else: then nothing is claimed. */
  readonly outcome?: Settable<'event'> | undefined;
  readonly atLeast?: number | undefined;
  readonly below?: Settable<number> | undefined;
}
/** Fewer events in that level than expected if all levels had one survival (observed below expected, log-rank). */
export interface BetterClaim {
  readonly kind: 'better';
  readonly by: string;
  readonly level: string;
  readonly test: Settable<string>;
  readonly outcome?: Settable<'event'> | undefined;
}
/** Each who matches `first` leaves before, or in the same unit of time as, everybody else who matches `then`. */
export interface OrderClaim {
  readonly kind: 'order';
  readonly first: Condition;
  readonly then: Condition;
}
/** No two of those who match leave at the same time. */
export interface DistinctTimesClaim {
  readonly kind: 'distinctTimes';
  readonly where: Condition;
}
/** No value of that attribute is missing. */
export interface KnownClaim {
  readonly kind: 'known';
  readonly attribute: string;
}
/** Times are counted in steps of so many units: 1 for whole months. */
export interface StepClaim {
  readonly kind: 'step';
  readonly units: Settable<number>;
}

export type Claim =
  | PatientsClaim
  | CountClaim
  | AllClaim
  | PatientClaim
  | RemainingClaim
  | TimeClaim
  | RangeClaim
  | SurvivalClaim
  | MedianSurvivalClaim
  | PValueClaim
  | BetterClaim
  | OrderClaim
  | DistinctTimesClaim
  | KnownClaim
  | StepClaim;

/** A property of patients with two or more levels. `missing`: its value may be unknown. `grouping`: figures may split by it. */
export interface Attribute {
  readonly id: string;
  readonly label: string;
  readonly levels: readonly { readonly id: string; readonly label: string }[];
  readonly missing: boolean;
  readonly grouping: boolean;
}

/** What the publication says: `says` in our words, `where` it stands, and what it claims. */
export interface Fact {
  readonly id: string;
  readonly says: string;
  readonly where: string;
  readonly claims: readonly Claim[];
}

/** A value that an assumption can take, and its name in words. `content` replaces the name where a claim refers to it. */
export interface AssumptionChoice {
  readonly value: string | number | null;
  readonly says: string;
  readonly content?: Condition | undefined;
}

/**
 * What we take for granted: `says` it, the `reason` why, and what it claims.
 *
 * `on` is its default; `value` the default value that claims refer to, null where it has none or means "no limit". It may be
 * set to one of `choices`, or to a number within `range`.
 */
export interface Assumption {
  readonly id: string;
  readonly says: string;
  readonly reason: string;
  readonly on: boolean;
  readonly value: string | number | null;
  readonly choices: readonly AssumptionChoice[];
  readonly range: readonly [lowest: number, highest: number] | null;
  readonly claims: readonly Claim[];
}

/** All that is published about a cohort, and what we assume to read it: plain data, serialisable as JSON. */
export interface PublishedRecord {
  readonly title: string;
  readonly time: { readonly one: string; readonly many: string; readonly earliest: number };
  readonly event: { readonly one: string; readonly many: string };
  readonly attributes: readonly Attribute[];
  readonly facts: readonly Fact[];
  readonly assumptions: readonly Assumption[];
}
