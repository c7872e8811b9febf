import { nounFor } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import { listed } from '../../format/listed.ts';
import { capitalized, uncapitalized, words } from '../../format/words.ts';
import { isWithin, type ContextLine, type ContextOwn } from '../../rows/contextRows.ts';
import { element } from '../element.ts';
import { theseInWords } from './contextBoard.ts';
import { contextOwnSample, contextSample } from './contextPlot.ts';

/** "These six beside fourteen published series, and imatinib alone": those without the operation are named, not counted. */
export function contextTitle(lines: readonly ContextLine[], own: readonly ContextOwn[]): string {
  const series = ownLines(lines).map((line) => line.series);
  const operated = series.filter(({ benchmark }) => !benchmark).length;
  const others = series.filter(({ benchmark }) => benchmark).map(({ label }) => uncapitalized(label));
  return `${theseInWords(own)} beside ${numeral(operated)} published series${others.length === 0 ? '' : `, and ${listed(others)}`}`;
}

/** What may be read from the figure and what may not, counted from its rows. */
export function contextCaption(
  lines: readonly ContextLine[],
  own: readonly ContextOwn[],
  document: Document,
): HTMLElement {
  const points = lines.flatMap((line) => line.points);
  const comparable = points.filter(({ years }) => own.some((at) => at.years === years));
  const inside = comparable.filter((point) => isWithin(point, own)).length;
  const counted = points.filter(({ limits }) => limits === 'exact').length;
  const unlimited = points.filter(({ limits }) => limits === null).length;
  const unverified = ownLines(lines).filter(({ series }) => series.doi === null).length;
  const sentences = [
    `${inside === comparable.length ? 'All' : `${formatCount(inside)} of`} ${formatCount(comparable.length)} printed percentages, with an operation and without, lie within the limits that the same time has here in one table or another.`,
    'Points are never joined: each stands for other patients, chosen in other ways, and outside randomised trials whoever was operated on had been chosen for it.',
    ...(counted > 0
      ? [
          'Where a source prints the number alive, its exact limits are drawn; they hold if all were followed that long.',
        ]
      : []),
    ...(unlimited > 0
      ? [
          `${unlimited === points.length ? 'No limits were' : 'Elsewhere no limits were'} found printed, and none can be made: a percentage from a curve with censoring is that of no number of patients.`,
        ]
      : []),
    ...(unverified > 0
      ? [
          `${capitalized(numeral(unverified))} of the series ${nounFor(unverified, { one: 'has', many: 'have' })} no DOI that we could verify.`,
        ]
      : []),
  ];
  const [first, ...rest] = sentences;
  return element(document, 'p', {}, element(document, 'strong', {}, first ?? ''), ` ${rest.join(' ')}`);
}

function numeral(count: number): string {
  return count < 100 ? words(count) : formatCount(count);
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
    ...(
      [
        ['open', 'here at the same time: what the record leaves open'],
        ['limits', 'here at the same time: 95\u202f% limits over every table that agrees'],
      ] as const
    ).map(([kind, text]) => element(document, 'li', {}, contextOwnSample(kind, document), ` ${text}`)),
  );
}

function ownLines(lines: readonly ContextLine[]): ContextLine[] {
  return lines.filter(({ comparedWith }) => comparedWith === null);
}
