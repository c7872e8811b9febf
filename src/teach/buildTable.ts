import type { BuildRow } from '../rows/teach/buildRows.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { element } from '../figures/kit/element.ts';

/** How much of the work a learner does: none, every second line, or all of it. */
export type BuildMode = 'worked' | 'blanks' | 'alone';

export interface BuildTableOptions {
  readonly mode: BuildMode;
  /** Lines that are shown so far; the rest is still to come. */
  readonly shown: number;
  readonly outcome: { readonly happened: string; readonly without: string };
  readonly unit: string;
}

/** Whether a learner fills in the line: of a series with blanks, every second one. */
export function isAsked(mode: BuildMode, place: number): boolean {
  return mode === 'alone' || (mode === 'blanks' && place % 2 === 1);
}

/** The work as a table: time, what happened, at risk, factor, product. Lines to be filled in have fields for the two numbers. */
export function buildTable(
  rows: readonly BuildRow[],
  options: BuildTableOptions,
  document: Document,
): HTMLElement {
  const { mode, shown, outcome, unit } = options;
  const cell = (...content: (Node | string)[]) => element(document, 'td', {}, ...content);
  const field = (place: number, name: string, label: string) =>
    element(document, 'input', {
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      size: '4',
      'data-field': name,
      'data-place': String(place),
      'aria-label': label,
    });
  return element(
    document,
    'table',
    { class: 'build-table', 'data-part': 'table' },
    element(
      document,
      'thead',
      {},
      element(
        document,
        'tr',
        {},
        ...[unit, 'what', 'at risk', 'factor', 'survival'].map((head) =>
          element(document, 'th', { scope: 'col' }, head),
        ),
      ),
    ),
    element(
      document,
      'tbody',
      {},
      ...rows.slice(0, shown).map((row, place) => {
        const asked = isAsked(mode, place);
        const at = `at ${row.time}`;
        return element(
          document,
          'tr',
          { 'data-row': String(place) },
          element(document, 'th', { scope: 'row' }, String(row.time)),
          cell(row.event ? outcome.happened : `left ${outcome.without}`),
          cell(asked ? field(place, 'atRisk', `At risk ${at}`) : String(row.atRisk)),
          cell(asked ? '…' : row.event ? `${row.factor[0]}/${row.factor[1]}` : '1'),
          cell(
            ...(asked
              ? [field(place, 'survival', `Survival ${at}, in percent`), ' %']
              : [formatPercent(row.survival)]),
          ),
        );
      }),
    ),
  );
}

/** What a line does, in words: the one that explains a worked step, or a wrong answer. */
export function buildSentence(row: BuildRow, before: number): string {
  const [kept, atRisk] = row.factor;
  return row.event
    ? `${atRisk} are still at risk and one of them dies, so ${kept} of ${atRisk} parts are kept: ${formatPercent(before)} × ${kept}/${atRisk} = ${formatPercent(row.survival)}.`
    : `One leaves, and nobody dies: the curve stays at ${formatPercent(row.survival)}. But from here on one fewer is at risk.`;
}
