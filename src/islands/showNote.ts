import type { ViewState } from '../state/ViewState.ts';
import type { ArticleSession } from './articleSession.ts';
import { noteOf } from '../figures/kit/noteOf.ts';
import { showWords } from './showWords.ts';

/** Says under the title of a figure under which facts it is drawn. */
export function showNote(figure: HTMLElement, session: ArticleSession, state: ViewState): void {
  const place = figure.querySelector('[data-part="note"]');
  if (place) showWords(place, noteOf(session, state));
}
