import { render } from 'preact';
import { downloadFile } from '../figures/kit/downloadFile.ts';
import { answerFile, readAnswerFile } from '../rows/teach/answerFile.ts';
import type { Answers } from '../rows/teach/answers.ts';
import { ProgressElement } from './ProgressElement.tsx';
import { RecordSheet, type RecordData } from './RecordSheet.tsx';

/** A learner's record: shown from what the page's progress knows, printed, saved as a file, and taken from one. */
export class RecordElement extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('answers', () => {
      this.show();
    });
    this.addEventListener('click', ({ target }) => {
      const { action } = (target instanceof Element && target.closest<HTMLElement>('button')?.dataset) || {};
      if (action === 'print') print();
      if (action === 'save') this.save();
    });
    this.querySelector('input')?.addEventListener('change', ({ target }) => {
      const [file] = target instanceof HTMLInputElement ? (target.files ?? []) : [];
      if (file) void this.open(file);
    });
    this.named('today').textContent = dayOf(Date.now());
    // What was built holds no answers; it is drawn anew.
    this.named('sheet').replaceChildren();
    this.show();
  }

  private show(): void {
    const data = JSON.parse(this.dataset['questions'] ?? '{}') as RecordData;
    render(<RecordSheet {...data} answers={this.answers} dayOf={dayOf} />, this.named('sheet'));
  }

  private save(): void {
    if (Object.keys(this.answers).length === 0) {
      this.say('There is nothing to save yet.');
      return;
    }
    const name = `answers-${this.publication}-${dayOf(Date.now())}.json`;
    downloadFile(name, 'application/json', answerFile(this.answers, this.publication, dayOf));
    this.say(`Saved as ${name}.`);
  }

  private async open(file: File): Promise<void> {
    const text = await file.text().catch(() => null);
    const read =
      text === null
        ? { says: `Nothing was taken from ${file.name}: it can’t be read.` }
        : readAnswerFile(text, file.name, this.publication, Date.now());
    if ('answers' in read) {
      this.progress?.add(read.answers);
      const count = Object.keys(read.answers).length;
      this.say(
        `Added ${count} ${count === 1 ? 'question' : 'questions'} from ${file.name}; no answer of yours was lost.`,
      );
    } else this.say(read.says);
    const input = this.querySelector('input');
    // The same file can be chosen again.
    if (input) input.value = '';
  }

  private say(words: string): void {
    this.named('said').textContent = words;
  }

  private get answers(): Answers {
    return this.progress?.answers ?? {};
  }

  private get progress(): ProgressElement | null {
    const found = document.querySelector('teach-progress');
    return found instanceof ProgressElement ? found : null;
  }

  private get publication(): string {
    return this.dataset['publication'] ?? '';
  }

  private named(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`)!;
  }
}

/** The day of a time, by the learner's clock: 2026-03-01. */
function dayOf(at: number): string {
  const day = new Date(at);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
