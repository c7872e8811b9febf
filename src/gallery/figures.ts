import { axisEnd } from '../rows/axisEnd.ts';
import { laneRows } from '../rows/laneRows.ts';
import { sortLanes } from '../rows/sortLanes.ts';
import { splitRows } from '../rows/splitRows.ts';
import { survivalModel } from '../rows/survivalModel.ts';
import type { Session } from '../state/openSession.ts';
import type { ViewState } from '../state/ViewState.ts';
import { BUILT_WIDTH, type Layout } from '../views/layout.ts';
import { splitPart } from '../views/splits/splitBoard.ts';
import { drawSurvival } from '../views/survival/drawSurvival.ts';
import { drawSwimmer } from '../views/swimmer/drawSwimmer.ts';

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
    draw: (document) =>
      drawSurvival(
        survivalModel(set, view.cohort, series, view),
        series,
        {
          ...view,
          ...{ id: `survival-${name}`, layout, width: BUILT_WIDTH[layout] },
          axisEnd: axisEnd(view.cohort, longestOf(view.reading)),
          room: Math.max(1, ...series.groupings.map(({ levels }) => levels.length)),
        },
        document,
      ),
  };
}

function swimmer(session: Session, name: string, choice: Choice): GalleryFigure {
  const { series, record, setFor, longestOf, defaults } = session;
  const { layout = 'wide', ...view } = { ...defaults, ...choice };
  const set = setFor(view.reading)!;
  const lanes = sortLanes(
    laneRows(set, view.cohort, series, record),
    series,
    view.lanesByGroup ? view.grouping : null,
  );
  return {
    name: `swimmer-${name}`,
    draw: (document) =>
      drawSwimmer(
        lanes,
        series,
        {
          ...{ id: `swimmer-${name}`, layout, width: BUILT_WIDTH[layout], years: view.years, row: view.row },
          axisEnd: axisEnd(view.cohort, longestOf(view.reading)),
        },
        document,
      ),
  };
}

function splits({ series, defaults }: Session, id: string | null): GalleryFigure {
  const grouping = series.groupings.find((each) => each.id === id) ?? null;
  return {
    name: `splits-${id ?? 'all'}`,
    draw: (document) =>
      splitPart(
        'split-panels',
        splitRows(defaults.cohort, grouping, null),
        series,
        { grouping, read: null },
        document,
      ),
  };
}

/** Every figure of a session for each grouping, and for the first one each choice that changes what is drawn. */
export function galleryFigures(session: Session): GalleryFigure[] {
  const { series, defaults } = session;
  const row = defaults.cohort.patients[1]?.row ?? null;
  const groupings = [null, ...series.groupings.map(({ id }) => id)];
  return [
    ...groupings.map((grouping) => survival(session, grouping ?? 'all', { grouping })),
    survival(session, 'narrow', { layout: 'narrow' }),
    survival(session, 'mortality', { mortality: true }),
    survival(session, 'years', { years: true }),
    survival(session, 'median', { grouping: null, median: true }),
    survival(session, 'leave-one-out', { leaveOneOut: true }),
    survival(session, 'extremes', { extremes: true }),
    survival(session, 'one-more', { oneMore: true }),
    survival(session, 'left-out', { excluded: row }),
    survival(session, 'followed-row', { row }),
    survival(session, 'log-log', { method: 'log-log' }),
    survival(session, 'second-tinted', { focus: 1 }),
    survival(session, 'bare', { showBand: false, showEnvelope: false, counts: false }),
    swimmer(session, 'by-exit', {}),
    swimmer(session, 'by-group', { lanesByGroup: true, row }),
    swimmer(session, 'narrow', { layout: 'narrow', years: true }),
    splits(session, null),
    splits(session, series.groupings[0]?.id ?? null),
  ];
}
