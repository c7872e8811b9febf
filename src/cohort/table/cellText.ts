/** Words that stand for a value that isn't there, in lower case, without the brackets and quotes that may stand around them. */
export const MISSING_WORDS: readonly string[] = [
  ...['', '.', '..', '-', '--', '---', '–', '—', '?', '??', 'na', 'n/a', 'n.a.', '#n/a', '<na>', 'nan'],
  ...['null', 'none given', 'nd', 'n.d.', 'n.d', 'n/d', 'nk', 'n.k.', 'nr', 'unk', 'unkn', 'unknown'],
  ...[
    'missing',
    'not known',
    'not available',
    'not reported',
    'not stated',
    'not applicable',
    'not evaluated',
  ],
  ...[
    'not done',
    'not determined',
    'not recorded',
    'not assessed',
    'not evaluable',
    'no data',
    'discrepancy',
  ],
  ...[
    'unspecified',
    'undetermined',
    'unknown/not reported',
    'no information',
    '#value!',
    '#div/0!',
    '#ref!',
    '#null!',
  ],
  ...[
    'unbekannt',
    'nicht bekannt',
    'k.a',
    'k.a.',
    'k. a.',
    'keine angabe',
    'fehlt',
    'inconnu',
    'desconocido',
    's/d',
    'sconosciuto',
    'non noto',
  ],
  ...['no consta', 'desconhecido', 'onbekend', 'non connu', 'non renseigné'],
  ...['不明', '不詳', '欠損', '未記載', '未検', '記載なし', '未知', '缺失', '不详'],
];
const MISSING = new Set(MISSING_WORDS);

/** Whether a cell says that its value is missing: empty, NA, a dash, "[Not Available]", "(missing)", "UNK". */
export function isMissing(cell: string): boolean {
  if (cell === '' || cell === 'NA') return true;
  // A number is the commonest cell, and no word for nothing begins with a figure.
  if (/^\d/u.test(cell)) return false;
  const key = valueKey(cell);
  if (MISSING.has(key)) return true;
  return MISSING.has(key.replace(/^['"[({<\s]+|['"\])}>\s]+$/gu, '')) && key.length > 1;
}

/** What makes two cells the same value: blanks at the ends and between words, capitals, and full-width letters and figures don't matter. */
export function valueKey(cell: string): string {
  const plain = /[^\x20-\x7e]/u.test(cell) ? cell.normalize('NFKC') : cell;
  return plain.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** A cell with its full-width figures and marks, as they are typed in Japan, as plain ones. */
export function plainFigures(cell: string): string {
  const text = /[０-９．，－＋＜＞≧≦\u3000−]/u.test(cell)
    ? cell.normalize('NFKC').replaceAll('−', '-')
    : cell;
  // The raised point of The Lancet.
  return (/\d[·∙]\d/u.test(text) ? text.replace(/(?<=\d)[·∙](?=\d)/gu, '.') : text).trim();
}

/**
 * The number in a cell, with a decimal point or a decimal comma; null if there is none.
 *
 * Marks between thousands are for the whole column to tell (see `numberMarks`).
 */
export function numberIn(cell: string): number | null {
  const text = plainFigures(cell);
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/iu.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
