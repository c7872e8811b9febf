import { element } from '../figures/kit/element.ts';
import { madeCard } from './madeCard.ts';
import { marksByTarget } from './marksByTarget.ts';

/** Gives every citation a card with its entry in the list of references. */
export function citationCards(page: Document): void {
  for (const [id, marks] of marksByTarget(page, 'a.cite-number')) {
    const entry = page.getElementById(id);
    if (!entry) continue;
    madeCard(marks, 'cite-card', (card, mark) => {
      card.replaceChildren(...partsOf(entry, mark.textContent.trim(), id, page));
    });
  }
}

function partsOf(entry: HTMLElement, number: string, id: string, page: Document): (Node | string)[] {
  const words = [...(entry.querySelector('.reference-text')?.childNodes ?? [])].map((node) =>
    node.cloneNode(true),
  );
  const link = entry.querySelector<HTMLAnchorElement>('.reference-link')?.cloneNode(true) as
    HTMLElement | undefined;
  link?.setAttribute('class', 'card-link');
  const list = element(page, 'a', { class: 'card-link', href: `#${id}` }, 'In the list of references');
  return [
    element(page, 'span', { class: 'card-title' }, `Reference ${number}`),
    ' ',
    element(page, 'span', { class: 'card-text' }, ...words),
    ' ',
    ...(link ? [link, ' '] : []),
    list,
  ];
}
