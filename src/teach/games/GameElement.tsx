import { render } from 'preact';
import { pageSession } from '../../state/pageSession.ts';
import { Game, type GameProps } from './Game.tsx';

/** A game on its page. What day it is, it is told here; nothing below reads a clock. */
export class GameElement extends HTMLElement {
  connectedCallback(): void {
    const { game = '', bet = '{"items":[],"tables":0}' } = this.dataset;
    const { items, tables } = JSON.parse(bet) as Pick<GameProps, 'items' | 'tables'>;
    const day = new Date().toISOString().slice(0, 10);
    this.replaceChildren();
    render(<Game {...{ game, items, tables, day }} session={pageSession()} />, this);
  }
}
