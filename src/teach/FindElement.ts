import type { Patient } from '../cohort/Cohort.ts';
import { hint, isSolved, puzzleChecks, puzzleStart } from '../rows/teach/puzzle.ts';
import { checkList } from './checkList.ts';
import { pageSession } from '../state/pageSession.ts';

/** The search for a table: each change is held against every statement at once, and it ends when none disagrees. */
export class FindElement extends HTMLElement {
  private readonly session = pageSession();
  private patients: readonly Patient[] = [];

  connectedCallback(): void {
    this.patients = this.start;
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['control'] === 'time')
        this.change(target, { time: Number(target.value) });
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'find-column') this.showColumn(target.value);
      if (target instanceof HTMLInputElement && target.dataset['control'] === 'event')
        this.change(target, { event: target.checked });
      if (target instanceof HTMLSelectElement)
        this.change(target, {}, { [target.dataset['attribute'] ?? '']: target.value });
    });
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
      if (action?.dataset['action'] === 'hint') this.hint();
      if (action?.dataset['action'] === 'again') {
        this.patients = this.start;
        this.say('');
        this.showRows();
        this.judge();
      }
    });
  }

  private get start(): Patient[] {
    const { defaults, series } = this.session;
    const groupings = series.groupings.map(({ id }) => id);
    return puzzleStart(defaults.cohort, groupings, Number(this.dataset['longest']));
  }

  private change(
    control: Element,
    values: Partial<Pick<Patient, 'time' | 'event'>>,
    attributes: Patient['attributes'] = {},
  ): void {
    const row = control.closest<HTMLElement>('[data-row]')?.dataset['row'];
    this.patients = this.patients.map((patient) =>
      patient.row === row
        ? { ...patient, ...values, attributes: { ...patient.attributes, ...attributes } }
        : patient,
    );
    this.showRows();
    this.judge();
  }

  private hint(): void {
    const given = hint(this.patients, this.session.defaults.cohort);
    if (!given) {
      this.say('This is the table that the article shows.');
      return;
    }
    this.patients = given.patients;
    this.say(`Row ${given.row} now is as in the table that the article shows.`);
    this.showRows();
    this.judge();
  }

  private judge(): void {
    const checks = puzzleChecks(this.session.record, this.patients);
    const wrong = checks.filter(({ verdict }) => verdict === 'disagree').length;
    this.named('checks').replaceWith(checkList(checks, document));
    const count = this.named('count');
    const solved = isSolved(checks);
    const words = solved
      ? 'Every statement agrees: this is a table that they could all be about.'
      : `${wrong} ${wrong === 1 ? 'statement disagrees' : 'statements disagree'}.`;
    if (count.textContent !== words) count.textContent = words;
    if (solved) this.dataset['reached'] = '';
    else delete this.dataset['reached'];
    const end = this.named('end');
    if (solved && end instanceof HTMLDetailsElement) end.open = true;
  }

  private showRows(): void {
    const { series } = this.session;
    for (const { row, time, event, attributes } of this.patients) {
      const item = this.querySelector(`[data-row="${row}"]`);
      if (!item) continue;
      const exit = item.querySelector('[data-part="exit"]');
      if (exit)
        exit.textContent = `${time} ${series.time.many}, ${event ? series.outcome.happened : series.outcome.without}`;
      const slider = item.querySelector<HTMLInputElement>('[data-control="time"]');
      if (slider && slider.value !== String(time)) slider.value = String(time);
      const box = item.querySelector<HTMLInputElement>('[data-control="event"]');
      if (box) box.checked = event;
      for (const select of item.querySelectorAll('select')) {
        const level = attributes[select.dataset['attribute'] ?? ''];
        if (level) select.value = level;
      }
    }
  }

  private showColumn(column: string): void {
    for (const label of this.querySelectorAll<HTMLElement>('[data-column]'))
      label.hidden = label.dataset['column'] !== column;
  }

  private say(words: string): void {
    this.named('said').textContent = words;
  }

  private named(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`find-table requires a part named ${name}`);
    return found;
  }
}
