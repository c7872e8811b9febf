import { element } from '../figures/kit/element.ts';
import { hoverCard } from './hoverCard.ts';

/**
 * Gives marks that lead elsewhere a card of what stands there, so that a reader needn't leave the line. `fill` puts its words in
 * whenever it opens, at once or as soon as they are there. Without scripts the marks lead on.
 */
export function madeCard(
  marks: readonly HTMLElement[],
  name: string,
  fill: (card: HTMLElement, mark: HTMLElement) => void,
): void {
  const [first] = marks;
  if (!first) return;
  const card = element(first.ownerDocument, 'span', { class: `card ${name}`, popover: 'auto' });
  hoverCard(card, marks, (mark) => {
    fill(card, mark);
    // After its mark: that is where the keyboard goes next.
    mark.after(card);
  });
}
