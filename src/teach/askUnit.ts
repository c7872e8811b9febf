import { nounFor, PERCENTAGE_POINTS, type Noun } from '../format/counted.ts';
import type { Series } from '../cohort/Series.ts';
import type { Ask } from '../publication/askSchema.ts';
import { quantityText } from '../quantities/quantityText.ts';
import type { Quantities } from '../quantities/Quantity.ts';
import { inHundredths } from '../rows/teach/readAnswer.ts';

type NumberAsk = Extract<Ask, { kind: 'number' }>;
type ReadAsk = Extract<Ask, { kind: 'read' }>;

/** What an answer counts, for one of it and for many; null for a mere number. */
export function askNoun(ask: NumberAsk | ReadAsk, series: Series): Noun | null {
  const always = (unit: string): Noun => ({ one: unit, many: unit });
  if (ask.kind === 'read') {
    if (ask.read === 'patients') return null;
    return ask.read === 'time' ? series.time : always('%');
  }
  if (ask.measure === 'share') return always('%');
  if (ask.measure === 'points') return PERCENTAGE_POINTS;
  if (ask.measure === 'time') return series.time;
  return ask.unit === null ? null : always(ask.unit);
}

/**
 * The unit of an answer, which stands after the field of a number and after what was read: a percent sign or percentage points, the
 * publication's unit of time, or the unit that the question names. Of two marks it is that of each.
 */
export function askUnit(ask: NumberAsk | ReadAsk, series: Series): string | undefined {
  return askNoun(ask, series)?.many;
}

/** The unit to print behind a quantity, as it is printed, that answers a number: null where its own text ends with it, as that of a share does. */
export function printedUnit(ask: NumberAsk, printed: string, series: Series): string | null {
  const noun = inHundredths(ask.measure) ? null : askNoun(ask, series);
  return noun === null ? null : nounFor(Number(printed), noun);
}

/** The number that is right, as pages print it, with its unit. */
export function rightNumber(ask: NumberAsk, quantities: Quantities, series: Series): string {
  const printed = quantityText(quantities, ask.answer);
  return `${printed} ${printedUnit(ask, printed, series) ?? ''}`.trim();
}
