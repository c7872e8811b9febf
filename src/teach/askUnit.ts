import type { Series } from '../cohort/Series.ts';
import type { Ask } from '../publication/askSchema.ts';
import { quantityText } from '../quantities/quantityText.ts';
import type { Quantities } from '../quantities/Quantity.ts';
import { inHundredths } from '../rows/teach/readAnswer.ts';

type NumberAsk = Extract<Ask, { kind: 'number' }>;
type ReadAsk = Extract<Ask, { kind: 'read' }>;

/**
 * The unit of an answer, which stands after the field of a number and after what was read: a percent sign or percentage points, the
 * publication's unit of time, or the unit that the question names. Of two marks it is that of each.
 */
export function askUnit(ask: NumberAsk | ReadAsk, series: Series): string | undefined {
  if (ask.kind === 'read') {
    if (ask.read === 'patients') return undefined;
    return ask.read === 'time' ? series.time.many : '%';
  }
  if (ask.measure === 'share') return '%';
  if (ask.measure === 'points') return 'percentage points';
  return ask.measure === 'time' ? series.time.many : (ask.unit ?? undefined);
}

/** The unit to print behind a quantity that answers a number: none where its own text ends with it, as that of a share does. */
export function unitBehind(ask: NumberAsk, series: Series): string | undefined {
  return inHundredths(ask.measure) ? undefined : askUnit(ask, series);
}

/** The number that is right, as pages print it, with its unit. */
export function rightNumber(ask: NumberAsk, quantities: Quantities, series: Series): string {
  return `${quantityText(quantities, ask.answer)} ${unitBehind(ask, series) ?? ''}`.trim();
}
