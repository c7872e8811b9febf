import { render } from 'preact';
import { TallyBoard } from './TallyBoard.tsx';

/** Brings the tally of what is held up to life. */
export class TallyElement extends HTMLElement {
  connectedCallback(): void {
    render(<TallyBoard />, this);
  }
}
