import { dealRows, dealtGrouping } from '../rows/dealRows.ts';
import { pageSession } from '../state/pageSession.ts';

/** The goal of the deals: to find every deal as far from what is expected as the one of the table shown. */
export class DealsGoal extends HTMLElement {
  private readonly found = new Set<string>();

  connectedCallback(): void {
    const { store } = pageSession();
    store.subscribe(() => {
      this.show();
    });
    this.show();
  }

  private show(): void {
    const { store, series } = pageSession();
    const { cohort, deal } = store.get();
    const grouping = dealtGrouping(series);
    const rows = grouping && dealRows(cohort, grouping);
    if (!rows?.deals) return;
    const extreme = rows.deals.filter(({ asExtreme }) => asExtreme).map(({ id }) => id);
    this.found.add(rows.observed.id);
    if (deal !== null) this.found.add(deal);
    const count = extreme.filter((id) => this.found.has(id)).length;
    const said = this.querySelector('[data-part="goal"]');
    if (said) said.textContent = `Found: ${count} of those as lopsided as ours.`;
    if (count === extreme.length) this.dataset['reached'] = '';
    else delete this.dataset['reached'];
  }
}
