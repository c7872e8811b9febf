import { valueAt, type Step } from '../../rows/teach/areaBetween.ts';
import { redrawFrom } from '../../rows/teach/redrawFrom.ts';
import { drawField, FIELD } from '../../views/teach/drawField.ts';

const LEVEL: readonly Step[] = [{ time: 0, survival: 1 }];

/**
 * A curve drawn by hand: with a mouse, a pen or a finger on the field, or with the two sliders under it. What is drawn replaces
 * everything from there on.
 */
export class CurveDrawing {
  steps: readonly Step[] = LEVEL;
  private readonly until: number;
  private readonly host: HTMLElement;
  private readonly timeLabel: string;

  constructor(host: HTMLElement, { until, timeLabel }: DOMStringMap) {
    this.host = host;
    this.until = Number(until);
    this.timeLabel = timeLabel ?? '';
    const place = this.part('field');
    place.addEventListener('pointerdown', (event) => {
      if (this.locked) return;
      place.setPointerCapture(event.pointerId);
      this.draw(event);
    });
    place.addEventListener('pointermove', (event) => {
      if (place.hasPointerCapture(event.pointerId)) this.draw(event);
    });
    this.slider('time').addEventListener('input', () => {
      this.showSliders(Number(this.slider('time').value));
    });
    this.slider('survival').addEventListener('input', () => {
      const time = Number(this.slider('time').value);
      this.steps = redrawFrom(this.steps, time, Number(this.slider('survival').value) / 100);
      this.show(time);
    });
    host.querySelector('[data-action="clear"]')?.addEventListener('click', () => {
      if (!this.locked) this.clear();
    });
    this.showSliders(0);
  }

  clear(): void {
    this.steps = LEVEL;
    this.show(0);
  }

  private get locked(): boolean {
    return this.slider('time').disabled;
  }

  private draw(event: PointerEvent): void {
    const box = this.part('field').querySelector('svg')?.getBoundingClientRect();
    if (!box) return;
    const scale = FIELD.width / box.width;
    const across =
      ((event.clientX - box.left) * scale - FIELD.left) / (FIELD.width - FIELD.left - FIELD.right);
    const down = ((event.clientY - box.top) * scale - FIELD.top) / (FIELD.height - FIELD.top - FIELD.bottom);
    const time = Math.round(Math.max(0, Math.min(1, across)) * this.until);
    const survival = Math.round((1 - Math.max(0, Math.min(1, down))) * 100) / 100;
    this.steps = redrawFrom(this.steps, time, survival);
    this.show(time);
  }

  private show(time: number): void {
    const { until, timeLabel, steps } = this;
    this.part('field').replaceChildren(
      drawField({ until, timeLabel, drawn: steps, truth: null, title: 'Your curve' }, document),
    );
    this.showSliders(time);
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
