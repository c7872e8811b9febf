import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Drawing } from '../figures/survival/Drawing.tsx';
import { axisEnd } from '../rows/axisEnd.ts';
import { roomRows } from '../rows/roomRows.ts';
import { survivalModel } from '../rows/survivalModel.ts';
import type { Session } from '../state/openSession.ts';
import type { ViewState } from '../state/ViewState.ts';
import { BUILT_WIDTH, type Layout } from '../figures/kit/layout.ts';

/** A figure by its name, drawn when asked for: what the gallery shows and the snapshots hold. */
export interface GalleryFigure {
  readonly name: string;
  readonly draw: (document: Document) => Element;
}

type Choice = Partial<Omit<ViewState, 'reading'>> & { readonly layout?: Layout };

/** The survival figure of a session's first table, with some choices made. */
function survival(session: Session, name: string, choice: Choice): GalleryFigure {
  const { series, setFor, longestOf, defaults } = session;
  const { layout = 'wide', ...view } = { ...defaults, ...choice };
  const set = setFor(view.reading)!;
  return {
    name: `survival-${name}`,
    draw: (document) => {
      const model = survivalModel(set, view.cohort, series, view);
      const host = document.createElement('div');
      host.innerHTML = renderToString(
        h(Drawing, {
          ...{ ...view, model, series, layout, id: `survival-${name}`, width: BUILT_WIDTH[layout] },
          ...{ held: null, moves: false },
          rooms: roomRows(set, view.cohort, view.grouping, model.strata),
          axisEnd: axisEnd(view.cohort, longestOf(view.reading)),
          table: view.counts ? 'all' : 'at risk',
        }),
      );
      const [drawing] = host.children;
      if (!drawing) throw new Error(`the gallery's figure ${name} drew nothing`);
      return drawing;
    },
  };
}

/** Every figure of a session for each grouping, and for the first one each choice that changes what is drawn. */
export function galleryFigures(session: Session): GalleryFigure[] {
  const { series, defaults } = session;
  const row = defaults.cohort.patients[1]?.row ?? null;
  const first = series.groupings[0]?.id ?? null;
  const groupings = [null, ...series.groupings.map(({ id }) => id)];
  return [
    ...groupings.map((grouping) => survival(session, grouping ?? 'all', { grouping })),
    survival(session, 'narrow', { grouping: first, layout: 'narrow' }),
    survival(session, 'mortality', { grouping: first, mortality: true }),
    survival(session, 'years', { grouping: first, years: true }),
    survival(session, 'median', { grouping: null, median: true }),
    survival(session, 'limits', { grouping: first, showBand: true }),
    survival(session, 'hatched', { grouping: first, showEnvelope: true }),
    survival(session, 'leave-one-out', { grouping: first, leaveOneOut: true }),
    survival(session, 'extremes', { grouping: first, extremes: true }),
    survival(session, 'one-more', { grouping: first, oneMore: true }),
    survival(session, 'left-out', { grouping: first, excluded: row }),
    survival(session, 'followed-row', { grouping: first, row }),
    survival(session, 'log-log', { grouping: first, showBand: true, method: 'log-log' }),
    survival(session, 'at-risk-alone', { grouping: first, counts: false }),
  ];
}
