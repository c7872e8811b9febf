import { formatCount } from '../../format/formatCount.ts';
import { capitalized, words } from '../../format/words.ts';
import type { ContextBand, ContextLine } from '../../rows/contextRows.ts';
import { element } from '../element.ts';
import { contextSample } from './contextPlot.ts';

/** "These six beside 15 published series". */
export function contextTitle(lines: readonly ContextLine[], { n }: ContextBand): string {
  return `These ${n < 100 ? words(n) : formatCount(n)} beside ${formatCount(ownLines(lines).length)} published series`;
}

/** What may be read from the figure and what may not, counted from its rows. */
export function contextCaption(
  lines: readonly ContextLine[],
  band: ContextBand,
  document: Document,
): HTMLElement {
  const own = ownLines(lines);
  const points = lines.flatMap((line) => line.points);
  const inside = points.filter(({ share }) => share >= band.lower && share <= band.upper).length;
  const limited = points.filter(({ limits }) => limits !== null).length;
  const unverified = own.filter(({ series }) => series.doi === null).length;
  const sentences = [
    `The band holds ${formatCount(inside)} of the ${formatCount(points.length)} printed percentages, with an operation and without.`,
    'Points are never joined: each stands for other patients, chosen in other ways, and outside randomised trials whoever was operated on had been chosen for it.',
    `Limits are drawn for the ${formatCount(limited)} percentages that are those of one whole number of patients; they hold if all were followed that long.`,
    ...(unverified > 0
      ? [
          `${capitalized(unverified < 100 ? words(unverified) : String(unverified))} of the series ${unverified === 1 ? 'has' : 'have'} no DOI that we could verify.`,
        ]
      : []),
  ];
  const [first, ...rest] = sentences;
  return element(document, 'p', {}, element(document, 'strong', {}, first ?? ''), ` ${rest.join(' ')}`);
}

/** What the marks mean. */
export function contextKey(document: Document): HTMLElement {
  const kinds: [{ operated: boolean; randomised: boolean; mixed: boolean }, string][] = [
    [{ operated: true, randomised: false, mixed: false }, 'operated on: survival after so many years'],
    [{ operated: false, randomised: false, mixed: false }, 'not operated on'],
    [{ operated: true, randomised: true, mixed: false }, 'filled: randomised trial'],
    [{ operated: true, randomised: false, mixed: true }, 'dashed: mixed population'],
  ];
  return element(
    document,
    'ul',
    { class: 'key' },
    ...kinds.map(([kind, text]) =>
      element(document, 'li', {}, contextSample(kind, '5', document), ` ${text}`),
    ),
  );
}

function ownLines(lines: readonly ContextLine[]): ContextLine[] {
  return lines.filter(({ comparedWith }) => comparedWith === null);
}
