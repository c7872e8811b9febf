import type { Stratum } from '../../rows/Stratum.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { Series } from '../../cohort/Series.ts';
import { counted } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import { capitalized } from '../../format/words.ts';
import { fragilityOf } from '../../rows/fragilityOf.ts';
import { medianSurvival, type LimitMethod } from '../../survival/index.ts';
import { MOST_MARKED, MOST_STROKED } from './Curves.tsx';
import { placesIn } from './placesIn.ts';

export interface CaptionState {
  /** Number of compatible time vectors; one for a loaded table. */
  readonly timeVectors: bigint;
  /** Whether a table is drawn that somebody holds. */
  readonly isTable: boolean;
  /** Whether levels or a row are left out of what is drawn. */
  readonly isPart: boolean;
  readonly hasRooms: boolean;
  readonly showEnvelope: boolean;
  readonly showBand: boolean;
  readonly method: LimitMethod;
  readonly grouped: boolean;
  /** Whether the table tells of events and of who left besides those at risk. */
  readonly counts: boolean;
  readonly years: boolean;
}

/** What is drawn, as far as its caption speaks of it. */
export interface DrawnCurves {
  readonly patients: number;
  /** The number that decides how they are marked: with a row that is left out. */
  readonly places: number;
  readonly curves: number;
  /** Whether any curve could run elsewhere. */
  readonly isOpen: boolean;
  /** Whether any is without one of its rows: where it could run is not known then. */
  readonly lacksRow: boolean;
}

export function drawnCurves({ strata, leftOut }: Pick<SurvivalModel, 'strata' | 'leftOut'>): DrawnCurves {
  return {
    places: placesIn({ strata, leftOut }),
    patients: strata.reduce((sum, { n }) => sum + n, 0),
    curves: strata.length,
    isOpen: strata.some(({ envelope }) => envelope.some(({ lower, upper }) => lower < upper)),
    lacksRow: strata.some(({ withEverybody }) => withEverybody),
  };
}

/** What a survival figure shows, as sentences; composed from the state of the figure, so that it never says what isn't drawn. */
export function captionSentences(
  { patients, places, curves, isOpen, lacksRow }: DrawnCurves,
  series: Series,
  state: CaptionState,
): string[] {
  const one = state.timeVectors === 1n;
  const { many, one: event, without } = series.outcome;
  const given = state.grouped ? ', with this arrangement' : '';
  const which = one
    ? 'the one compatible set of times'
    : `one of ${formatCount(state.timeVectors)} compatible sets of times`;
  const sentences = [
    state.isTable
      ? `${counted(patients, { one: 'patient of the table is', many: 'patients of the table are' })} drawn.`
      : `${capitalized(`${state.isPart ? 'part of ' : ''}${which}`)} is drawn.`,
  ];
  if (state.hasRooms) {
    sentences.push(`Brackets: where the record lets each open ${event} lie${given}.`);
  }
  if (state.showEnvelope && !one && isOpen) {
    sentences.push(
      `Hatching: where ${curves > 1 ? 'each curve' : 'the curve'} could run in any of them${given}.`,
    );
  }
  if (state.showEnvelope && !one && lacksRow) {
    sentences.push('No hatching for a group without one of its rows.');
  }
  if (state.showBand) {
    const whose = curves > 1 ? ' of each curve' : '';
    sentences.push(`Tint: pointwise 95 % limits${whose} (${METHOD_NAMES[state.method]}).`);
  }
  sentences.push(
    places <= MOST_MARKED
      ? `Dots: ${many}. Upright strokes and arrows: ${without} when follow-up ended.`
      : patients <= MOST_STROKED
        ? `Thin strokes: ${without} when follow-up ended.`
        : 'The end of follow-up is not marked: strokes for so many would hide the curves.',
    `At risk: still followed after that ${state.years && series.time.perYear !== null ? 'time' : series.time.one}${state.counts ? `; at risk, ${series.outcome.happened} and left add up to the group` : ''}.`,
  );
  return sentences;
}

/** What a reader may choose to see beside the curves. */
export const BESIDE_CHOICES = ['leaveOneOut', 'extremes', 'oneMore', 'median'] as const;
export type BesideChoice = (typeof BESIDE_CHOICES)[number];

/** What can be drawn beside the curves, as far as a caption names its marks. */
export const BESIDE_MARKS = ['everybody', ...BESIDE_CHOICES] as const;
export type BesideMark = (typeof BESIDE_MARKS)[number];

/** Which of those are drawn: what was chosen, where there is anything to draw. */
export function drawnBeside(
  strata: readonly Stratum[],
  chosen: Readonly<Record<BesideChoice, boolean>>,
): ReadonlySet<BesideMark> {
  const has: Readonly<Record<BesideMark, () => boolean>> = {
    everybody: () => strata.some(({ withEverybody }) => withEverybody),
    leaveOneOut: () => strata.some((stratum) => fragilityOf(stratum).leaveOneOut().length > 0),
    extremes: () => strata.length > 0,
    oneMore: () => strata.length > 0,
    median: () => strata.some(({ rows }) => medianSurvival(rows).infimum !== null),
  };
  return new Set(BESIDE_MARKS.filter((mark) => (mark === 'everybody' || chosen[mark]) && has[mark]()));
}

/** The marks beside the curves in a few words each; what they say at a time stands in sentences of their own. */
export function besideSentences(drawn: ReadonlySet<BesideMark>, series: Series): string[] {
  const names: Readonly<Record<BesideMark, string>> = {
    everybody: 'Grey: the curve with everybody.',
    leaveOneOut: 'Dotted: without each row in turn.',
    extremes: 'Long dashes: best and worst for those who left.',
    oneMore: `Dashes and dots: one more ${series.outcome.one}.`,
    median: 'Triangles: medians.',
  };
  return BESIDE_MARKS.filter((mark) => drawn.has(mark)).map((mark) => names[mark]);
}
