/** What a prop takes: free text, one of some words, several citation keys, or the id of something that must exist. */
export type PropKind =
  'text' | 'flag' | 'quantity' | 'references' | 'term' | 'figure' | 'new-figure' | readonly string[];

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
 * looks at props in .mdx files. A figure is a component with a prop of kind "new-figure": its id is its anchor and gets a number.
 */
export const ARTICLE_COMPONENTS: Readonly<Record<string, Readonly<Record<string, PropRule>>>> = {
  Stat: { of: required('quantity'), as: optional(['words', 'Words']), plain: optional('flag') },
  Cite: { refs: required('references') },
  Note: {},
  Term: { of: required('term') },
  Aside: { title: required('text') },
  See: { figure: required('figure') },
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
  'Checklist',
  'Cite',
  'MissingItems',
  'Note',
  'PublishedAndRecomputed',
  'See',
  'Stat',
  'Term',
];
