import type { Forced } from '../reconstruction/explainForced.ts';
import { forcedRows } from '../rows/forcedRows.ts';
import { chosenReading, readingKey } from '../state/Reading.ts';
import { forcedList } from '../views/facts/forcedList.ts';
import { pageSession } from '../state/pageSession.ts';
import { askForced, type Asked } from '../live/askWorker.ts';

/** What the statements that are on force, found by a worker once a reader looks: when the fold is opened, or stands open. */
export class ForcedElement extends HTMLElement {
  private readonly session = pageSession();
  private asked: Asked<readonly Forced[]> | undefined;
  /** The reading that the list is about. */
  private shown = readingKey(this.session.defaults.reading);

  connectedCallback(): void {
    const { store } = this.session;
    // A table that was loaded has no record to tell.
    if (this.session.series.story.length === 0) return;
    this.fold.addEventListener('toggle', () => void this.follow());
    store.subscribe((state, previous) => {
      if (chosenReading(state) !== chosenReading(previous)) void this.follow();
    });
    void this.follow();
  }

  private async follow(): Promise<void> {
    const { record, store } = this.session;
    const state = store.get();
    const reading = chosenReading(state);
    this.asked?.cancel();
    this.asked = undefined;
    this.say('');
    const none = state.asked !== null;
    const isShown = readingKey(reading) === this.shown;
    // A list about other statements than those that are on would mislead.
    this.named('forced').hidden = none || !isShown;
    if (none) this.say('What is switched on has no answer, so nothing is said of what it forces.');
    if (none || isShown || !this.fold.open) return;
    this.say('Finding out what these statements force …');
    const asked = askForced(record, reading);
    this.asked = asked;
    try {
      const forced = await asked.answer;
      if (this.asked !== asked) return;
      this.shown = readingKey(reading);
      this.named('forced').replaceWith(forcedList(forcedRows(record, reading, forced), document));
      this.say('');
    } catch (error) {
      if (this.asked === asked) this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.say(`The computation failed: ${why}. Close this list and open it again to try once more.`);
  }

  private say(words: string): void {
    this.named('forced-work').textContent = words;
  }

  private get fold(): HTMLDetailsElement {
    const fold = this.querySelector('details');
    if (!fold) throw new Error('forced-facts requires a details element');
    return fold;
  }

  private named(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`forced-facts requires a part ${name}`);
    return found;
  }
}
