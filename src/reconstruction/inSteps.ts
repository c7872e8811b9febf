import { printedInterval } from './printedInterval.ts';
import type { Condition, PrintedTime, Printing } from './record/PublishedRecord.ts';

/**
 * A condition with its times counted in steps, `scale` of them in a unit, and a printed time as the steps that print so.
 *
 * `values`: what assumptions are set to. A printed time that is read by an assumption without a value is left unsaid.
 */
export function inSteps(
  { printedTime, from, to, ...rest }: Condition,
  scale: number,
  values: ReadonlyMap<string, unknown>,
): Condition {
  if (printedTime) {
    const printing = printingOf(printedTime, values);
    if (printing === undefined) return rest;
    if (printing !== 'exact') return { ...rest, ...stepsThatPrint(printedTime.printed, printing, scale) };
  }
  return {
    ...rest,
    ...(from === undefined ? {} : { from: from * scale }),
    ...(to === undefined ? {} : { to: to * scale }),
  };
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
