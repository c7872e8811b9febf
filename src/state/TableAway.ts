import type { SentModel } from '../rows/sentModel.ts';
import type { ViewState } from './ViewState.ts';
import type { WorkStage } from './WorkStage.ts';

/** The choices that curves are computed from; all others are made on what is there. */
const CURVE_CHOICES = ['grouping', 'crossed', 'only', 'method', 'excluded'] as const;
export type CurveChoices = Pick<ViewState, (typeof CURVE_CHOICES)[number]>;

export function curveChoices(state: ViewState): CurveChoices {
  return Object.fromEntries(CURVE_CHOICES.map((key) => [key, state[key]])) as unknown as CurveChoices;
}

/** The curves of a view of a large table, as they were computed elsewhere. */
export interface TableCurves {
  readonly model: SentModel;
  /** Who is left out, and which groups are of one or of none, in words. */
  readonly note: string;
  /** How many patients the table has. */
  readonly patients: number;
}

/** What can be taken of a large table as text. */
export type TakenText = 'csv' | 'patients' | 'r';
/** A view, in which some patients stand for all, with its title, which the page knows. */
export type TextView = ViewState & { readonly title: string };

export type OnStage = (stage: WorkStage) => void;

/** A table that is too large to be computed on the page: what it is asked, and a way to give all of it up, which rejects with `Stopped`. */
export interface TableAway {
  readonly curves: (choices: CurveChoices, onStage?: OnStage) => Promise<TableCurves>;
  readonly text: (what: TakenText, view: TextView, onStage?: OnStage) => Promise<string>;
  readonly stop: () => void;
}

/** Work that a reader gave up. */
export class Stopped extends Error {}
