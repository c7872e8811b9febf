import type { PropKind } from '../publication/articleComponents.ts';

const WORDS: Readonly<Record<Extract<PropKind, string>, string>> = {
  text: 'text',
  flag: 'nothing: its name alone',
  quantity: 'the name of a number',
  references: 'keys of references.yaml',
  term: 'an id of glossary.yaml',
  figure: 'the id of a figure',
  'new-figure': 'an id of your choice',
  table: 'the id of a table',
  'new-table': 'an id of your choice',
  grouping: 'an id of a grouping in series.yaml',
};

/** What an option of a component takes, in words. */
export function kindInWords(kind: PropKind): string {
  return typeof kind === 'string' ? WORDS[kind] : `one of ${kind.join(', ')}`;
}
