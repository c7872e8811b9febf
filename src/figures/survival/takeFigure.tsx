import { render } from 'preact';
import { axisEnd } from '../../rows/axisEnd.ts';
import { roomRows } from '../../rows/roomRows.ts';
import { receivedModel } from '../../rows/sentModel.ts';
import { survivalModel } from '../../rows/survivalModel.ts';
import { citedView } from '../../state/citedView.ts';
import type { PageSession } from '../../state/pageSession.ts';
import { curveChoices, type TakenText } from '../../state/TableAway.ts';
import { FIGURE_FONT, figureSvg } from '../kit/export/figureSvg.ts';
import { fragilitySentences } from '../kit/sentences/fragilitySentences.ts';
import { citedPage, standsAlone } from '../kit/citedPage.ts';
import { copyText } from '../kit/copyText.ts';
import { embedLine } from '../kit/embedLine.ts';
import { downloadFile, pngOf } from '../kit/downloadFile.ts';
import { noteOf } from '../kit/noteOf.ts';
import { pageFont } from '../kit/pageFont.ts';
import { sayOnButton } from '../kit/sayOnButton.ts';
import { besideSentences, captionSentences, drawnBeside, drawnCurves } from './captionSentences.ts';
import { Drawing, drawingHeights, type DrawingProps } from './Drawing.tsx';
import { figureWords } from './figureWords.ts';
import { groupedView } from './groupedView.ts';
import { survivalTitle } from './survivalTitle.ts';
import type { Taken } from './Take.tsx';
import { takenText } from './takenText.ts';

/** The width in px of a drawing that leaves the page. */
const WIDTH = 760;

/**
 * What is taken from the figure of curves: a drawing, data, code or words of the view. It is loaded when the first is asked for.
 * Rejects where a drawing can't be made.
 */
export async function takeFigure(
  what: Taken,
  button: HTMLElement,
  session: PageSession,
  { made, id }: { readonly made: string; readonly id: string },
): Promise<void> {
  const { store, setFor, longestOf } = session;
  const state = store.get();
  const whole = setFor(state.reading);
  if (!whole) return;
  const view = groupedView(whole, state.cohort, session.series, state);
  const { set, series } = view;
  // A large table is computed where it is read: what is here of it is a few of its patients.
  const away = session.away && (await session.away.curves(curveChoices(state)));
  const model = away
    ? receivedModel(away.model)
    : survivalModel(set, view.cohort, series, { ...state, grouping: view.grouping });
  const { strata } = model;
  const rooms = roomRows(set, view.cohort, view.grouping, strata);
  const end = axisEnd(state.cohort, longestOf(state.reading));
  const name = `survival-${view.name}`;
  const title = survivalTitle(model, series, state.mortality);
  const ownNote = noteOf(session, state);
  const note = [ownNote, away?.note ?? view.note].filter((part) => part !== '').join(' ');
  const href = session.address();
  const address = href === null ? null : citedView(citedPage(href, series.title));
  const source =
    session.ownTable === null ? made : `Computed from a table that the reader brought: ${session.ownTable}.`;
  const svg = async () => {
    const drawing: DrawingProps = {
      ...{ ...state, model, series, rooms, id: 'taken', width: WIDTH, axisEnd: end },
      layout: 'wide',
      ...{ held: null, moves: false, still: true },
      table: state.counts ? 'all' : 'at risk',
      time: state.time === session.defaults.time ? null : state.time,
    };
    const host = document.createElement('div');
    render(<Drawing {...drawing} />, host);
    const drawn = host.firstElementChild;
    if (!drawn) throw new Error('the figure of curves could not be drawn to be taken along');
    const caption = [
      ...captionSentences(drawnCurves(model), series, {
        ...state,
        timeVectors: set.timeVectors,
        isTable: model.isTable,
        isPart: view.drawn !== state.cohort,
        grouped: model.grouping !== null,
        hasRooms: rooms.length > 0,
      }),
      ...besideSentences(drawnBeside(strata, state), series),
      ...fragilitySentences(strata, series, state),
      ...(model.grouping?.caution ? [model.grouping.caution] : []),
    ].join(' ');
    const below = [caption, source, ...(address === null ? [] : [address])];
    const font = await pageFont(FIGURE_FONT);
    const bottom = drawingHeights(drawing).height;
    return figureSvg(
      drawn,
      {
        ...{ title, note, bottom, font, colour: lightColour },
        description: [...(note === '' ? [] : [note]), ...below].join(' '),
        below: below.map((text) => ({ text })),
      },
      document,
    );
  };
  const text = async (kind: TakenText) => {
    if (!session.away) return takenText(kind, session, state, { title, note: ownNote, address });
    return session.away.text(kind, { ...state, title }, () => {
      sayOnButton(button, 'Writing …');
    });
  };
  const head = [`${title}.`, ...(note === '' ? [] : [note])].join(' ');
  const kinds: Readonly<Record<Taken, () => void | Promise<void>>> = {
    svg: async () => {
      downloadFile(`${name}.svg`, 'image/svg+xml', await svg());
    },
    png: async () => {
      downloadFile(`${name}.png`, 'image/png', await pngOf(await svg(), 2));
    },
    csv: async () => {
      downloadFile(`${name}.csv`, 'text/csv', await text('csv'));
    },
    patients: async () => {
      downloadFile('patients.csv', 'text/csv', await text('patients'));
    },
    r: async () => {
      downloadFile(`${name}.R`, 'text/plain', await text('r'));
    },
    link: () => {
      copyText((standsAlone() ? address : href) ?? location.href, button);
    },
    sentence: () => {
      copyText(`${head} ${figureWords(model, series, state)}`, button);
    },
    embed: () => {
      // Beside the publication's data stand the pages of its figures.
      const home = document.getElementById('publication')?.dataset['address'] ?? '';
      const page = new URL(`figures/${id}/`, new URL(home, location.href));
      page.hash = new URL(href ?? location.href).hash;
      copyText(embedLine(page.href, title), button);
    },
    citation: () => {
      copyText([head, source, ...(address === null ? [] : [address])].join(' '), button);
    },
  };
  await kinds[what]();
}

/** The value of a colour of the page in the light scheme, which is the one for paper. */
function lightColour(token: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty('color-scheme', 'light');
  probe.style.setProperty('color', `var(--${token})`);
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
