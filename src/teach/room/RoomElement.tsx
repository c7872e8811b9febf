import { render } from 'preact';
import { RoomBoard, type RoomProps } from './RoomBoard.tsx';

/** Brings a teacher's field for codes to life. Nothing leaves the page. */
export class RoomElement extends HTMLElement {
  connectedCallback(): void {
    render(<RoomBoard {...(JSON.parse(this.dataset['lists'] ?? '') as RoomProps)} />, this);
  }
}
