import type { ForcedRow } from '../../rows/forcedRows.ts';
import type { StoryRow } from '../../rows/storyRows.ts';
import {
  chosenReading,
  DEFAULT_READING,
  readingKey,
  withAssumption,
  type Reading,
} from '../../state/Reading.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { FigureElement } from '../kit/FigureElement.ts';
import { FactsFigure } from './FactsFigure.tsx';
import { ForcedWork } from './ForcedWork.ts';
import { ReadingWork } from './ReadingWork.ts';

/** Facts and assumptions as switches: each change is found out away from the page, and then every figure of the page follows. */
export class FactsElement extends FigureElement {
  protected readonly follows = [] as const;
  private readonly rows = JSON.parse(this.dataset['rows'] ?? '[]') as StoryRow[];
  private readonly work = new ReadingWork(
    this.session,
    {
      reading: this.session.defaults.reading,
      // The last step has every statement on.
      answer: this.rows.at(-1)!.answer,
    },
    () => {
      this.redraw();
    },
  );
  private readonly forced = new ForcedWork(
    this.session,
    JSON.parse(this.dataset['forced'] ?? '[]') as ForcedRow[],
    () => {
      this.redraw();
    },
  );

  /** From now on what other figures, the address or the browser's history change is followed here. */
  protected override alive(): void {
    const { store } = this.session;
    const reading = chosenReading(store.get());
    if (this.work.wished === null && !this.work.hasAnswered(reading)) void this.work.ask(reading);
    store.subscribe((state, before) => {
      const [now, then] = [chosenReading(state), chosenReading(before)];
      if (now === then) return;
      if (!this.work.hasAnswered(now)) void this.work.ask(now);
      else if (this.work.wished) this.work.stop('');
      void this.forced.follow(now, state.asked === null);
    });
  }

  protected figure(state: ViewState) {
    const { series } = this.session;
    const { work, forced } = this;
    const shown = chosenReading(state);
    const reading = work.wished ?? shown;
    return (
      <FactsFigure
        id={this.dataset['figure'] ?? 'facts'}
        end={Number(this.dataset['end'])}
        {...{ rows: this.rows, series, reading }}
        answered={work.answered}
        work={work.words}
        isBusy={work.isBusy}
        hasFailed={work.hasFailed}
        forced={{ rows: forced.rows(shown, state.asked === null), work: forced.words }}
        onSwitch={(id, on) => {
          const others = reading.without.filter((each) => each !== id);
          this.read({ ...reading, without: on ? others : [...others, id] });
        }}
        onAssume={(id, value) => {
          this.assume(reading, id, value);
        }}
        onAllOn={() => {
          this.read(DEFAULT_READING);
        }}
        onStop={() => {
          work.stop('Stopped. The switches are back where the figures are.');
        }}
        onAgain={() => {
          work.again();
        }}
        onFold={(open) => {
          void forced.fold(open, shown, state.asked === null);
        }}
      />
    );
  }

  private read(reading: Reading): void {
    const isFirst = readingKey(reading) === readingKey(DEFAULT_READING);
    void this.work.ask(isFirst ? DEFAULT_READING : reading);
  }

  /** Reads an assumption in the way that a list names. */
  private assume(reading: Reading, id: string, value: string): void {
    const assumption = this.session.record.assumptions.find((each) => each.id === id);
    const choice = assumption?.choices.find((each) => String(each.value) === value);
    if (assumption && choice) this.read(withAssumption(reading, id, choice.value, assumption.value));
  }
}
