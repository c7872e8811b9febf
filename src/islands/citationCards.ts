import { hoverCard } from './hoverCard.ts';
import { marksByTarget } from './marksByTarget.ts';

/**
 * Gives every citation a card with its entry in the list of references, so that a reader needn't leave the line. A card is made
 * when its first mark is near; without scripts a citation leads to the list.
 */
export function citationCards(page: Document): void {
  for (const [id, marks] of marksByTarget(page, 'a.cite-number', 'href')) {
    const entry = page.getElementById(id);
    if (!entry) continue;
    const card = page.createElement('span');
    card.className = 'card cite-card';
    card.popover = 'auto';
    const bringTo = (mark: HTMLElement) => {
      if (!card.isConnected) card.append(...partsOf(entry, mark.textContent.trim(), id, page));
      // After its mark: that is where the keyboard goes next.
      if (!card.matches(':popover-open')) mark.after(card);
    };
    for (const mark of marks)
      for (const type of ['pointerenter', 'focus', 'click'])
        mark.addEventListener(type, () => {
          bringTo(mark);
        });
    hoverCard(card, marks);
  }
}

function partsOf(entry: HTMLElement, number: string, id: string, page: Document): Node[] {
  const make = (tag: string, name: string, ...children: (Node | string)[]) => {
    const made = page.createElement(tag);
    made.className = name;
    made.append(...children);
    return made;
  };
  const words = [...(entry.querySelector('.reference-text')?.childNodes ?? [])].map((node) =>
    node.cloneNode(true),
  );
  const link = entry.querySelector<HTMLAnchorElement>('.reference-link')?.cloneNode(true) as
    HTMLElement | undefined;
  link?.setAttribute('class', 'card-link');
  const list = make('a', 'card-link', 'In the list of references');
  list.setAttribute('href', `#${id}`);
  return [
    make('span', 'card-title', `Reference ${number}`),
    page.createTextNode(' '),
    make('span', 'card-text', ...words),
    page.createTextNode(' '),
    ...(link ? [link, page.createTextNode(' ')] : []),
    list,
  ];
}
