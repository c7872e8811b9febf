import type { PageSession } from '../../state/pageSession.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { readingNote } from './sentences/readingNote.ts';

/** Under which facts and assumptions a view is drawn, where they aren't the publication's; see `readingNote`. */
export function noteOf(
  { record, series, whyNone }: Pick<PageSession, 'record' | 'series' | 'whyNone'>,
  { reading, asked }: ViewState,
): string {
  return readingNote(record, series, asked ?? reading, asked && whyNone(asked));
}
