import type { z } from 'zod';
import { recordSchema } from '../reconstruction/record/recordSchema.ts';
import { checklistSchema } from './checklistSchema.ts';
import { citedNumbersSchema } from './citedSchema.ts';
import { contextSchema } from './contextSchema.ts';
import { correctionsSchema } from './correctionsSchema.ts';
import { editionSchema } from './editionSchema.ts';
import { exerciseSchema } from './exerciseSchema.ts';
import { glossarySchema } from './glossarySchema.ts';
import { siteSchema } from './homePublication.ts';
import { journalClubSchema } from './journalClubSchema.ts';
import { referencesSchema } from './referencesSchema.ts';
import { seriesSchema } from './seriesSchema.ts';
import { tableSchema } from './tableSchema.ts';

/** A kind of file that somebody writes in `content/`, and what it may hold. */
export interface ContentFile {
  /** What its schema is called: "series" is series.schema.json. */
  readonly name: string;
  /** Where it stands under content/. */
  readonly file: string;
  readonly says: string;
  /** When a publication has it. */
  readonly when: string;
  readonly schema: z.ZodType;
}

/** Every kind of file with fields, in the order in which a publication is written. */
export const CONTENT_FILES: readonly ContentFile[] = [
  {
    name: 'edition',
    file: 'NAME/edition.yaml',
    says: 'Who made the publication, which edition it is, and under what terms it is given to others.',
    when: 'always',
    schema: editionSchema,
  },
  {
    name: 'series',
    file: 'NAME/series.yaml',
    says: 'Its words: what figures, tables and sentences call things.',
    when: 'always',
    schema: seriesSchema,
  },
  {
    name: 'table',
    file: 'NAME/table.yaml',
    says: 'What the columns of table.csv hold, and how their values are read.',
    when: 'beside table.csv',
    schema: tableSchema,
  },
  {
    name: 'record',
    file: 'NAME/record.yaml',
    says: 'What is published about the patients, and what is assumed to read it.',
    when: 'where there is no table',
    schema: recordSchema,
  },
  {
    name: 'references',
    file: 'NAME/references.yaml',
    says: 'The works that the text cites, in the names of CSL.',
    when: 'always, [] if there are none; or references.bib, .json or .ris in its place',
    schema: referencesSchema,
  },
  {
    name: 'cited',
    file: 'NAME/cited.yaml',
    says: 'Numbers that the text takes from other works, each written once.',
    when: 'if wanted',
    schema: citedNumbersSchema,
  },
  {
    name: 'glossary',
    file: 'NAME/glossary.yaml',
    says: 'Words that the text explains on demand.',
    when: 'if wanted',
    schema: glossarySchema,
  },
  {
    name: 'context',
    file: 'NAME/context.yaml',
    says: 'Published series that this one is seen beside.',
    when: 'if wanted',
    schema: contextSchema,
  },
  {
    name: 'checklist',
    file: 'NAME/checklist.yaml',
    says: 'What reporting guidelines ask for, and what was found.',
    when: 'if wanted',
    schema: checklistSchema,
  },
  {
    name: 'corrections',
    file: 'NAME/corrections.yaml',
    says: 'What was put right after the publication had appeared, latest first.',
    when: 'once there is one',
    schema: correctionsSchema,
  },
  {
    name: 'exercise',
    file: 'NAME/exercises/1-SOME-WORDS.mdx',
    says: 'An exercise: its front matter, between two lines of three hyphens. The text below it is the explanation.',
    when: 'if wanted',
    schema: exerciseSchema,
  },
  {
    name: 'journal-club',
    file: 'NAME/journal-club.yaml',
    says: 'Sessions on the paper, step by step.',
    when: 'if wanted',
    schema: journalClubSchema,
  },
  {
    name: 'site',
    file: 'site.yaml',
    says: 'What is said of the site as a whole.',
    when: 'where there are several publications',
    schema: siteSchema,
  },
];
