import { isMissing, plainFigures } from './cellText.ts';

const NOTE =
  /^(\*|†|‡|§|mean|median|average|total|sum|sd|std|s\.d\.|se|range|min|max|minimum|maximum|iqr|n\s*=|n$|count|notes?\b|source|legend|abbreviations?|abbr|key|data (from|as)|values? are|mittelwert|summe|quelle|moyenne|total[e]?|fuente|media|nota|平均|中央値|合計|計$|注|出典|備考|標準偏差)/iu;

/** Rows at the end that are no patients: a mean, a source, a footnote; they fill fewer cells, or stand apart below an empty line. */
export function notesBelow(
  lines: readonly (readonly string[])[],
  below: readonly number[],
  filled: readonly number[],
  names: readonly string[],
): ReadonlySet<number> {
  const notes = new Set<number>();
  const width = names.filter((name) => name !== '').length;
  const firsts = below
    .slice(0, Math.max(1, Math.floor(below.length / 2)))
    .map((place) => lines[place]?.[0] ?? '');
  const figures = firsts.filter(isFigure).length > 0.8 * firsts.length;
  for (const place of [...below].reverse()) {
    const cells = lines[place] ?? [];
    const text = cells.find((cell) => cell !== '') ?? '';
    const apart = filled[place - 1] === 0;
    const few = (filled[place] ?? 0) <= Math.max(1, width / 2);
    const alone = filled[place] === 1 && width > 1 && cells[0] === text && !isMissing(text);
    const isNote =
      (NOTE.test(text) && ((filled[place] ?? 0) < width || figures)) ||
      (alone && (/\s\S+\s/u.test(text) || (figures && !isFigure(text)))) ||
      (alone && cells.length === 1 && !isFigure(text)) ||
      (few && !isFigure(text) && figures) ||
      (apart && few && !isFigure(text));
    if (!isNote) break;
    notes.add(place);
  }
  return notes;
}

export function isFigure(cell: string): boolean {
  return /^[-+]?\d[\d.,]*$/u.test(plainFigures(cell));
}
