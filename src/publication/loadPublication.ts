import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { parseRecord } from '../reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { checklistSchema, type ReportingChecklist } from './checklistSchema.ts';
import { citations, figureIds, OPENING_FIGURE, type Citation } from './articleOrder.ts';
import { checkYaml, type Checked } from './checkYaml.ts';
import { contextSchema, type ContextRow } from './contextSchema.ts';
import { citedNumbersSchema, type CitedNumber } from './citedSchema.ts';
import type { Place } from './ContentError.ts';
import { contentTable, contentText } from './contentText.ts';
import { correctionsSchema, type Correction } from './correctionsSchema.ts';
import { crossCheck } from './crossCheck.ts';
import { glossarySchema, type GlossaryEntry } from './glossarySchema.ts';
import { journalClubSchema, type JournalClub } from './journalClubSchema.ts';
import { loadExercises, type Exercise } from './loadExercises.ts';
import { loadTable } from './loadTable.ts';
import { referencesSchema, type Reference } from './referencesSchema.ts';
import { scanArticle, type UsedComponent } from './scanArticle.ts';
import { seriesSchema } from './seriesSchema.ts';

/** All that a folder of content/ says, read and checked. */
export interface Publication {
  /** The folder's name: "gist-hepatectomy". */
  readonly id: string;
  readonly series: Series;
  /** What is published of the cohort; of a publication with a table, only the frame (see `recordOfTable`). */
  readonly record: PublishedRecord;
  /** The patient table, where the publication holds one instead of a record. */
  readonly table: Cohort | null;
  readonly references: readonly Reference[];
  readonly placeOfReference: (key: string) => Place;
  readonly cited: readonly CitedNumber[];
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
  /** In their order; empty if the folder has none. */
  readonly exercises: readonly Exercise[];
  /** The plan of a session on the paper; null if the folder has no journal-club.yaml. */
  readonly journalClub: Checked<JournalClub> | null;
}

/**
 * Loads the publication in `content/FOLDER`. Whether the article's quantities exist is for `checkArticle`, which needs their ids.
 *
 * `root` is the folder that holds `content/`: the working directory, unless told otherwise.
 * @throws ContentError (or the record's own error) naming file, line, column, path, value and what is expected
 */
export function loadPublication(folder: string, root = process.cwd()): Publication {
  const read = (name: string): readonly [text: string, file: string] => {
    const file = join('content', folder, name);
    return [name === 'table.csv' ? contentTable(file, root) : contentText(file, root), file];
  };
  const series = checkYaml(...read('series.yaml'), seriesSchema);
  const has = (name: string): boolean => existsSync(join(root, 'content', folder, name));
  const known = has('table.csv')
    ? loadTable(series.data, read('table.yaml'), read('table.csv'))
    : { record: parseRecord(...read('record.yaml')), table: null };
  const references = checkYaml(...read('references.yaml'), referencesSchema);
  const cited = checkYaml(...read('cited.yaml'), citedNumbersSchema);
  const context = has('context.yaml') ? checkYaml(...read('context.yaml'), contextSchema) : null;
  crossCheck({
    series,
    record: known.record,
    recordFile: known.table === null ? 'record.yaml' : 'table.yaml',
    references,
    cited,
    context,
  });
  const [articleSource, articleFile] = read('article.mdx');
  const opening = has('opening.mdx') ? read('opening.mdx') : null;
  const used = [...(opening ? scanArticle(...opening) : []), ...scanArticle(articleSource, articleFile)];
  return {
    id: folder,
    series: series.data,
    ...known,
    references: references.data,
    placeOfReference: (key) => references.placeOf([references.data.findIndex(({ id }) => id === key)]),
    cited: cited.data,
    context: context?.data ?? [],
    checklist: has('checklist.yaml') ? checkYaml(...read('checklist.yaml'), checklistSchema).data : null,
    glossary: has('glossary.yaml') ? checkYaml(...read('glossary.yaml'), glossarySchema).data : [],
    corrections: has('corrections.yaml')
      ? checkYaml(...read('corrections.yaml'), correctionsSchema).data
      : [],
    articleSource,
    hasOpening: opening !== null,
    used,
    appraisal: has('appraisal.mdx') ? scanArticle(...read('appraisal.mdx')) : null,
    citations: citations(used),
    figures: [OPENING_FIGURE, ...figureIds(used)],
    exercises: loadExercises(folder, root),
    journalClub: has('journal-club.yaml') ? checkYaml(...read('journal-club.yaml'), journalClubSchema) : null,
  };
}
