import type { Checked } from './checkYaml.ts';
import type { Citation } from './articleOrder.ts';
import type { CitedNumber } from './citedSchema.ts';
import type { Cohort } from '../cohort/Cohort.ts';
import type { ContextRow } from './contextSchema.ts';
import type { Correction } from './correctionsSchema.ts';
import type { Edition } from './editionSchema.ts';
import type { Exercise } from './loadExercises.ts';
import type { GlossaryEntry } from './glossarySchema.ts';
import type { JournalClub } from './journalClubSchema.ts';
import type { PictureFile } from './loadPictures.ts';
import type { Place } from './ContentError.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Reference } from './referencesSchema.ts';
import type { ReportingChecklist } from './checklistSchema.ts';
import type { Series } from '../cohort/Series.ts';
import type { Sheets } from './sheetFaults.ts';
import type { UsedComponent } from './scanArticle.ts';

/** All that a folder of content/ says, read and checked. */
export interface Publication {
  /** The folder's name: "my-series". */
  readonly id: string;
  readonly series: Series;
  /** Who made it, which edition it is, and under what terms it is given to others. */
  readonly edition: Edition;
  /** What is published of the cohort; of a publication with a table, only the frame (see `recordOfTable`). */
  readonly record: PublishedRecord;
  /** The patient table, where the publication holds one instead of a record. */
  readonly table: Cohort | null;
  readonly references: readonly Reference[];
  readonly placeOfReference: (key: string) => Place;
  readonly cited: readonly CitedNumber[];
  readonly placeOfCited: (id: string) => Place;
  /** Published series to compare with; empty if the folder has no context.yaml. */
  readonly context: readonly ContextRow[];
  /** What guidelines ask for and the report says; null if the folder has no checklist.yaml. */
  readonly checklist: ReportingChecklist | null;
  /** Words that the article explains on demand; empty if the folder has no glossary.yaml. */
  readonly glossary: readonly GlossaryEntry[];
  /** What was put right since it appeared; empty if the folder has no corrections.yaml. */
  readonly corrections: readonly Correction[];
  readonly articleSource: string;
  /** Whether the folder has words of its own for under the title, instead of the subtitle. */
  readonly hasOpening: boolean;
  /** The components that the opening and the article use, in the order of their sources. */
  readonly used: readonly UsedComponent[];
  /** The components that its page for critical readers uses; null if the folder has no appraisal.mdx. */
  readonly appraisal: readonly UsedComponent[] | null;
  /** The works that it cites, numbered by first appearance. */
  readonly citations: readonly Citation[];
  /** The ids of its figures: the first, the curves of the opening, is Figure 1. */
  readonly figures: readonly string[];
  /** The ids of its tables: the first is Table 1. */
  readonly tables: readonly string[];
  /** What stands in its folder of pictures; empty if it has none. */
  readonly pictures: readonly PictureFile[];
  /** The tables that it can draw from: the files of its folder of data, and the patients' table as it stands. */
  readonly sheets: Sheets;
  /** In their order; empty if the folder has none. */
  readonly exercises: readonly Exercise[];
  /** The plan of a session on the paper; null if the folder has no journal-club.yaml. */
  readonly journalClub: Checked<JournalClub> | null;
}
