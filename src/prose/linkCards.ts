import { element } from '../figures/kit/element.ts';
import { madeCard } from './madeCard.ts';
import { marksByTarget } from './marksByTarget.ts';
import { sectionAt } from './sectionAt.ts';

/** What a card says, made from the part of a page that its marks lead to. */
export type CardParts = (section: HTMLElement, address: string, page: Document) => (Node | string)[];

/**
 * Gives links a card with what they lead to on another page, which is fetched when a reader first points at one of them; in a file
 * that stands alone it is in it. Where it can't be had the card says so, and leads on.
 */
export function linkCards(page: Document, selector: string, name: string, partsOf: CardParts): void {
  const here = new URL(page.baseURI).origin;
  for (const marks of marksByTarget(page, selector).values()) {
    // In a package for a learning system the site is another host, from which nothing may be loaded: there they are links.
    const near = marks.filter(
      (mark) => new URL(mark.getAttribute('href') ?? '', page.baseURI).origin === here,
    );
    madeCard(near, name, (card, mark) => {
      const address = mark.getAttribute('href') ?? '';
      card.replaceChildren('Looking it up …');
      sectionAt(address, page).then(
        (section) => {
          card.replaceChildren(...partsOf(section, address, page));
        },
        () => {
          card.replaceChildren(
            'What stands behind this could not be loaded. ',
            cardLink(page, address, 'Go there'),
          );
        },
      );
    });
  }
}

/** A link in a card, on a line of its own. */
export function cardLink(page: Document, address: string, words: string): HTMLElement {
  return element(page, 'a', { class: 'card-link', href: address }, words);
}
