import { inHundredths, type MeasureKind } from '../rows/teach/readAnswer.ts';
import { quantity, type Quantities } from './Quantity.ts';

/** The value of a quantity in the scale that a question asks for: of a share, its percentage; of a difference of two, percentage points. */
export function askedNumber(quantities: Quantities, name: string, measure: MeasureKind): number {
  return quantity(quantities, name).value! * (inHundredths(measure) ? 100 : 1);
}
