import { element } from '../views/element.ts';
import { madeCard } from './madeCard.ts';
import { marksByTarget } from './marksByTarget.ts';

/**
 * Gives every number a card with its claim: what it is, its status, how it came about, and what it rests on. The claims stand on a
 * page of their own, which is fetched when a reader first points at a number; in a file that stands alone they are in it.
 */
export function numberCards(page: Document): void {
  for (const [id, marks] of marksByTarget(page, 'a.stat')) {
    madeCard(marks, 'stat-card', (card, mark) => {
      const address = mark.getAttribute('href') ?? '';
      card.replaceChildren('Looking up how this number came about …');
      claimAt(address, id, page).then(
        (claim) => {
          card.replaceChildren(...partsOf(claim, address, page));
        },
        () => {
          card.replaceChildren(
            'What is said of this number could not be loaded. ',
            linkTo(address, 'Its claim'),
          );
        },
      );
    });
  }
}

const fetched = new Map<string, Promise<Document>>();

/** The section of a claim, and the page that it stands on. Rejects where there is none; the next reader's try fetches again. */
async function claimAt(address: string, id: string, page: Document): Promise<HTMLElement> {
  const here = page.getElementById(id);
  if (here) return here;
  const from = address.replace(/#.*$/u, '');
  const claims = fetched.get(from) ?? fetchPage(from);
  fetched.set(from, claims);
  claims.catch(() => fetched.delete(from));
  const claim = (await claims).getElementById(id);
  if (!claim) throw new Error(`${from} has no claim ${id}`);
  return claim;
}

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function partsOf(claim: HTMLElement, address: string, page: Document): (Node | string)[] {
  const words = (selector: string) => claim.querySelector(selector)?.textContent.trim() ?? '';
  const status = words('.claim-status');
  const meaning = [...claim.ownerDocument.querySelectorAll('.statuses dt')].find(
    (term) => term.textContent === status,
  )?.nextElementSibling?.textContent;
  const work = claim.querySelector<HTMLAnchorElement>('a[href*="#ref-"]');
  const entry = work?.hash.slice(1) ?? '';
  return [
    element(page, 'span', { class: 'card-title' }, words('.claim-value')),
    ' ',
    element(page, 'span', { class: 'card-status' }, status),
    `: ${meaning ?? ''} `,
    element(page, 'span', { class: 'card-text' }, words('p')),
    ' ',
    ...(work && page.getElementById(entry)
      ? [linkTo(`#${entry}`, work.textContent.replace(/^r/u, 'R')), ' ']
      : []),
    linkTo(address, status === 'cited' ? 'What was read of it' : 'Its facts and assumptions'),
  ];
}

function linkTo(address: string, words: string): HTMLElement {
  return element(document, 'a', { class: 'card-link', href: address }, words);
}
