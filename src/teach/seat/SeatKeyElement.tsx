import { render } from 'preact';
import { seatOf } from '../../rows/teach/seatOf.ts';
import { SeatKey, type SeatKeyProps } from './SeatKey.tsx';

/** Brings the key of a class to life; the address may name the class and a seat (`#class=K7Q&seat=12`), which it then has. */
export class SeatKeyElement extends HTMLElement {
  connectedCallback(): void {
    const { start, ...key } = JSON.parse(this.dataset['key'] ?? '') as SeatKeyProps;
    const named = seatOf(location.hash);
    const seats = Math.max(start.seats, named?.seat ?? 1);
    render(<SeatKey {...key} start={{ group: named?.group ?? start.group, seats }} />, this);
  }
}
