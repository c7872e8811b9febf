import type { Grouping, Series } from '../../cohort/Series.ts';
import { counted } from '../../format/counted.ts';
import { exactName } from '../../format/exactName.ts';
import { formatP } from '../../format/formatP.ts';
import { formatRate } from '../../format/formatRate.ts';
import { formatTime } from '../../format/formatTime.ts';
import { listed } from '../../format/listed.ts';
import { capitalized, uncapitalized } from '../../format/words.ts';
import {
  immortalTime,
  type ComparedGroup,
  type Counting,
  type OperationComparison,
} from '../../rows/operationComparisons.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';

/** "Second hepatectomy, counted in three ways". */
export function operationTitle({ label }: Grouping): string {
  return `${label}, counted in three ways`;
}

/** What is made up here, said on the figure itself. */
export function illustrativeSentence(grouping: Grouping): string {
  return `Illustrative: when anybody had a ${uncapitalized(grouping.label)} was not reported. Each mark stands half-way until it is moved.`;
}

/** "at 31 of 62 months", "none", … : what stands beside a lane. */
export function laneWords(lane: OperationLane, series: Series): string {
  if (lane.switched !== null) return `at ${lane.switched} of ${formatTime(lane.time, series, false)}`;
  return lane.treated ? 'left too soon' : 'none';
}

/** What the sliders are called: that of a lane, and that of the landmark. */
export function sliderLabel({ label }: Grouping, { row }: OperationLane): string {
  return `${label} of row ${row}`;
}
export const LANDMARK = 'Landmark';

/** The name of a comparison, and how it counts. */
export function comparisonWords(
  { kind }: Pick<OperationComparison, 'kind'>,
  series: Series,
  landmark: number,
): { name: string; how: string } {
  const at = formatTime(landmark, series, false);
  return {
    naive: {
      name: 'Naive: ever against never',
      how: `Everybody counts from the start by what they had in the end, known only afterwards.`,
    },
    landmark: {
      name: `Landmark at ${at}`,
      how: `Those still followed after ${at} count from then on, by what they had had by then.`,
    },
    switching: {
      name: 'As it happened',
      how: `Everybody counts without it until it comes, and with it from then on. Curves: Simon–Makuch. Test: Mantel–Byar.`,
    },
  }[kind];
}

/** What the switch between the ways of counting calls each. */
export const COUNTING_LABELS: Readonly<Record<Counting, string>> = {
  naive: 'Naive',
  landmark: 'Landmark',
  switching: 'As it happened',
};

/** "2 deaths in 317 months: 0.8 per 10 person-years"; no time at all has no rate. */
export function groupWords({ events, personTime, rate }: ComparedGroup, series: Series): string {
  const counts = `${counted(events, series.outcome)} in ${counted(personTime, series.time)}`;
  return rate === null ? counts : `${counts}: ${formatRate(rate, series)}`;
}

/** The P values that a comparison has, each under the name of its test. */
export function comparisonPs(comparison: OperationComparison): [string, number][] {
  const { kind, logRankP, exactP, sampled, floor } = comparison;
  const all: [string, number | null][] = [
    [kind === 'switching' ? 'Mantel–Byar P' : 'Log-rank P', logRankP],
    [capitalized(`${exactName(sampled)} log-rank P`), exactP],
    ['Its floor', floor],
  ];
  return all.flatMap(([name, p]) => (p === null ? [] : [[name, p]]));
}

/** Why a comparison has no P value at all; null where it has one. */
export function whyNoP(comparison: OperationComparison): string | null {
  if (comparisonPs(comparison).length > 0) return null;
  const empty = comparison.groups.find(({ n }) => n === 0);
  if (comparison.groups.every(({ n }) => n === 0)) return 'No P value: nobody counts in either group.';
  return empty
    ? `No P value: nobody counts under “${uncapitalized(empty.label)}”.`
    : 'No P value: these counts allow none.';
}

/** A way of counting in words, for whoever doesn't see its curves. */
export function comparisonSentence(
  comparison: OperationComparison,
  series: Series,
  landmark: number,
): string {
  const groups = comparison.groups.map((group) => `${group.label}, ${groupWords(group, series)}`);
  const values = comparisonPs(comparison).map(([name, p]) => `${name} ${formatP(p)}`);
  const found = whyNoP(comparison) ?? `${listed(values)}.`;
  return `${comparisonWords(comparison, series, landmark).name}. ${groups.join('; ')}. ${found}`;
}

/** What the three ways come to: time credited, and the rate with the treatment that follows from it. */
export function operationFindings(
  lanes: readonly OperationLane[],
  [naive, , switching]: readonly OperationComparison[],
  grouping: Grouping,
  series: Series,
): [number: string, words: string][] {
  const what = uncapitalized(grouping.label);
  const { many } = series.outcome;
  return [
    [
      counted(immortalTime(lanes), series.time),
      `had to be lived through before a ${what} could come. The naive comparison counts them for it.`,
    ],
    [
      formatRate(naive?.groups[0].rate ?? null, series),
      `is the rate of ${many} with a ${what}, counted naively.`,
    ],
    [
      formatRate(switching?.groups[0].rate ?? null, series),
      `is the same rate as it happened: the same ${many} in less time. Wherever the marks stand, the naive rate can’t be the higher one.`,
    ],
  ];
}
