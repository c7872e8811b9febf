import { holdTable, type HeldTable } from '../../state/pageSession.ts';

/**
 * Puts figures of a reader's own table in the place of those of the publication, which stay on the page, hidden, as they were.
 *
 * `figures` are the elements that draw a table as well as a record: each has beside it another of its kind, empty, which joins the
 * session of the table. `recordOnly` hides with them. Returns what takes them away again.
 */
export function figuresOfTable(
  figures: readonly HTMLElement[],
  recordOnly: readonly HTMLElement[],
  table: HeldTable,
): () => void {
  holdTable(table);
  const made = figures.map((figure) => {
    const own = emptyLike(figure);
    figure.after(own);
    return own;
  });
  const hide = (hidden: boolean) => {
    for (const part of [...figures, ...recordOnly]) part.hidden = hidden;
  };
  hide(true);
  return () => {
    for (const own of made) own.remove();
    hide(false);
    holdTable(null);
  };
}

/** An element as the figure's, with nothing drawn in it yet, under a name of its own. */
function emptyLike(figure: HTMLElement): HTMLElement {
  const own = figure.cloneNode(false) as HTMLElement;
  const id = `${figure.dataset['figure'] ?? ''}-of-table`;
  own.dataset['figure'] = id;
  own.hidden = false;
  const place = document.createElement('figure');
  place.id = id;
  place.className = figure.querySelector('figure')?.className ?? 'figure';
  place.setAttribute('aria-labelledby', `${id}-title`);
  own.append(place);
  return own;
}
