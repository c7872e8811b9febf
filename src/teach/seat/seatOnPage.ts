import { element } from '../../figures/kit/element.ts';
import { seatOf } from '../../rows/teach/seatOf.ts';
import { carriedAddress, carriedHash } from './carriedHash.ts';

/**
 * Where the address names a seat (`#class=K7Q&seat=12`), gives the page its numbers before anything on it is answered, and says so
 * under the title. What computes them is loaded only then. Links that are marked for it (`data-carries`) take room and seat along.
 * Another seat or room opens the page anew; a link inside the page, which names neither, doesn't.
 */
export async function seatOnPage(page: Document): Promise<void> {
  const opened = carriedHash(location.hash);
  addEventListener('hashchange', () => {
    if (location.hash.includes('=') && carriedHash(location.hash) !== opened) location.reload();
  });
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-carries]'))
    link.setAttribute('href', carriedAddress(link.getAttribute('href') ?? '', opened));
  const seat = seatOf(location.hash);
  if (seat === null) return;
  const say = (words: string) =>
    page.querySelector('.masthead, .slide-title')?.append(element(page, 'p', { class: 'seat-note' }, words));
  const name = `seat ${seat.seat} of class ${seat.group}`;
  try {
    const [{ takeSeat }, { carryOn }] = await Promise.all([import('./takeSeat.ts'), import('./carryOn.ts')]);
    carryOn(page, opened);
    takeSeat(page, seat);
    say(
      page.querySelector('[data-seat]')
        ? `The numbers of ${name}.`
        : `You have ${name}. Here all seats have the same numbers.`,
    );
  } catch (error) {
    reportError(error);
    say(`The numbers of ${name} couldn’t be had: these are those of everyone. Open the page again.`);
  }
}
