import { quantity, type Quantities } from './Quantity.ts';

/** The value of a quantity in the scale that a question asks for: of a share, its percentage. */
export function askedNumber(quantities: Quantities, name: string, measure: string): number {
  return quantity(quantities, name).value! * (measure === 'share' ? 100 : 1);
}
