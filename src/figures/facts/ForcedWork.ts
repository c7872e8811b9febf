import { forcedRows, type ForcedRow } from '../../rows/forcedRows.ts';
import type { PageSession } from '../../state/pageSession.ts';
import { readingKey, type Reading } from '../../state/Reading.ts';

/** What the statements that are on force, found out once a reader looks: when the list is unfolded, or stands open. */
export class ForcedWork {
  /** How far it is, in words. */
  words = '';
  private readonly session: PageSession;
  private readonly onChange: () => void;
  private under: AbortController | null = null;
  private isOpen = false;
  /** The list, and the reading that it is about. */
  private found: { readonly rows: readonly ForcedRow[]; readonly about: string };

  /** `rows`: what the publication's own statements force. `onChange` is called whenever something of this is to be shown. */
  constructor(session: PageSession, rows: readonly ForcedRow[], onChange: () => void) {
    this.session = session;
    this.onChange = onChange;
    this.found = { rows, about: readingKey(session.defaults.reading) };
  }

  /** The list for a reading; null where that has no answer or isn't found out: a list about other statements would mislead. */
  rows(reading: Reading, hasAnswer: boolean): readonly ForcedRow[] | null {
    return hasAnswer && this.found.about === readingKey(reading) ? this.found.rows : null;
  }

  /** A reader unfolded the list, or folded it up, while a reading is shown. */
  async fold(isOpen: boolean, reading: Reading, hasAnswer: boolean): Promise<void> {
    this.isOpen = isOpen;
    await this.follow(reading, hasAnswer);
  }

  /** Finds out what another reading forces, where a reader looks at it. */
  async follow(reading: Reading, hasAnswer: boolean): Promise<void> {
    this.under?.abort();
    this.under = null;
    if (!hasAnswer) {
      this.say('What is switched on has no answer, so nothing is said of what it forces.');
      return;
    }
    this.say('');
    if (!this.isOpen || this.rows(reading, hasAnswer)) return;
    const under = new AbortController();
    this.under = under;
    this.say('Finding out what these statements force …');
    const { record, findForced } = this.session;
    try {
      const forced = await findForced(reading, under.signal);
      if (this.under !== under) return;
      this.found = { rows: forcedRows(record, reading, forced), about: readingKey(reading) };
      this.say('');
    } catch (error) {
      if (this.under !== under) return;
      const why = error instanceof Error ? error.message : String(error);
      this.say(`The computation failed: ${why}. Close this list and open it again to try once more.`);
    }
  }

  private say(words: string): void {
    this.words = words;
    this.onChange();
  }
}
