import { render } from 'preact';
import { pageSession } from '../../state/pageSession.ts';
import { FOUND } from './FoundLink.tsx';
import { Game, type GameProps } from './Game.tsx';

/** A game on its page. What day it is, it is told here; nothing below reads a clock. */
export class GameElement extends HTMLElement {
  connectedCallback(): void {
    const { game = '', bet = '{"items":[],"tables":0}' } = this.dataset;
    const { items, tables } = JSON.parse(bet) as Pick<GameProps, 'items' | 'tables'>;
    const day = new Date().toISOString().slice(0, 10);
    this.replaceChildren();
    const found = foundIn(location.hash);
    render(<Game {...{ game, items, tables, day, found }} session={pageSession()} />, this);
    addEventListener('hashchange', () => {
      if (foundIn(location.hash) !== null) location.reload();
    });
    this.keepFocus();
  }

  /** A button that goes once it was pressed leaves the focus with what it said. */
  private keepFocus(): void {
    let pressed = false;
    this.addEventListener('click', ({ target }) => {
      pressed = target instanceof Element && target.closest('button') !== null;
    });
    new MutationObserver(() => {
      if (!pressed || document.activeElement !== document.body) return;
      const said = this.querySelector<HTMLElement>('[data-part="said"]');
      if (!said) return;
      said.tabIndex = -1;
      said.focus();
    }).observe(this, { childList: true, subtree: true });
  }
}

/** The code of a table that an address names (`#found=2K7Q-…`). */
function foundIn(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get(FOUND);
}
