import { dealRows, dealtGrouping, type Deal, type DealRows } from '../rows/dealRows.ts';
import { dealWords } from '../views/deals/dealName.ts';
import { dealReadout } from '../views/deals/dealReadout.ts';
import { dealsBoard } from '../views/deals/dealsBoard.ts';
import { dealsCaption, dealsTitle } from '../views/deals/dealsCaption.ts';
import { dealsConclusion } from '../views/deals/dealsConclusion.ts';
import { dealTally } from '../views/deals/dealTally.ts';
import { articleSession } from './articleSession.ts';
import { followStore } from './followStore.ts';
import { showNote } from './showNote.ts';

/** How many deals the second button deals at once. */
const MANY = 100;

/** The deals on the page: choosing one, and dealing at random. What was dealt is counted here and kept nowhere. */
export class DealsElement extends HTMLElement {
  private rows: DealRows | null = null;
  private tally = { dealt: 0, extreme: 0 };
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, defaults } = this.session;
    this.rows = this.rowsOf();
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name.endsWith('-deal'))
        this.choose(target.value, 'push');
    });
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
      if (action?.dataset['action'] === 'deal') this.dealAtRandom(1);
      if (action?.dataset['action'] === 'deal-many') this.dealAtRandom(MANY);
    });
    followStore(this, store, (state, previous) => {
      showNote(this, this.session, state);
      if (state.cohort !== previous.cohort) this.showTable();
      else if (state.deal !== previous.deal) this.showChoice();
    });
    const state = store.get();
    showNote(this, this.session, state);
    if (state.cohort !== defaults.cohort) this.showTable();
    else if (state.deal !== defaults.deal) this.showChoice();
  }

  private rowsOf(): DealRows | null {
    const grouping = dealtGrouping(this.session.series);
    return grouping && dealRows(this.session.store.get().cohort, grouping);
  }

  private get chosen(): Deal | undefined {
    const { deal } = this.session.store.get();
    return this.rows?.deals?.find(({ id }) => id === deal) ?? this.rows?.observed;
  }

  private choose(id: string, history: 'push' | 'replace'): void {
    this.session.store.set({ deal: id === this.rows?.observed.id ? null : id }, history);
  }

  private dealAtRandom(times: number): void {
    const deals = this.rows?.deals;
    if (!this.rows || !deals) return;
    let { dealt, extreme } = this.tally;
    let last: Deal | undefined;
    for (let time = 0; time < times; time++) {
      last = deals[Math.floor(Math.random() * deals.length)];
      dealt++;
      if (last?.asExtreme) extreme++;
    }
    this.tally = { dealt, extreme };
    if (last) this.choose(last.id, 'replace');
    this.named('tally').textContent = dealTally(this.tally, this.rows);
  }

  private showChoice(): void {
    const { chosen, rows } = this;
    if (!chosen || !rows) return;
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
      input.checked = input.value === chosen.id;
    this.named('readout').replaceWith(dealReadout(chosen, rows, this.session.series, document));
    this.named('live').textContent = dealWords(chosen, rows);
  }

  /** Another table may have another order of exits, and so another set of deals: everything is drawn again. */
  private showTable(): void {
    const { series } = this.session;
    const before = this.rows;
    this.rows = this.rowsOf();
    const { chosen, rows } = this;
    if (!chosen || !rows) return;
    const id = this.dataset['figure'] ?? 'deals';
    if (
      JSON.stringify(before?.exits.map(({ event }) => event)) !==
      JSON.stringify(rows.exits.map(({ event }) => event))
    )
      this.tally = { dealt: 0, extreme: 0 };
    this.named('title').textContent = dealsTitle(rows, series);
    this.named('board').replaceWith(dealsBoard(rows, { id, chosen }, document));
    this.named('conclusion').replaceWith(dealsConclusion(rows, document));
    this.named('caption').replaceWith(dealsCaption(rows, series, document));
    this.named('tally').textContent = dealTally(this.tally, rows);
    this.named('readout').replaceWith(dealReadout(chosen, rows, series, document));
  }

  private named(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`deals-figure requires a part named ${name}`);
    return found;
  }
}
