import { axisEnd } from '../rows/axisEnd.ts';
import type { SurvivalModel } from '../rows/survivalModel.ts';
import { curveCsv } from '../views/export/curveCsv.ts';
import { FIGURE_FONT, figureSvg } from '../views/export/figureSvg.ts';
import { patientsCsv } from '../views/export/patientsCsv.ts';
import { rCode } from '../views/export/rCode.ts';
import { stateRows } from '../rows/stateRows.ts';
import { readingSentence } from '../views/sentences/stateSentences.ts';
import { statusSentence } from '../views/sentences/statusSentence.ts';
import { layoutFor } from '../views/layout.ts';
import { GAP, survivalFigureHeight } from '../views/survival/figureHeight.ts';
import { survivalTitle } from '../views/survival/survivalTitle.ts';
import { citedView } from '../state/citedView.ts';
import type { ArticleSession } from './articleSession.ts';
import { citedPage } from './citedPage.ts';
import { copyText } from './copyText.ts';
import { downloadFile, pngOf } from './downloadFile.ts';
import { noteOf } from '../figures/kit/noteOf.ts';
import { pageFont } from './pageFont.ts';

/** What can be taken from a survival figure, by the names of its buttons. It is loaded when the first of them is used. */
export function takeFigure(
  what: string,
  button: HTMLElement,
  figure: HTMLElement,
  session: ArticleSession,
  model: SurvivalModel,
): void {
  const { series, store } = session;
  const state = store.get();
  const name = `survival-${model.grouping?.id ?? 'all'}`;
  const title = survivalTitle(model, series, state.mortality);
  const note = noteOf(session, state);
  const words = (selector: string) =>
    (figure.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
  const href = session.address();
  const address = href === null ? null : citedView(citedPage(href, series.title));
  const source =
    session.ownTable === null
      ? words('[data-part="source"]')
      : `Computed from a table that the reader brought: ${session.ownTable}.`;
  const svg = async () => {
    const drawing = figure.querySelector('[data-part="plot"] > svg');
    if (!drawing) throw new Error('survival-figure has no drawing yet to take from it');
    const said = [...figure.querySelectorAll('.fragility li')].map((item) => item.textContent);
    const caption = [words('[data-part="caption"]'), ...said].join(' ');
    const font = await pageFont(FIGURE_FONT);
    const layout = layoutFor(Number(drawing.getAttribute('width')));
    const bottom = survivalFigureHeight(layout, model.strata.length, state.counts) - GAP;
    return figureSvg(
      drawing,
      { title, note, caption, source, bottom, address, colour: lightColour, font },
      document,
    );
  };
  const head = [`${title}.`, ...(note === '' ? [] : [note])].join(' ');
  const sentence = () =>
    `${head} ${statusSentence(model, series, state)} ${readingSentence(stateRows(model.strata, [state.time]), series, state)}`;
  const kinds: Readonly<Record<string, () => void>> = {
    svg: () => {
      void svg().then((picture) => {
        downloadFile(`${name}.svg`, 'image/svg+xml', picture);
      });
    },
    png: () => {
      void svg()
        .then((drawn) => pngOf(drawn, 2))
        .then((picture) => {
          downloadFile(`${name}.png`, 'image/png', picture);
        });
    },
    csv: () => {
      downloadFile(`${name}.csv`, 'text/csv', curveCsv(model.strata, note));
    },
    patients: () => {
      downloadFile('patients.csv', 'text/csv', patientsCsv(state.cohort, series, note));
    },
    r: () => {
      const end = axisEnd(state.cohort, session.longestOf(state.reading));
      const code = rCode(model, series, { ...state, title, note, address, axisEnd: end });
      downloadFile(`${name}.R`, 'text/plain', code);
    },
    sentence: () => {
      copyText(sentence(), button);
    },
    citation: () => {
      copyText([head, source, ...(address === null ? [] : [address])].join(' '), button);
    },
  };
  kinds[what]?.();
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
