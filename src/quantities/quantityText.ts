import { capitalized, words } from '../format/words.ts';
import { quantity, type Quantities } from './Quantity.ts';

/**
 * A quantity as the prose prints it: in figures, in words, or in Words with a capital.
 *
 * @throws RangeError naming the quantity, if it can't be written in words
 */
export function quantityText(quantities: Quantities, id: string, as?: 'words' | 'Words'): string {
  const { value, text } = quantity(quantities, id);
  if (as === undefined) return text;
  if (value === null || !Number.isInteger(value) || value < 0 || value > 99) {
    throw new RangeError(`"${id}" is ${text}; expected a whole number from 0 to 99, to be written in words`);
  }
  return as === 'words' ? words(value) : capitalized(words(value));
}
