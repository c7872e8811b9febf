import { CHART_MARKS } from './chartOptions.ts';

/**
 * What a prop takes: free text, one of some words, several citation keys, the id of something that must exist, or that of something
 * new. What is said of a picture, and what a table or a chart is made of, is looked at by checks of their own.
 */
export type PropKind =
  | 'text'
  | 'flag'
  | 'quantity'
  | 'references'
  | 'term'
  | 'figure'
  | 'new-figure'
  | 'table'
  | 'new-table'
  | 'grouping'
  | readonly string[];

export interface PropRule {
  readonly kind: PropKind;
  readonly required: boolean;
  /** What it is for, in a few words. */
  readonly says: string;
}

const required = (kind: PropKind, says: string): PropRule => ({ kind, required: true, says });
const optional = (kind: PropKind, says: string): PropRule => ({ kind, required: false, says });

const figure = required('new-figure', 'its name, for <See figure="…" /> and for its address');
const caption = optional('text', 'words below it, if any');

/**
 * The components that an article may use, and their props.
 *
 * The pages hand the same names to the MDX; `checkArticle` holds the source against this table, because neither MDX nor `astro check`
 * looks at props in .mdx files. A figure is a component with a prop of kind "new-figure": its id is its anchor and gets a number; a
 * table has one of kind "new-table", and tables are counted by themselves.
 */
export const ARTICLE_COMPONENTS: Readonly<Record<string, Readonly<Record<string, PropRule>>>> = {
  Stat: {
    of: required('quantity', 'the name of the number'),
    as: optional(['words', 'Words'], 'written out: six, or Six'),
    plain: optional('flag', 'without its card'),
  },
  Cite: { refs: required('references', 'keys of references.yaml, with spaces between them') },
  Note: {},
  Term: { of: required('term', 'the id of a word in glossary.yaml') },
  Aside: { title: required('text', 'its heading') },
  Formula: {
    tex: required('text', 'the formula in TeX, without dollar signs'),
    inline: optional('flag', 'in the line of the text; without it, in a line of its own'),
  },
  See: {
    figure: optional('figure', 'the id of a figure'),
    part: optional('text', 'the letter of one of its pictures'),
    table: optional('table', 'the id of a table, in place of a figure'),
  },
  Picture: {
    src: required('text', 'the file'),
    alt: required('text', 'what is seen, for whoever can’t see it; not the name of the file'),
    id: optional(
      'new-figure',
      'its name, by which it is counted with the figures; only as one of several Pictures there is none',
    ),
    title: optional('text', 'its title; only as one of several Pictures there is none'),
    caption,
    dark: optional(
      'text',
      'the same for a dark page, if any; without it, a drawing with a clear ground stands on white there',
    ),
  },
  Table: {
    id: required('new-table', 'its name, for <See table="…" />'),
    title: required('text', 'its title'),
    from: optional(
      'text',
      'a file in the folder data, or table.csv; without it, rows between bars stand between the tags',
    ),
    columns: optional(
      'text',
      'the columns of the file that are shown, in that order; all of them without it',
    ),
    caption,
  },
  TableOne: {
    id: required('new-table', 'its name, for <See table="…" />'),
    by: optional(
      'grouping',
      'a grouping of series.yaml, one column for each of its levels; without it there is one column',
    ),
    title: optional('text', 'its title; without it, one is made'),
    columns: optional(
      'text',
      'columns of table.csv and their order; without it, every attribute and every column of numbers',
    ),
    caption,
  },
  Chart: {
    id: figure,
    title: required('text', 'its title'),
    alt: required('text', 'what is seen, for whoever can’t see it'),
    mark: required(Object.keys(CHART_MARKS), 'what is drawn'),
    from: optional('text', 'a file in the folder data; without it, table.csv'),
    x: optional('text', 'the column from left to right'),
    y: optional('text', 'the column from below to above'),
    color: optional(
      'text',
      'the column that colours; it has four values at most, and rows without one are grey',
    ),
    xLabel: optional(
      'text',
      'words at that axis; without them those of the column in table.yaml, or its name',
    ),
    yLabel: optional(
      'text',
      'words at that axis; without them those of the column in table.yaml, or its name',
    ),
    reference: optional('text', 'numbers at which dashed lines stand, with spaces between them'),
    bins: optional('text', 'how many bars a histogram has'),
    caption,
  },
  Pictures: { id: figure, title: required('text', 'its title'), caption },
  SurvivalFigure: {
    id: figure,
    title: optional('text', 'its title; without it, one is made'),
    by: optional('grouping', 'the grouping that it shows; without it, all patients together'),
    to: optional('text', 'the time at which the drawing ends, as a number in the unit of the series'),
    caption,
  },
  FactsStory: { id: figure },
  PReadings: { id: figure },
  GuessDeals: {},
  TwentyDeals: { id: figure },
  GroupingsChart: { id: figure },
  SecondOperation: { id: figure },
  ContextFigure: { id: figure },
  PublishedAndRecomputed: { id: figure },
  Checklist: { id: figure },
  MissingItems: { id: figure },
};

/** What each component is, in a sentence, and what a publication must have for it. */
export const COMPONENT_WORDS: Readonly<Record<string, string>> = {
  Stat: 'A number, computed, that tells how it came about.',
  Cite: 'The number of one work, or of several, in the list of references.',
  Note: 'A note in the margin; on a phone it stands under its paragraph.',
  Term: 'A word that glossary.yaml explains, at a touch.',
  Aside: 'A box beside the argument, for what a reader may skip.',
  Formula: 'A formula in TeX, set when the site is built: no script and no picture.',
  See: 'A link to a figure or a table, by its number.',
  Picture: 'A photograph, a scan or a drawing from the folder pictures.',
  Table: 'A numbered table, of a file or of rows in the text.',
  TableOne: 'The first table of a clinical paper, made from table.csv.',
  Chart: 'A chart of a table’s columns, drawn when the site is built.',
  Pictures: 'Several pictures as one figure, with letters; each is a Picture between its tags.',
  SurvivalFigure:
    'The survival curves again, further down in the text. With a title, a grouping, an end or words of its own it stands still and keeps them; with none it follows the reader.',
  FactsStory:
    'A record’s statements, one after the other, and what each leaves of the curve. It needs a story in series.yaml.',
  PReadings:
    'What the P value that a record states gives away, test by test. It needs a record with a P value.',
  GuessDeals: 'A question before TwentyDeals: where the published split will lie.',
  TwentyDeals:
    'Every way to deal the levels to the patients, with the P value of each; dealt at random beside it.',
  GroupingsChart: 'What each grouping that was known at time zero could give.',
  SecondOperation:
    'What sorting patients by something that came later does to their curves. It needs a grouping not known at time zero.',
  ContextFigure: 'The published series of context.yaml beside this one.',
  PublishedAndRecomputed: 'Each published statement beside what is computed. It needs a record.',
  Checklist: 'What guidelines ask for and what was found, from checklist.yaml.',
  MissingItems: 'What one more published item would settle. It needs a record.',
};

/** The components that appraisal.mdx may use: its page has text and lists, and no figures that come to life. */
export const APPRAISAL_COMPONENTS: readonly string[] = [
  'Aside',
  'Chart',
  'Checklist',
  'Cite',
  'Formula',
  'MissingItems',
  'Note',
  'Picture',
  'Pictures',
  'PublishedAndRecomputed',
  'See',
  'Stat',
  'Table',
  'TableOne',
  'Term',
];
