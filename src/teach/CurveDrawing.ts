import { moveStep, redrawFrom, withoutLevel } from '../rows/teach/redrawFrom.ts';
import { valueAt, type Step } from '../rows/teach/Step.ts';
import { drawField, FIELD, handlesOf } from './drawField.ts';

const LEVEL: readonly Step[] = [{ time: 0, survival: 1 }];
const WIDTH = FIELD.width - FIELD.left - FIELD.right;
const HEIGHT = FIELD.height - FIELD.top - FIELD.bottom;

/** A hand trembles by this much: a height that changes by less stays, and a fall this near goes on straight down. */
const TREMBLE = { survival: 0.02, pixels: 3 };

/** How far from a handle it can be gripped, in px of the screen. */
const GRIP = { mouse: 9, touch: 15 };

/**
 * What the pointer does while it is down: it draws, from the time of its last fall, or before one from where it began; or it holds
 * a step.
 */
type Hold =
  | { readonly kind: 'pen'; readonly fall: number; readonly fell: boolean; readonly reach: number }
  | { readonly kind: 'grip'; readonly place: number; readonly from: Step; readonly step: Step };

/**
 * A curve drawn by hand: with a mouse, a pen or a finger on the field, or with a choice and two sliders under it. The pen replaces
 * what it passes over; a single step is moved by its handle, or by the sliders once it is chosen. Each change can be undone.
 */
export class CurveDrawing {
  steps: readonly Step[] = LEVEL;
  private readonly host: HTMLElement;
  private readonly until: number;
  private readonly timeLabel: string;
  private readonly timeOne: string;
  private past: (readonly Step[])[] = [];
  /** The change under way, so that many small ones of one kind are undone as one; and the curve from which it began. */
  private change: { readonly name: string; readonly from: readonly Step[] } | null = null;
  private hold: Hold | null = null;
  private chosen: number | null = null;
  private locked = false;

  constructor(host: HTMLElement, { until, timeLabel, timeOne }: DOMStringMap) {
    this.host = host;
    this.until = Number(until);
    this.timeLabel = timeLabel ?? '';
    this.timeOne = timeOne ?? '';
    this.listenToPointer(this.part('pad'));
    this.listenToControls();
    this.show(0);
  }

  /** Puts a curve in place, with nothing to undo. */
  put(steps: readonly Step[]): void {
    this.steps = steps;
    this.past = [];
    this.change = null;
    this.chosen = null;
    this.show(0);
  }

  clear(): void {
    this.put(LEVEL);
  }

  lock(locked: boolean): void {
    this.locked = locked;
    for (const control of this.host.querySelectorAll('input, select, button')) {
      if (locked) control.setAttribute('aria-disabled', 'true');
      else control.removeAttribute('aria-disabled');
    }
    this.show(Number(this.slider('time').value));
  }

  private listenToPointer(pad: HTMLElement): void {
    pad.addEventListener('pointerdown', (event) => {
      if (this.locked || !event.isPrimary) return;
      pad.setPointerCapture(event.pointerId);
      this.begin(`pointer ${event.timeStamp}`);
      const at = this.pointOf(event);
      const place = this.gripped(event);
      const step = place === null ? undefined : this.steps[place];
      this.chosen = place;
      this.hold =
        place !== null && step
          ? { kind: 'grip', place, from: at, step }
          : { kind: 'pen', fall: at.time, fell: false, reach: at.time };
      this.drawTo(at);
    });
    pad.addEventListener('pointermove', (event) => {
      if (this.hold && pad.hasPointerCapture(event.pointerId)) this.drawTo(this.pointOf(event));
    });
    pad.addEventListener('lostpointercapture', () => {
      this.hold = null;
      this.tidy();
    });
  }

