import { capitalized } from '../../format/words.ts';

/** The published series in the order that the reader chooses; rows and table carry their places in each order. */
export class ContextElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name.endsWith('-order')) this.order(target.value);
    });
    // A page that is come back to has the choice that was made before.
    const chosen = this.querySelector<HTMLInputElement>('input[name$="-order"]:checked');
    if (chosen) this.order(chosen.value);
  }

  private order(by: string): void {
    const placeOf = (element: HTMLElement) => Number(element.dataset[`by${capitalized(by)}`]);
    for (const parent of this.querySelectorAll('.context-all, .context-table tbody')) {
      const rows = [...parent.querySelectorAll<HTMLElement>(':scope > [data-by-year]')];
      const ordered = [...rows].sort((one, other) => placeOf(one) - placeOf(other));
      // Built in an order, they mostly stand in it already: putting all of them back would lay them out anew.
      if (ordered.some((row, place) => row !== rows[place])) parent.append(...ordered);
    }
  }
}
