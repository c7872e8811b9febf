import type { PropKind, PropRule } from './articleComponents.ts';
import { inPlainWords } from './inPlainWords.ts';
import { didYouMean } from './nearest.ts';

/** What a prop may name. What isn't known can't be held against it. */
export interface Known {
  readonly quantities: readonly string[] | undefined;
  readonly references: readonly string[] | undefined;
  readonly terms: readonly string[] | undefined;
  readonly figures: readonly string[] | undefined;
  readonly tables: readonly string[] | undefined;
  readonly groupings: readonly string[] | undefined;
}

/** What is wrong with the value of a prop; undefined where it isn't given. */
export function propFaults(
  value: string | true | undefined,
  { kind, required, says }: PropRule,
  known: Known,
): string[] {
  const expected = kind === 'text' ? `${inWords(kind)}: ${says}` : inWords(kind);
  if (value === undefined) return required ? [`missing; expected ${expected}.`] : [];
  if (kind === 'flag') return value === true ? [] : [`"${value}"; expected the bare word, without a value.`];
  if (value === true || value.trim() === '') return [`empty; expected ${expected}.`];
  const among = (word: string, candidates: readonly string[] | undefined, what: string): string[] =>
    candidates === undefined || candidates.includes(word)
      ? []
      : [`"${word}" is not ${what}.${didYouMean(word, candidates) || oneOf(candidates)}`];
  if (typeof kind !== 'string')
    return kind.includes(value)
      ? []
      : [`"${value}"; expected one of ${kind.join(', ')}.${didYouMean(value, kind)}`];
  if (kind === 'quantity') return among(value, known.quantities, 'a quantity');
  if (kind === 'figure')
    return among(value, known.figures && [...new Set(known.figures)], 'the id of a figure in this article');
  if (kind === 'table')
    return among(value, known.tables && [...new Set(known.tables)], 'the id of a table in this article');
  if (kind === 'grouping') return among(value, known.groupings, 'a grouping of series.yaml');
  if (kind.startsWith('new-') && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(value))
    return [`"${value}"; expected ${inPlainWords(value)}.`];
  if (kind === 'term') return among(value, known.terms, 'a word of glossary.yaml');
  if (kind === 'references') {
    if (/[,;]/u.test(value))
      return [
        `"${value}"; expected keys of the references with blanks between them: "${value.replace(/\s*[,;]\s*/gu, ' ').trim()}".`,
      ];
    const keys = value.trim().split(/\s+/u);
    return keys.flatMap((key, place) =>
      keys.indexOf(key) < place
        ? [`"${key}" stands here twice; expected each key once.`]
        : among(key, known.references, 'a key of the references'),
    );
  }
  return [];
}

/** What can be named, where it is little enough to be looked through. */
function oneOf(candidates: readonly string[]): string {
  if (candidates.length > 12) return '';
  return candidates.length === 0 ? ' There is none yet.' : ` Expected one of ${candidates.join(', ')}.`;
}

function inWords(kind: PropKind): string {
  if (typeof kind !== 'string') return `one of ${kind.join(', ')}`;
  const names = {
    text: 'text in quotes',
    flag: 'the bare word',
    quantity: 'the id of a quantity',
    references: 'keys of the references, separated by spaces',
    term: 'the id of a word in glossary.yaml',
    figure: 'the id of a figure',
    'new-figure': 'an id for this figure',
    table: 'the id of a table',
    'new-table': 'an id for this table',
    grouping: 'the id of a grouping in series.yaml',
  };
  return names[kind];
}
