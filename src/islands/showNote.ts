import type { ViewState } from '../state/ViewState.ts';
import type { PageSession } from '../state/pageSession.ts';
import { noteOf } from '../figures/kit/noteOf.ts';
import { showWords } from '../live/showWords.ts';

/** Says under the title of a figure under which facts it is drawn. */
export function showNote(figure: HTMLElement, session: PageSession, state: ViewState): void {
  const place = figure.querySelector('[data-part="note"]');
  if (place) showWords(place, noteOf(session, state));
}
