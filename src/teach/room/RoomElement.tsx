import { render } from 'preact';
import { RoomBoard, type RoomProps } from './RoomBoard.tsx';
import { TallyBoard } from './TallyBoard.tsx';

/** Brings a teacher's room to life: the field for codes, and the tally of what is held up. Nothing leaves the page. */
export class RoomElement extends HTMLElement {
  connectedCallback(): void {
    const place = this.querySelector('[data-part="board"]');
    const props = JSON.parse(this.querySelector('[data-part="lists"]')?.textContent ?? '{}') as RoomProps;
    if (place) render(<RoomBoard {...props} />, place);
    const tally = this.querySelector('[data-part="tally"]');
    if (tally) render(<TallyBoard />, tally);
  }
}
