import { render } from 'preact';
import { seatOf } from '../../rows/teach/seatOf.ts';
import { SeatKey } from './SeatKey.tsx';
import type { SeatExercise } from './seatExercise.ts';

/** Brings the key of a class to life; the address may name the class (`#class=K7Q&seat=1`). */
export class SeatKeyElement extends HTMLElement {
  connectedCallback(): void {
    const place = this.querySelector('[data-part="key"]');
    const exercises = JSON.parse(
      this.querySelector('[data-part="exercises"]')?.textContent ?? '[]',
    ) as SeatExercise[];
    const seats = Number(this.dataset['seats']);
    const group = seatOf(location.hash)?.group ?? this.dataset['class'] ?? '';
    if (place) render(<SeatKey exercises={exercises} start={{ group, seats }} />, place);
  }
}