  private listenToControls(): void {
    const [time, survival] = [this.slider('time'), this.slider('survival')];
    time.addEventListener('input', () => {
      if (!this.refuse() && this.chosen !== null) this.slide('time');
      else this.showSliders(this.locked ? 0 : Number(time.value));
    });
    survival.addEventListener('input', () => {
      if (!this.refuse()) this.slide('survival');
    });
    survival.addEventListener('change', () => {
      this.tidy();
    });
    const steps = this.found<HTMLSelectElement>('[data-control="step"]');
    steps.addEventListener('change', () => {
      if (this.refuse()) return;
      this.chosen = steps.value === '' ? null : Number(steps.value);
      this.change = null;
      this.show(this.chosen === null ? Number(time.value) : (this.steps[this.chosen]?.time ?? 0));
    });
    this.host.addEventListener('click', ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
      if (action?.dataset['action'] === 'undo' && !this.locked) this.undo();
      if (action?.dataset['action'] === 'clear' && !this.locked) {
        this.begin('clear');
        this.steps = LEVEL;
        this.chosen = null;
        this.change = null;
        this.show(0);
      }
    });
    this.host.addEventListener('keydown', (event) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || this.locked) return;
      event.preventDefault();
      this.undo();
    });
  }

  /** Whether a control was moved although the answer is committed; then it goes back. */
  private refuse(): boolean {
    if (this.locked) this.show(0);
    return this.locked;
  }

  private slide(control: 'time' | 'survival'): void {
    const time = Number(this.slider('time').value);
    const survival = Number(this.slider('survival').value) / 100;
    this.begin(`${control} ${this.chosen ?? `at ${time}`}`);
    this.steps =
      this.chosen === null
        ? redrawFrom(this.change?.from ?? this.steps, time, survival)
        : moveStep(this.steps, this.chosen, { time, survival }, this.until);
    this.show(this.chosen === null ? time : (this.steps[this.chosen]?.time ?? time));
  }

  private drawTo({ time, survival }: Step): void {
    const { hold } = this;
    if (hold?.kind === 'grip') {
      const to = {
        time: hold.step.time + time - hold.from.time,
        survival: hold.step.survival + survival - hold.from.survival,
      };
      this.steps = moveStep(this.steps, hold.place, to, this.until);
      this.show(this.steps[hold.place]?.time ?? time);
      return;
    }
    if (hold?.kind !== 'pen') return;
    const near = Math.abs(time - hold.fall) <= Math.max(1, (TREMBLE.pixels / WIDTH) * this.until);
    const at = near ? hold.fall : time;
    const now = valueAt(this.steps, at);
    // Along a level the hand trembles; straight down it goes where it points.
    const falling = near && hold.fell;
    const height = !falling && Math.abs(survival - now) < TREMBLE.survival ? now : survival;
    const reach = Math.max(hold.reach, time);
    this.steps = redrawFrom(this.steps, at, height, reach);
    const fell = falling || height !== now;
    this.hold = { kind: 'pen', fall: fell ? at : hold.fall, fell, reach };
    this.show(at);
  }

  /** Remembers the curve before a change, once for all the small ones of one name. */
  private begin(name: string): void {
    if (this.change?.name === name) return;
    this.past.push(this.steps);
    this.change = { name, from: this.steps };
  }

  private undo(): void {
    this.steps = this.past.pop() ?? this.steps;
    this.change = null;
    this.chosen = null;
    this.show(0);
  }

  /** Steps that were raised until they fall no longer are given up, and what changed nothing needs no undoing. */
  private tidy(): void {
    const kept = withoutLevel(this.steps);
    if (kept.length < this.steps.length) {
      this.chosen = null;
      this.steps = kept;
    }
    if (this.past.at(-1) === this.steps || sameSteps(this.past.at(-1), this.steps)) {
      this.past.pop();
      this.change = null;
    }
    this.show(Number(this.slider('time').value));
  }

  /** The step whose handle is under the pointer. Its ends are left to the pen, which may go on from there. */
  private gripped(event: PointerEvent): number | null {
    const scale = this.box.width / FIELD.width;
    const radius = event.pointerType === 'mouse' ? GRIP.mouse : GRIP.touch;
    const near = handlesOf(this.steps).find(({ place, time, survival }) => {
      const half = ((this.steps[place - 1]!.survival - this.steps[place]!.survival) / 2) * HEIGHT * scale;
      const x = this.box.left + (FIELD.left + (time / this.until) * WIDTH) * scale;
      const y = this.box.top + (FIELD.top + (1 - survival) * HEIGHT) * scale;
      return (
        Math.abs(event.clientX - x) <= radius &&
        Math.abs(event.clientY - y) <= Math.min(radius, Math.max(4, half - 4))
      );
    });
    return near?.place ?? null;
  }

  private pointOf(event: PointerEvent): Step {
    const scale = FIELD.width / this.box.width;
    const across = ((event.clientX - this.box.left) * scale - FIELD.left) / WIDTH;
    const down = ((event.clientY - this.box.top) * scale - FIELD.top) / HEIGHT;
    return {
      time: Math.round(Math.max(0, Math.min(1, across)) * this.until),
      survival: Math.round((1 - Math.max(0, Math.min(1, down))) * 100) / 100,
    };
  }

  private get box(): DOMRect {
    return (this.part('field').querySelector('svg') ?? this.part('field')).getBoundingClientRect();
  }

  private show(time: number): void {
    const { until, timeLabel, steps, chosen, locked } = this;
    const handles = locked ? {} : { handles: { chosen } };
    this.part('field').replaceChildren(
      drawField({ until, timeLabel, drawn: steps, truth: null, ...handles, title: 'Your curve' }, document),
    );
    this.showChoice();
    this.showSliders(chosen === null ? time : (steps[chosen]?.time ?? time));
    const undo = this.found('[data-action="undo"]');
    if (locked || this.past.length === 0) undo.setAttribute('aria-disabled', 'true');
    else undo.removeAttribute('aria-disabled');
  }

  private showChoice(): void {
    const select = this.found<HTMLSelectElement>('[data-control="step"]');
    const options = this.steps.slice(1).map(({ time }, index) => {
      const option = document.createElement('option');
      option.value = String(index + 1);
      option.textContent = `the step in ${this.timeOne} ${time}`;
      return option;
    });
    select.replaceChildren(select.options[0]!, ...options);
    select.value = this.chosen === null ? '' : String(this.chosen);
  }

  private showSliders(time: number): void {
    const survival = Math.round(valueAt(this.steps, time) * 100);
    this.slider('time').value = String(time);
    this.slider('survival').value = String(survival);
    this.part('time').textContent = String(time);
    this.part('survival').textContent = `${survival}\u202f%`;
    this.slider('survival').setAttribute('aria-valuetext', `${survival} percent`);
  }

  private slider(name: string): HTMLInputElement {
    return this.found<HTMLInputElement>(`[data-control="${name}"]`);
  }

  private part(name: string): HTMLElement {
    return this.found(`[data-part="${name}"]`);
  }

  private found<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.host.querySelector<Kind>(selector);
    if (!found) throw new Error(`a drawing requires ${selector}`);
    return found;
  }
}

function sameSteps(one: readonly Step[] | undefined, other: readonly Step[]): boolean {
  return (
    one?.length === other.length &&
    one.every(
      ({ time, survival }, place) => time === other[place]!.time && survival === other[place]!.survival,
    )
  );
}
