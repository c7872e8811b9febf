import { drawnCode } from '../drawnCode.ts';
import { carriedAddress } from './carriedHash.ts';

/** Lets the codes of a page, and the addresses printed on it, lead to the numbers that it shows. */
export function carryOn(page: Document, carried: string): void {
  for (const code of page.querySelectorAll<HTMLElement>('[data-code]')) {
    const address = carriedAddress(code.dataset['code'] ?? '', carried);
    code.dataset['code'] = address;
    code.setAttribute('aria-label', `A code that leads to ${address}`);
    // Drawn by us, from an address: nothing of it is read as markup.
    code.replaceChildren(
      new DOMParser().parseFromString(drawnCode(address), 'image/svg+xml').documentElement,
    );
  }
  for (const text of page.querySelectorAll('[data-printed-address]'))
    text.textContent = carriedAddress(text.textContent, carried);
}
