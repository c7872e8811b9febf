import { render } from 'preact';
import { judgeRead } from '../rows/teach/judgeRead.ts';
import { byExit, readKey, type ReadKey } from '../rows/teach/readKey.ts';
import type { AskField, AskParts, Judged } from './AskField.ts';
import { exitHeight, PLOT, plotScales } from './CurvePlot.tsx';
import { firstMarks, ReadBoard, type ReadProps } from './ReadBoard.tsx';

/** What the page says of a reading; all else is computed from it. */
export type ReadData = Omit<ReadProps, 'given' | 'right' | 'locked' | 'onGive'>;

/** How far from a patient's mark a tap still means it, in px of the drawing. */
const REACH = 24;

/** A figure that is read. The answer is kept as where the marks stand, or as the places of the patients chosen: "83 50". */
export class ReadField implements AskField {
  private readonly parts: AskParts;
  private readonly data: ReadData;
  private readonly key: ReadKey;
  private given: readonly number[];
  private touched = false;
  private locked = false;
  private shown: ReadKey | undefined;

  constructor(parts: AskParts) {
    this.parts = parts;
    this.data = JSON.parse(parts.ask.dataset['board'] ?? '{}') as ReadData;
    this.key = readKey(
      this.data.groups.flatMap(({ patients }) => patients),
      this.data.task,
    );
    this.given = firstMarks(this.data.task);
    this.draw();
    this.followPointer();
  }

  read() {
    if (this.key.axis === null)
      return this.given.length > 0
        ? { response: this.given.join(' ') }
        : { says: 'Choose the patients on the figure, or with the boxes.' };
    return this.touched
      ? { response: this.given.join(' ') }
      : { says: 'Move the mark on the figure, or with the slider under it.' };
  }

  fill(response: string): boolean {
    const given = response.split(' ').map(Number);
    const fits = this.key.axis === null || given.length === this.key.values.length;
    if (!fits || given.some((value) => !Number.isFinite(value))) return false;
    this.give(given);
    return true;
  }

  judge(): Judged {
    const tolerance = Number(this.parts.ask.dataset['tolerance'] ?? 0);
    const verdict = judgeRead(this.given, this.key, tolerance);
    switch (verdict.verdict) {
      case 'right':
        return { right: true, says: 'Right.', outcome: 0 };
      case 'patients': {
        const [missing, extra] = [verdict.missing.length, verdict.extra.length];
        return {
          right: false,
          says: patientsOff(missing, extra),
          outcome: extra === 0 ? 1 : missing === 0 ? 2 : 3,
        };
      }
      default: {
        const value = this.given[verdict.mark]!;
        const tempting = this.parts.reasons.filter(({ dataset }) => dataset['value'] !== undefined);
        const index = tempting.findIndex(
          ({ dataset }) => Math.abs(Number(dataset['value']) - value) <= tolerance,
        );
        const reason = tempting[index];
        if (reason) {
          reason.setAttribute('data-chosen', '');
          return { right: false, says: `No. ${this.parts.whyOf(reason)}`, outcome: 1 + index };
        }
        const which =
          this.given.length === 1 ? 'That' : verdict.mark === 0 ? 'The first mark' : 'The second mark';
        const far = this.key.axis === 'time' ? { high: 'late', low: 'early' } : { high: 'high', low: 'low' };
        return {
          right: false,
          says: `No. ${which} is too ${far[verdict.verdict]}.`,
          outcome: 1 + tempting.length + 2 * verdict.mark + (verdict.verdict === 'high' ? 1 : 0),
        };
      }
    }
  }

  get right(): string {
    return (this.key.axis === null ? this.key.chosen : this.key.values).join(' ');
  }

  lock(locked: boolean): void {
    this.locked = locked;
    // In a test nothing is shown yet.
    this.shown = locked && this.parts.ask.dataset['silent'] === undefined ? this.key : undefined;
    this.draw();
  }

  clear(): void {
    this.touched = false;
    this.given = firstMarks(this.data.task);
    this.draw();
  }

  private give(given: readonly number[]): void {
    this.given = given;
    this.touched = true;
    this.draw();
  }

  private draw(): void {
    render(
      <ReadBoard
        {...this.data}
        given={this.given}
        locked={this.locked}
        right={this.shown}
        onGive={(given) => {
          this.give(given);
        }}
      />,
      this.parts.one('[data-part="board"]'),
    );
  }

  private followPointer(): void {
    const board = this.parts.one('[data-part="board"]');
    let mark: number | null = null;
    const take = (event: PointerEvent, begin: boolean) => {
      const point = this.pointOf(event);
      if (!point) return;
      if (this.key.axis === null) {
        if (begin) this.choose(point);
        return;
      }
      const value = this.valueAt(point);
      if (begin) mark = nearest(this.given, value);
      if (mark !== null) this.give(this.given.with(mark, value));
    };
    board.addEventListener('pointerdown', (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-part="pad"]')) return;
      event.preventDefault();
      board.setPointerCapture(event.pointerId);
      take(event, true);
    });
    board.addEventListener('pointermove', (event) => {
      if (board.hasPointerCapture(event.pointerId)) take(event, false);
    });
  }

  /** Where a pointer is, in px of the drawing. */
  private pointOf({ clientX, clientY }: PointerEvent): { x: number; y: number } | null {
    const svg = this.parts.one('[data-part="board"]').querySelector('svg');
    if (!svg) return null;
    const box = svg.getBoundingClientRect();
    const scale = PLOT.width / box.width;
    return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
  }

  private valueAt({ x, y }: { x: number; y: number }): number {
    const scales = plotScales(this.data);
    return this.key.axis === 'time'
      ? Math.round(Math.max(0, Math.min(scales.until, scales.x.invert(x))))
      : Math.round(100 * Math.max(0, Math.min(1, scales.y.invert(y))));
  }

  private choose({ x, y }: { x: number; y: number }): void {
    const { groups } = this.data;
    const scales = plotScales(this.data);
    const near = byExit(groups.flatMap(({ patients }) => patients))
      .map(({ time }, place) => ({
        place,
        far: Math.hypot(scales.x(time) - x, exitHeight(groups, time, scales.y) - y),
      }))
      .sort((a, b) => a.far - b.far)[0];
    if (!near || near.far > REACH) return;
    const { place } = near;
    this.give(
      this.given.includes(place)
        ? this.given.filter((each) => each !== place)
        : [...this.given, place].sort((a, b) => a - b),
    );
  }
}

function nearest(marks: readonly number[], value: number): number {
  const far = marks.map((mark) => Math.abs(mark - value));
  return far.lastIndexOf(Math.min(...far));
}

function patientsOff(missing: number, extra: number): string {
  const said = [
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'is' : 'are'} missing`] : []),
    ...(extra > 0 ? [`${extra} ${extra === 1 ? 'doesn’t' : 'don’t'} belong`] : []),
  ];
  return `Not yet: ${said.join(', and ')}.`;
}
