import { element } from '../../figures/kit/element.ts';
import { seatOf } from '../../rows/teach/seatOf.ts';
import { carriedHash } from './carriedHash.ts';

/**
 * Where the address names a seat (`#class=K7Q&seat=12`), gives the page its numbers before anything on it is answered, and says so
 * under the title. What computes them is loaded only then. Another seat or room opens the page anew; a link inside the page, which
 * names neither, doesn't.
 */
export async function seatOnPage(page: Document): Promise<void> {
  const opened = carriedHash(location.hash);
  addEventListener('hashchange', () => {
    if (location.hash.includes('=') && carriedHash(location.hash) !== opened) location.reload();
  });
  const seat = seatOf(location.hash);
  if (seat === null) return;
  const say = (words: string) =>
    page.querySelector('.masthead')?.append(element(page, 'p', { class: 'seat-note' }, words));
  const name = `seat ${seat.seat} of class ${seat.group}`;
  if (!page.querySelector('[data-seat]')) {
    say(`You have ${name}. Here all seats have the same numbers.`);
    return;
  }
  try {
    (await import('./takeSeat.ts')).takeSeat(page, seat);
    say(`The numbers of ${name}.`);
  } catch (error) {
    reportError(error);
    say(`The numbers of ${name} couldn’t be had: these are those of everyone. Open the page again.`);
  }
}
