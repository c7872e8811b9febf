import { formatPercent } from '../format/formatPercent.ts';
import { buildRows, smallSeries, type BuildRow } from '../rows/teach/buildRows.ts';
import { judgeNumber } from '../rows/teach/judgeNumber.ts';
import { readAnswer } from '../rows/teach/readAnswer.ts';
import { buildSentence, buildTable, isAsked, type BuildMode } from './buildTable.ts';
import { drawField } from './drawField.ts';

const MODES: readonly BuildMode[] = ['worked', 'blanks', 'alone'];

/**
 * A curve that is built line by line. The series comes from a seed, which the address carries (`?seed=7&build=alone`), so that a
 * class works on the same one.
 */
export class BuildElement extends HTMLElement {
  private mode: BuildMode = 'worked';
  private seed = 1;
  private rows: BuildRow[] = [];
  private shown = 0;

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    const mode = MODES.find((each) => each === asked.get('build')) ?? 'worked';
    const seed = /^\d{1,9}$/u.test(asked.get('seed') ?? '') ? Number(asked.get('seed')) : 1;
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'build-mode') return;
      const chosen = MODES.find((each) => each === target.value);
      if (chosen) this.begin(chosen, chosen === 'alone' ? this.fresh() : this.seed);
    });
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
      if (action?.dataset['action'] === 'step') this.step();
      if (action?.dataset['action'] === 'fresh') this.begin(this.mode, this.fresh());
    });
    this.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Enter' && target instanceof HTMLInputElement && target.dataset['field']) this.step();
    });
    this.rows = buildRows(smallSeries(seed));
    this.shown = this.rows.length;
    this.seed = seed;
    if (asked.has('seed') || mode !== 'worked') this.begin(mode, seed, false);
  }

  private fresh(): number {
    return 1 + Math.floor(Math.random() * 99_999);
  }

  private begin(mode: BuildMode, seed: number, write = true): void {
    this.mode = mode;
    this.seed = seed;
    this.rows = buildRows(smallSeries(seed));
    this.shown = 1;
    const chosen = this.querySelector<HTMLInputElement>(`[name="build-mode"][value="${mode}"]`);
    if (chosen) chosen.checked = true;
    this.named('steps').replaceChildren();
    this.say('');
    if (write) history.replaceState(null, '', `?seed=${seed}&build=${mode}${location.hash}`);
    this.tabulate();
    this.draw(isAsked(mode, 0) ? 0 : 1);
    if (!isAsked(mode, 0)) this.explain(0);
    this.button();
  }

  /** One line further: checks what was filled in, explains, draws the step. */
  private step(): void {
    if (this.shown === this.rows.length && !this.open) {
      this.begin(this.mode, this.seed);
      return;
    }
    const place = this.shown - 1;
    if (this.open) {
      const wrong = this.wrongIn(place);
      if (wrong !== null) {
        this.say(wrong);
        return;
      }
      this.settle(place);
      this.explain(place);
      this.draw(this.shown);
      this.say('Right.');
    }
    if (this.shown < this.rows.length) {
      this.shown++;
      const next = this.shown - 1;
      this.addLine(next);
      if (!isAsked(this.mode, next)) {
        this.explain(next);
        this.draw(this.shown);
      } else this.input(next, 'atRisk')?.focus();
    } else this.say('That is the whole curve, and you know where each step comes from.');
    this.button();
  }

  /** Whether the last line waits to be filled in. */
  private get open(): boolean {
    return this.input(this.shown - 1, 'atRisk')?.disabled === false;
  }

  /** What is wrong with a line as filled in; null if nothing is. */
  private wrongIn(place: number): string | null {
    const row = this.rows[place]!;
    const typed = {
      atRisk: this.input(place, 'atRisk')?.value ?? '',
      survival: this.input(place, 'survival')?.value ?? '',
    };
    if (typed.atRisk.trim() === '' || typed.survival.trim() === '')
      return 'Fill in both numbers: how many are at risk, and the height in percent.';
    const atRisk = readAnswer(typed.atRisk, { kind: 'count', from: 0, to: this.rows.length });
    if ('says' in atRisk) return atRisk.says;
    const survival = readAnswer(typed.survival, { kind: 'share' });
    if ('says' in survival) return survival.says;
    if (!atRisk.values.includes(row.atRisk))
      return `Not ${typed.atRisk.trim()} at risk: of ${this.rows.length}, everybody counts who hasn’t died or left before ${row.time}.`;
    const key = { answer: row.survival * 100, tolerance: 1, tempting: [] };
    if (judgeNumber(survival.values, key).verdict !== 'right')
      return row.event
        ? 'At risk is right. Multiply the height before by the share of them that is kept.'
        : 'At risk is right. Nobody dies here, so what happens to the height?';
    return null;
  }

  private settle(place: number): void {
    for (const name of ['atRisk', 'survival']) {
      const input = this.input(place, name);
      if (input) input.disabled = true;
    }
    const row = this.rows[place]!;
    const cells = this.querySelectorAll(`[data-row="${place}"] td`);
    const factor = cells[2];
    if (factor) factor.textContent = row.event ? `${row.factor[0]}/${row.factor[1]}` : '1';
  }

  private tabulate(): void {
    this.named('table').replaceWith(this.table(this.shown));
  }

  /** Adds a line without touching those above it, which may have been filled in. */
  private addLine(place: number): void {
    const line = this.table(place + 1).querySelector(`[data-row="${place}"]`);
    if (line) this.named('table').querySelector('tbody')?.append(line);
  }

  private table(shown: number): HTMLElement {
    const { happened = '', without = '', unit = '' } = this.dataset;
    return buildTable(this.rows, { mode: this.mode, shown, outcome: { happened, without }, unit }, document);
  }

  private explain(place: number): void {
    const item = document.createElement('li');
    item.textContent = buildSentence(this.rows[place]!, this.rows[place - 1]?.survival ?? 1);
    this.named('steps').append(item);
  }

  private draw(lines: number): void {
    const steps = [
      { time: 0, survival: 1 },
      ...this.rows.slice(0, lines).map(({ time, survival }) => ({ time, survival })),
    ];
    this.named('curve').replaceChildren(
      drawField(
        {
          until: this.rows.at(-1)!.time,
          timeLabel: this.dataset['units'] ?? '',
          drawn: null,
          truth: steps,
          title: `The curve after ${lines} of ${this.rows.length} lines, at ${formatPercent(steps.at(-1)!.survival)}`,
        },
        document,
      ),
    );
  }

  private button(): void {
    const done = this.shown === this.rows.length && !this.open;
    this.find('[data-action="step"]').textContent = done
      ? 'From the start'
      : this.open
        ? 'Check'
        : 'Next line';
  }

  private say(words: string): void {
    this.named('said').textContent = words;
  }

  private input(place: number, name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[data-place="${place}"][data-field="${name}"]`);
  }

  private named(name: string): HTMLElement {
    return this.find(`[data-part="${name}"]`);
  }

  private find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`build-curve requires ${selector}`);
    return found;
  }
}
