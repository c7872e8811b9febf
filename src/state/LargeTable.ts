import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { CurveChoices, OnStage, TableCurves, TakenText, TextView } from './TableAway.ts';
import type { TableDraft } from './tableDraft.ts';
import type { TableContent } from './tableReading.ts';

/** Characters beyond which a text is read away from the page: of so many, about a thousand rows, a reader begins to feel it. */
const MOST_HERE = 30_000;

export function isLarge(text: string): boolean {
  return text.length > MOST_HERE;
}

/** A large table as a reader brought it, beside which publication, and the draft that its text may be a mended one of. */
export interface LargeTable {
  readonly draft: TableDraft;
  readonly mends: TableDraft | null;
  readonly record: PublishedRecord;
  readonly series: Series;
}

/** What is asked of a table, beside what it is about. */
interface Questions {
  readonly reading: object;
  readonly curves: { readonly choices: CurveChoices };
  readonly text: { readonly what: TakenText; readonly view: TextView };
}
export type Asking<About extends keyof Questions> = Questions[About] & { readonly about: About };
export type TableAsked = { [About in keyof Questions]: Asking<About> }[keyof Questions];

/** What a table is read to: its content and the draft that was read, without the text, which whoever asked has. */
export interface LargeReading {
  readonly draft: TableDraft;
  readonly isMended: boolean;
  readonly content: TableContent;
}

/** The answers to what is asked. */
export interface TableAnswers {
  readonly reading: LargeReading;
  readonly curves: TableCurves;
  readonly text: string;
}

/** Whoever answers what is asked of large tables, away from the page where that can be; `stop` gives up all that is asked. */
export interface TableReader {
  readonly ask: <About extends keyof TableAnswers>(
    table: LargeTable,
    asked: Asking<About>,
    onStage?: OnStage,
  ) => Promise<TableAnswers[About]>;
  readonly stop: () => void;
}
