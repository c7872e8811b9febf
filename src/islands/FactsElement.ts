import { counted } from '../format/counted.ts';
import { answerRow } from '../rows/answerRow.ts';
import { chosenReading, readingKey, withAssumption, type Reading } from '../state/Reading.ts';
import type { ViewState } from '../state/ViewState.ts';
import { viewUnder } from '../state/viewUnder.ts';
import { answerPanel } from '../views/facts/answerPanel.ts';
import { pageSession } from '../state/pageSession.ts';
import { learnReading, type Learning } from '../live/learnReading.ts';

/** Milliseconds of work after which the page says that it is working. */
const PATIENCE = 250;

/** Facts and assumptions as switches: each change asks a worker what is left, and then every figure of the page follows. */
export class FactsElement extends HTMLElement {
  private readonly session = pageSession();
  private asked: Learning | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const { store, series } = this.session;
    const figure = this.closest('figure');
    // A table that was loaded has no record to tell.
    if (figure && series.story.length === 0) {
      figure.hidden = true;
      return;
    }
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['statement'] !== undefined) this.change();
      if (target instanceof HTMLSelectElement && target.dataset['assumption'] !== undefined) this.change();
    });
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof HTMLElement ? target.dataset['action'] : undefined;
      if (action === 'cancel') this.cancel();
      if (action === 'ask-again') this.change();
      if (action === 'all-on') {
        // The figures may never have followed the switches: then nothing else sets them back.
        this.show(this.session.defaults);
        void this.ask(this.session.defaults.reading);
      }
    });
    store.subscribe((state, previous) => {
      const reading = chosenReading(state);
      if (reading === chosenReading(previous)) return;
      this.show(state);
      if (readingKey(reading) !== this.answered) void this.ask(reading);
    });
    const reading = chosenReading(store.get());
    if (reading !== this.session.defaults.reading) {
      this.show(store.get());
      void this.ask(reading);
    } else if (readingKey(this.chosen()) !== this.answered) {
      // A reader was here before this came to life.
      this.change();
    }
  }

  /** The reading whose answer stands in the panel. */
  private answered = readingKey(this.session.defaults.reading);

  private change(): void {
    void this.ask(this.chosen());
  }

  /** The reading that the switches show. */
  private chosen(): Reading {
    const { record, store } = this.session;
    const switches = [...this.querySelectorAll<HTMLInputElement>('[data-statement]')];
    const without = switches.filter((box) => !box.checked).map((box) => box.dataset['statement'] ?? '');
    let reading: Reading = { without, assume: chosenReading(store.get()).assume };
    for (const select of this.querySelectorAll<HTMLSelectElement>('[data-assumption]')) {
      const assumption = record.assumptions.find(({ id }) => id === select.dataset['assumption']);
      const choice = assumption?.choices.find(({ value }) => String(value) === select.value);
      if (assumption && choice)
        reading = withAssumption(reading, assumption.id, choice.value, assumption.value);
    }
    return reading;
  }

  private async ask(reading: Reading): Promise<void> {
    const { store, setFor } = this.session;
    this.asked?.cancel();
    this.working('');
    this.button('ask-again').hidden = true;
    const asked = learnReading(this.session, reading, (done, of) => {
      this.working(
        `Nothing agrees. Finding out why: ${done} of ${counted(of, { one: 'statement', many: 'statements' })} looked at …`,
      );
    });
    this.asked = asked;
    this.timer = setTimeout(() => {
      this.working('Computing every table that is left …');
    }, PATIENCE);
    const answer = await asked.answer.then(answerRow, (error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    if (this.asked !== asked) return;
    this.asked = undefined;
    if (answer instanceof Error) {
      this.working(`The computation failed: ${answer.message}. The figures keep the last answer.`);
      this.button('ask-again').hidden = false;
      return;
    }
    this.working('');
    this.answered = readingKey(reading);
    const changed = reading.without.length + Object.keys(reading.assume).length;
    const options = {
      id: `${this.dataset['figure'] ?? 'facts'}-now`,
      end: Number(this.dataset['end']),
      changed,
    };
    this.named('answer').replaceWith(answerPanel(answer, this.session.series, options, document));
    this.button('all-on').hidden = changed === 0;
    if (answer.kind === 'none') {
      this.working('The other figures are drawn with everything on.');
    }
    if (readingKey(chosenReading(store.get())) !== this.answered)
      store.set(viewUnder(store.get(), reading, setFor), 'push');
  }

  private cancel(): void {
    this.asked?.cancel();
    this.asked = undefined;
    this.show(this.session.store.get());
    this.working('Stopped. The switches are back where the figures are.');
  }

  private working(words: string): void {
    clearTimeout(this.timer);
    this.named('work').textContent = words;
    this.button('cancel').hidden = this.asked === undefined || words === '';
  }

  /** Switches and choices as a state has them. */
  private show(state: ViewState): void {
    const reading = chosenReading(state);
    for (const box of this.querySelectorAll<HTMLInputElement>('[data-statement]')) {
      box.checked = !reading.without.includes(box.dataset['statement'] ?? '');
    }
    for (const select of this.querySelectorAll<HTMLSelectElement>('[data-assumption]')) {
      const id = select.dataset['assumption'] ?? '';
      const standard = this.session.record.assumptions.find((each) => each.id === id)?.value ?? null;
      select.value = String(id in reading.assume ? reading.assume[id] : standard);
    }
  }

  private button(action: string): HTMLElement {
    return this.found(`[data-action="${action}"]`);
  }

  private named(name: string): HTMLElement {
    return this.found(`[data-part="${name}"]`);
  }

  private found(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`facts-figure requires ${selector}`);
    return found;
  }
}
