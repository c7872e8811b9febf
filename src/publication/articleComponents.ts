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
}

const required = (kind: PropKind): PropRule => ({ kind, required: true });
const optional = (kind: PropKind): PropRule => ({ kind, required: false });

/**
 * The components that an article may use, and their props.
 *
 * The pages hand the same names to the MDX; `checkArticle` holds the source against this table, because neither MDX nor `astro check`
 * looks at props in .mdx files. A figure is a component with a prop of kind "new-figure": its id is its anchor and gets a number; a
 * table has one of kind "new-table", and tables are counted by themselves.
 */
export const ARTICLE_COMPONENTS: Readonly<Record<string, Readonly<Record<string, PropRule>>>> = {
  Stat: { of: required('quantity'), as: optional(['words', 'Words']), plain: optional('flag') },
  Cite: { refs: required('references') },
  Note: {},
  Term: { of: required('term') },
  Aside: { title: required('text') },
  See: { figure: optional('figure'), part: optional('text'), table: optional('table') },
  Picture: {
    src: required('text'),
    alt: required('text'),
    id: optional('new-figure'),
    title: optional('text'),
    caption: optional('text'),
    dark: optional('text'),
  },
  Table: {
    id: required('new-table'),
    title: required('text'),
    from: optional('text'),
    columns: optional('text'),
    caption: optional('text'),
  },
  TableOne: {
    id: required('new-table'),
    by: optional('grouping'),
    title: optional('text'),
    columns: optional('text'),
    caption: optional('text'),
  },
  Chart: {
    id: required('new-figure'),
    title: required('text'),
    alt: required('text'),
    mark: required(Object.keys(CHART_MARKS)),
    from: optional('text'),
    x: optional('text'),
    y: optional('text'),
    color: optional('text'),
    xLabel: optional('text'),
    yLabel: optional('text'),
    reference: optional('text'),
    bins: optional('text'),
    caption: optional('text'),
  },
  Pictures: { id: required('new-figure'), title: required('text'), caption: optional('text') },
  SurvivalFigure: { id: required('new-figure') },
  FactsStory: { id: required('new-figure') },
  PReadings: { id: required('new-figure') },
  GuessDeals: {},
  TwentyDeals: { id: required('new-figure') },
  GroupingsChart: { id: required('new-figure') },
  SecondOperation: { id: required('new-figure') },
  ContextFigure: { id: required('new-figure') },
  PublishedAndRecomputed: { id: required('new-figure') },
  Checklist: { id: required('new-figure') },
  MissingItems: { id: required('new-figure') },
};

/** The components that appraisal.mdx may use: its page has text and lists, and no figures that come to life. */
export const APPRAISAL_COMPONENTS: readonly string[] = [
  'Aside',
  'Chart',
  'Checklist',
  'Cite',
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
