import { element } from '../figures/kit/element.ts';
import { cardLink, linkCards, type CardParts } from './linkCards.ts';

/** Gives every number a card with its claim: what it is, its status, how it came about, and what it rests on. */
export function numberCards(page: Document): void {
  linkCards(page, 'a.stat', 'stat-card', partsOf);
}

const partsOf: CardParts = (claim, address, page) => {
  const words = (selector: string) => claim.querySelector(selector)?.textContent.trim() ?? '';
  const status = words('.claim-status');
  const meaning = [...claim.ownerDocument.querySelectorAll('.statuses dt')].find(
    (term) => term.textContent === status,
  )?.nextElementSibling?.textContent;
  const work = claim.querySelector<HTMLAnchorElement>('a[href*="#ref-"]');
  // The page may have numbers of its own for the works that it cites.
  const entry = page.getElementById(work?.hash.slice(1) ?? '');
  const number = [...(entry?.parentElement?.children ?? [])].indexOf(entry as Element) + 1;
  return [
    element(page, 'span', { class: 'card-title' }, words('.claim-value')),
    ' ',
    element(page, 'span', { class: 'card-status' }, status),
    `: ${meaning ?? ''} `,
    element(page, 'span', { class: 'card-text' }, words('p')),
    ' ',
    ...(entry ? [cardLink(page, `#${entry.id}`, `Reference ${number}`), ' '] : []),
    cardLink(page, address, status === 'cited' ? 'What was read of it' : 'Its facts and assumptions'),
  ];
};
