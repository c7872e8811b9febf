import { splitRows, type Split, type SplitRows } from '../rows/splitRows.ts';
import type { ViewState } from '../state/ViewState.ts';
import { splitPanels, splitParts } from '../views/splits/splitBoard.ts';
import { splitReading, splitWords } from '../views/splits/splitWords.ts';
import { articleSession } from './articleSession.ts';
import { readFromSplits } from './readFromSplits.ts';

/** What decides who is in which group. */
const KEYS: readonly (keyof ViewState)[] = ['cohort', 'grouping', 'excluded'];

/**
 * All splits of the shown patients. Going through them is no part of a reader's choice: it waits for a frame of its own, after the
 * figures have been painted, and for the strip to be near.
 */
export class SplitsElement extends HTMLElement {
  private rows: SplitRows | undefined;
  private read: Split | null = null;
  private near = false;
  private stale = false;
  private waiting = false;
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, defaults, built } = this.session;
    const state = store.get();
    this.stale = !built || KEYS.some((key) => state[key] !== defaults[key]);
    store.subscribe((now, previous) => {
      if (KEYS.every((key) => now[key] === previous[key])) return;
      this.stale = true;
      this.redrawSoon();
    });
    new IntersectionObserver(
      (entries) => {
        this.near = entries.some(({ isIntersecting }) => isIntersecting);
        this.redrawSoon();
      },
      { rootMargin: '400px' },
    ).observe(this);
    readFromSplits(this.named('split-reader'), {
      rows: () => (this.rows ??= this.rowsNow()),
      read: () => this.read,
      show: (split) => {
        this.show(split);
      },
    });
  }

  private get grouping() {
    const { store, series } = this.session;
    return series.groupings.find(({ id }) => id === store.get().grouping) ?? null;
  }

  private rowsNow(): SplitRows {
    const { cohort, excluded } = this.session.store.get();
    return splitRows(cohort, this.grouping, excluded);
  }

  /** After the next paint: what the reader has just chosen is on screen before this begins. */
  private redrawSoon(): void {
    if (!this.stale || !this.near || this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.waiting = false;
        if (this.stale) this.redraw();
      });
    });
  }

  private redraw(): void {
    const rows = (this.rows = this.rowsNow());
    this.stale = false;
    this.read = null;
    const parts = splitParts(rows, this.session.series, { grouping: this.grouping, read: null }, document);
    for (const part of parts) {
      const standing = this.named(part.dataset['part'] ?? '');
      if (!standing.isEqualNode(part)) standing.replaceWith(part);
    }
    for (const name of ['split-reader', 'split-fold']) this.named(name).hidden = rows.families === null;
    this.tell();
  }

  private show(split: Split | null): void {
    if (!this.rows || split === this.read) return;
    this.read = split;
    const choice = { grouping: this.grouping, read: split };
    this.named('split-panels').replaceWith(splitPanels(this.rows, choice, document));
    this.named('split-reading').textContent = splitReading(
      this.rows,
      choice.grouping,
      split,
      this.session.series,
    );
    this.tell();
  }

  private tell(): void {
    const all = this.rows?.families?.flatMap(({ splits }) => splits) ?? [];
    const place = this.read ? all.indexOf(this.read) + 1 : 0;
    const reader = this.named('split-reader');
    reader.setAttribute('aria-valuemax', String(all.length));
    reader.setAttribute('aria-valuenow', String(place));
    reader.setAttribute('aria-valuetext', this.read ? splitWords(this.read) : 'no split');
  }

  private named(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`split-strip requires a part named ${name}`);
    return found;
  }
}
