import { render } from 'preact';
import { seatOf } from '../../rows/teach/seatOf.ts';
import { SeatKey, type SeatKeyProps } from './SeatKey.tsx';

/** Brings the key of a class to life; the address may name the class (`#class=K7Q&seat=1`). */
export class SeatKeyElement extends HTMLElement {
  connectedCallback(): void {
    const place = this.querySelector('[data-part="key"]');
    const { exercises, sheets } = JSON.parse(
      this.querySelector('[data-part="exercises"]')?.textContent ?? '{}',
    ) as Omit<SeatKeyProps, 'start'>;
    const seats = Number(this.dataset['seats']);
    const group = seatOf(location.hash)?.group ?? this.dataset['class'] ?? '';
    if (place) render(<SeatKey {...{ exercises, sheets }} start={{ group, seats }} />, place);
  }
}
