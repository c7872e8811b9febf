import { parseHTML } from 'linkedom';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Session } from '../state/openSession.ts';
import { figureAsBuilt, type FigurePlace } from '../figures/survival/figureAsBuilt.ts';
import { SurvivalFigure } from '../figures/survival/SurvivalFigure.tsx';

/** What of the figure a grouping changes, as HTML at one of the widths that are drawn at build: the line of P, the curves, the table at risk. */
export type GroupingStill = readonly string[];

/**
 * The figure by each of its groupings, for a reader who chooses one before the figure has come to life: public/opening.js puts its
 * parts where the same ones of all patients stand.
 */
export function groupingStills(
  session: Session,
  place: FigurePlace,
  width: number,
): Readonly<Record<string, GroupingStill>> {
  return Object.fromEntries(
    session.series.groupings.map(({ id }) => {
      const drawn = h(SurvivalFigure, figureAsBuilt(session, place, { grouping: id }));
      const { document } = parseHTML(`<html><body>${renderToString(drawn)}</body></html>`);
      const parts = document.querySelectorAll(`.p-line, .at-width > .built[data-width="${width}"]`);
      return [id, [...parts].map((part) => part.outerHTML)];
    }),
  );
}
