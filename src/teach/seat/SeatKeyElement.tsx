import { render } from 'preact';
import { seatOf } from '../../rows/teach/seatOf.ts';
import { SeatKey, type SeatKeyProps } from './SeatKey.tsx';

/** Brings the key of a class to life; the address may name the class (`#class=K7Q&seat=1`). */
export class SeatKeyElement extends HTMLElement {
  connectedCallback(): void {
    const { start, ...key } = JSON.parse(this.dataset['key'] ?? '') as SeatKeyProps;
    const group = seatOf(location.hash)?.group ?? start.group;
    render(<SeatKey {...key} start={{ ...start, group }} />, this);
  }
}
