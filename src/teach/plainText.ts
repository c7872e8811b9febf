import { exerciseText } from '../publication/exerciseText.ts';
import type { Quantities } from '../quantities/Quantity.ts';
import { quantityText } from '../quantities/quantityText.ts';

/** A text of an exercise as one string, with its numbers filled in. */
export function plainText(text: string, quantities: Quantities): string {
  return exerciseText(text)
    .map((part) => (typeof part === 'string' ? part : quantityText(quantities, part.quantity, part.as)))
    .join('');
}
