import type { Grouping } from '../cohort/Series.ts';
import { splitRows, type Split, type SplitRows } from '../rows/splitRows.ts';
import type { ViewState } from '../state/ViewState.ts';
import { patchTree } from '../views/patchTree.ts';
import { splitPart, type SplitPartName } from '../views/splits/splitBoard.ts';
import { splitMarks } from '../views/splits/splitMarks.ts';
import { splitWords } from '../views/splits/splitWords.ts';
import { pageSession } from '../state/pageSession.ts';
import { followStore } from '../figures/kit/followStore.ts';
import { inFold } from './inFold.ts';
import { readFromSplits } from './readFromSplits.ts';

/** What decides who is in which group. */
const KEYS: readonly (keyof ViewState)[] = ['cohort', 'grouping', 'excluded'];

/** All splits of the shown patients: which of them is marked follows the grouping, and where they lie follows the table. */
export class SplitsElement extends HTMLElement {
  private grouping: Grouping | null = null;
  private rows!: SplitRows;
  private read: Split | null = null;
  private showTable!: () => void;
  private readonly session = pageSession();

  connectedCallback(): void {
    const { store, defaults, built } = this.session;
    const isChanged = (now: ViewState, before: ViewState) => KEYS.some((key) => now[key] !== before[key]);
    this.learn(store.get());
    this.showTable = inFold(this.named('split-fold'), () => {
      this.patch('split-table');
    });
    followStore(this, store, (now, before) => {
      if (isChanged(now, before)) this.follow(now);
    });
    if (!built || isChanged(store.get(), defaults)) this.redraw();
    readFromSplits(this.named('split-reader'), {
      rows: () => this.rows,
      read: () => this.read,
      show: (split) => {
        if (split === this.read) return;
        this.read = split;
        this.mark();
      },
    });
  }

  private learn({ cohort, grouping, excluded }: ViewState): void {
    this.grouping = this.session.series.groupings.find(({ id }) => id === grouping) ?? null;
    this.rows = splitRows(cohort, this.grouping, excluded);
    this.read = null;
  }

  private follow(state: ViewState): void {
    const { families } = this.rows;
    this.learn(state);
    // Of the same splits, another grouping marks another.
    if (families !== null && families === this.rows.families) {
      this.mark();
      this.showTable();
    } else this.redraw();
  }

  private redraw(): void {
    for (const name of ['split-title', 'split-panels', 'split-reading', 'split-note'] as const)
      this.patch(name);
    for (const name of ['split-reader', 'split-fold']) this.named(name).hidden = this.rows.families === null;
    this.showTable();
    this.tell();
  }

  /** Shows which split is marked and which is read off, and says it. */
  private mark(): void {
    const marked = { chosen: this.rows.chosen, read: this.read };
    const drawings = this.querySelectorAll('.split-lanes');
    for (const [index, family] of (this.rows.families ?? []).entries()) {
      const drawing = drawings[index];
      for (const fresh of splitMarks(family, marked, document)) {
        const standing = drawing?.querySelector(`[data-mark="${fresh.getAttribute('data-mark') ?? ''}"]`);
        if (standing) patchTree(standing, fresh);
      }
    }
    this.patch('split-reading');
    this.tell();
  }

  private patch(name: SplitPartName): void {
    const choice = { grouping: this.grouping, read: this.read };
    patchTree(this.named(name), splitPart(name, this.rows, this.session.series, choice, document));
  }

  private tell(): void {
    const all = this.rows.families?.flatMap(({ splits }) => splits) ?? [];
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
