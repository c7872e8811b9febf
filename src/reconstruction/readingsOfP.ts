import type { Exits } from './Exits.ts';
import { ordersOfExits } from './Exits.ts';
import { printsAs } from './printedInterval.ts';
import type { Printed } from './record/PublishedRecord.ts';
import { TESTS } from './tests.ts';

/**
 * An order of exits with a group dealt to it, by which a test gives a P value that prints as given.
 *
 * `order`: D an event in the group, d one outside it, s somebody of the group who left without the event, o somebody else;
 * exits at one time in parentheses. How those without the event lie to each other between two events doesn't matter, so each
 * such stretch is written s before o. `prints` tells whether P is rounded to what was printed, cut off to it, or both.
 */
export interface ReadingOfP {
  readonly test: string;
  readonly order: string;
  readonly groupSize: number;
  readonly p: number;
  readonly prints: readonly ('rounded' | 'truncated')[];
}

/** The tests that `readingsOfP` looks at: of the tests that a record may name, those that see times. */
export const ASKED_TESTS: readonly string[] = [
  'log-rank',
  'cox-likelihood-ratio',
  'gehan-breslow',
  'tarone-ware',
  'peto-prentice',
  'exact-log-rank',
];

/**
 * Every order of exits of a small cohort, with every split into two groups in which the group of interest has all events, by
 * which some two-sided test prints the given P value.
 *
 * `patients`, `events`: of the whole cohort; all events are in the group. Orders that a rank test can't tell apart are one.
 */
export function readingsOfP(
  printed: Printed,
  { patients, events }: { readonly patients: number; readonly events: number },
): readonly ReadingOfP[] {
  const seen = new Set<string>();
  const readings: ReadingOfP[] = [];
  const limits = { patients, fewestEvents: events, mostEvents: events, tiedEvents: true };
  for (const exits of ordersOfExits(limits, []))
    for (const group of splits(exits, events)) {
      const order = written(exits, group);
      if (seen.has(order)) continue;
      seen.add(order);
      for (const test of ASKED_TESTS) {
        const p = TESTS[test]!(exits, group);
        if (p === null) continue;
        const prints = (['rounded', 'truncated'] as const).filter((printing) =>
          printsAs(p, printed, printing),
        );
        if (prints.length > 0)
          readings.push({ test, order, groupSize: group.filter((index) => index === 0).length, p, prints });
      }
    }
  return readings.sort(
    (a, b) => ASKED_TESTS.indexOf(a.test) - ASKED_TESTS.indexOf(b.test) || a.order.localeCompare(b.order),
  );
}

/** Group 0 has every event and any number of the others, but not all patients. */
function splits({ event }: Exits, events: number): readonly (readonly number[])[] {
  const others = event.flatMap((one, place) => (one ? [] : [place]));
  return Array.from({ length: 2 ** (event.length - events) - 1 }, (_, subset) =>
    event.map((one, place) => (one || subset & (1 << others.indexOf(place)) ? 0 : 1)),
  );
}

/** The order as a rank test sees it: tied events together, and between two event times the others, the group's first. */
function written({ blocks, block, event }: Exits, group: readonly number[]): string {
  let text = '';
  let waiting: string[] = [];
  const flush = (): void => {
    text += waiting.sort((a, b) => (a === b ? 0 : a === 's' ? -1 : 1)).join('');
    waiting = [];
  };
  blocks.forEach((_, index) => {
    const places = block.flatMap((one, place) => (one === index ? [place] : []));
    const died = places
      .filter((place) => event[place])
      .map((place) => (group[place] === 0 ? 'D' : 'd'))
      .join('');
    if (died) {
      flush();
      text += died.length > 1 ? `(${died})` : died;
    }
    waiting.push(...places.filter((place) => !event[place]).map((place) => (group[place] === 0 ? 's' : 'o')));
  });
  flush();
  return text;
}
