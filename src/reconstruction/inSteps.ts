import { printedInterval } from './printedInterval.ts';
import type { Condition, PrintedTime, Printing } from './record/PublishedRecord.ts';

/** The keys of claims under which conditions stand. */
export const CONDITIONS: readonly string[] = ['where', 'have', 'of', 'first', 'then'];

/**
 * A condition with its times counted in steps, `scale` of them in a unit, and a printed time as the steps that print so.
 *
 * `values`: what assumptions are set to.
 */
export function inSteps(given: Condition, scale: number, values: ReadonlyMap<string, unknown>): Condition {
  const { printedTime, from, to, ...rest } = withPrinting(given, values);
  if (printedTime && printedTime.printing !== 'exact')
    return { ...rest, ...stepsThatPrint(printedTime.printed, printedTime.printing, scale) };
  return {
    ...rest,
    ...(from === undefined ? {} : { from: from * scale }),
    ...(to === undefined ? {} : { to: to * scale }),
  };
}

/** A condition of which it is known how its time was printed. */
interface WithPrinting extends Condition {
  readonly printedTime?: { readonly printed: string; readonly printing: 'exact' | Printing } | undefined;
}

/** A condition with the printing of its time that assumptions are set to. A time that is read by one without a value is left unsaid. */
export function withPrinting(given: Condition, values: ReadonlyMap<string, unknown>): WithPrinting {
  const { printedTime, ...plain } = given;
  if (printedTime === undefined) return plain;
  const { from, to, ...rest } = plain;
  const printing = printingOf(printedTime, values);
  return printing === undefined
    ? rest
    : { ...rest, from, to, printedTime: { printed: printedTime.printed, printing } };
}

const printingOf = (
  { printing }: PrintedTime,
  values: ReadonlyMap<string, unknown>,
): 'exact' | Printing | undefined =>
  typeof printing === 'string' ? printing : (values.get(printing.assumed) as 'exact' | Printing | undefined);

function stepsThatPrint(printed: string, printing: Printing, scale: number): { from: number; to: number } {
  const { from, to, denominator } = printedInterval(printed, printing);
  return { from: Math.ceil((from * scale) / denominator), to: Math.ceil((to * scale) / denominator) - 1 };
}
