import { wordsOf } from './wordsOf.ts';

/** A run of text, and whether it is among what was looked for. */
export interface Marked {
  readonly text: string;
  readonly found: boolean;
}

/** About so many characters are shown of a text, and so many of them before the first word that was found. */
const SHOWN = 190;
const BEFORE = 50;

/** A text in runs: those of its words that were found, and what stands between them. */
export function markedText(text: string, terms: readonly string[]): Marked[] {
  const runs: Marked[] = [];
  let from = 0;
  for (const { start, end } of foundIn(text, terms)) {
    if (end <= from) continue;
    if (start > from) runs.push({ text: text.slice(from, start), found: false });
    runs.push({ text: text.slice(Math.max(start, from), end), found: true });
    from = end;
  }
  return from < text.length ? [...runs, { text: text.slice(from), found: false }] : runs;
}

/** The part of a text with the most different words that were found: where it begins and ends, at spaces. */
export function bestPart(text: string, terms: readonly string[]): { start: number; end: number } {
  const found = foundIn(text, terms);
  const worth = (first: number) =>
    new Set(
      found
        .filter(({ start, end }) => start >= first && end <= first + SHOWN - BEFORE)
        .map(({ word }) => word),
    ).size;
  const best = found.reduce<{ start: number; worth: number } | null>((so, { start }) => {
    const here = worth(start);
    return so && so.worth >= here ? so : { start, worth: here };
  }, null);
  const from = Math.max(0, (best?.start ?? 0) - BEFORE);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from;
  const last = text.lastIndexOf(' ', start + SHOWN);
  const end = start + SHOWN >= text.length ? text.length : last > start ? last : start + SHOWN;
  return { start: Math.min(start, best?.start ?? start), end };
}

function foundIn(text: string, terms: readonly string[]) {
  const sought = new Set(terms);
  return wordsOf(text).filter(({ word }) => sought.has(word));
}
