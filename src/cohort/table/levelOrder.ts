import { numberIn, valueKey } from './cellText.ts';

/** Words that come in an order of their own, least first. */
const SCALES: readonly (readonly string[])[] = [
  [
    'very low',
    'low',
    'low-intermediate',
    'medium',
    'middle',
    'mid',
    'moderate',
    'intermediate',
    'high-intermediate',
    'high',
    'very high',
  ],
  ['none', 'absent', 'minimal', 'mild', 'slight', 'moderate', 'marked', 'severe', 'very severe'],
  ['very small', 'small', 'medium', 'large', 'very large'],
  [
    'well',
    'well differentiated',
    'moderate',
    'moderately',
    'moderately differentiated',
    'poor',
    'poorly',
    'poorly differentiated',
    'undifferentiated',
  ],
  ['cr', 'pr', 'sd', 'pd'],
  ['complete response', 'partial response', 'stable disease', 'progressive disease'],
  ['never', 'former', 'ex', 'current'],
  ['negative', 'equivocal', 'weak', 'positive', 'strong'],
  ['no', 'yes'],
  ['false', 'true'],
  ['good', 'fair', 'intermediate', 'poor'],
  ['favourable', 'favorable', 'intermediate', 'unfavourable', 'unfavorable'],
  ['first', 'second', 'third', 'fourth', 'fifth'],
  ['local', 'localized', 'localised', 'regional', 'distant'],
  ['early', 'middle', 'late', 'advanced'],
  ['young', 'younger', 'middle', 'old', 'older', 'elderly'],
  ['short', 'medium', 'long'],
  ['light', 'medium', 'heavy'],
  ['wild type', 'wildtype', 'wild-type', 'wt', 'mutant', 'mutated', 'mut'],
  ['niedrig', 'mittel', 'hoch'],
  ['faible', 'moyen', 'eleve', 'élevé'],
  ['低', '中', '高'],
  ['低リスク', '中リスク', '中間リスク', '高リスク'],
  ['無', '有'],
  ['なし', 'あり'],
  ['軽度', '中等度', '高度'],
];
const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};

/**
 * The natural order of a grouping's levels: Low, Medium, High; I, II, IIIA, IIIB; T1, T2; <50, 50-60, >60; numbers by size. What has no
 * order of its own stands by the alphabet, with figures inside words by size. `labels` are as the table spells them.
 */
export function levelOrder(labels: readonly string[]): string[] {
  const keys = labels.map(valueKey);
  const ranked =
    ranks(keys, numberIn) ??
    ranks(keys, romanRank) ??
    ranks(keys, scaleRank(keys)) ??
    ranks(keys, rangeRank(keys));
  const collator = (a: string, b: string): number => byFigures(valueKey(a), valueKey(b));
  if (ranked === null) return [...labels].sort(collator);
  const rankOf = new Map(labels.map((label, place) => [label, ranked[place] ?? 0]));
  return [...labels].sort((a, b) => (rankOf.get(a) ?? 0) - (rankOf.get(b) ?? 0) || collator(a, b));
}

function ranks(keys: readonly string[], rank: (key: string) => number | null): number[] | null {
  const all = keys.map(rank);
  return all.every((each) => each !== null) ? all : null;
}

/** "stage IIIA": a Roman figure, with words before that all share, a letter and a figure behind. */
function romanRank(key: string): number | null {
  const match = /^(?:[\p{L}]+[\s_.-]+)?(x|ix|iv|v?i{1,3}|v|0)([a-e])?(\d)?(?:期)?$/u.exec(key);
  if (!match) return null;
  const [, roman = '', letter, figure] = match;
  const value = roman === '0' ? 0 : (ROMAN[roman] ?? 0);
  return value + (letter ? (letter.charCodeAt(0) - 96) / 10 : 0) + (figure ? Number(figure) / 100 : 0);
}

function scaleRank(keys: readonly string[]): (key: string) => number | null {
  const stripped = (key: string) =>
    key.replace(/\s*(risk|grade|dose|group|level|expression|stage)$/u, '').trim();
  const scale = SCALES.find((words) =>
    keys.every((key) => words.includes(key) || words.includes(stripped(key))),
  );
  return (key) => {
    if (!scale) return null;
    const place = scale.indexOf(key);
    return place >= 0 ? place : scale.indexOf(stripped(key));
  };
}

/** "<50", "50-60", "≥ 60 years", "10 or less", "over 30": by the first number, what lies below it first. */
function rangeRank(keys: readonly string[]): (key: string) => number | null {
  const signed = keys.some((key) =>
    /[<>≤≥]|\d\s*[-–]\s*\d|\b(less|more|over|under|above|below|up to|at least)\b|以上|以下|未満/u.test(key),
  );
  return (key) => {
    const number = /\d+([.,]\d+)?/u.exec(key)?.[0];
    if (!signed || number === undefined) return null;
    const value = Number(number.replace(',', '.'));
    if (/[<≤]|\b(less|under|below|up to|fewer)\b|以下|未満/u.test(key)) return value - 1e-6;
    return /[>≥]|\b(more|over|above|at least)\b|以上/u.test(key) && !/\d\s*[-–]\s*\d/u.test(key)
      ? value + 1e-6
      : value;
  };
}

/** By the alphabet, with figures inside words by size: T2 before T10. */
function byFigures(a: string, b: string): number {
  const parts = (text: string) => text.split(/(\d+)/u);
  const [of, to] = [parts(a), parts(b)];
  for (const [place, part] of of.entries()) {
    const other = to[place];
    if (other === undefined) return 1;
    if (part === other) continue;
    if (place % 2 === 1) return Number(part) - Number(other);
    return part < other ? -1 : 1;
  }
  return of.length - to.length;
}
