import { counted } from '../../format/counted.ts';
import { thinned, type IncidenceCurve } from '../../survival/index.ts';
import { aligned } from './aligned.ts';
import type { CompetingIncidence } from './competingIncidence.ts';
import { describeTest } from './describeTest.ts';
import { shown, shownLevel, shownRange } from './shown.ts';

/** The incidence is printed at so many times at most; the curve is in the JSON. */
const PRINTED = 10;

/** The cumulative incidence of all and of each group, at the times asked for, else at those of its events, and Gray's tests. */
export function describeIncidence(
  { event, other }: CompetingIncidence,
  { level, groups }: { readonly level: number; readonly groups: readonly string[] },
): string {
  const curves = [
    describeCurve('All', event.overall, other.overall, level),
    ...groups.map((name) => describeCurve(name, event.groups[name]!, other.groups[name]!, level)),
  ];
  const tests = [
    describeTest("Gray's test of the incidence of the event", event.gray),
    describeTest("Gray's test of the incidence of other events", other.gray),
    groups.length > 1 && event.gray === null ? "  Gray's test: not defined for rows that enter late" : null,
  ].filter((line) => line !== null);
  return [
    `Cumulative incidence (Aalen-Johansen; an event ends the risk of the others; ${shownLevel(level)} log-log)`,
    ...curves,
    ...tests,
  ].join('\n');
}

function describeCurve(title: string, own: IncidenceCurve, other: IncidenceCurve, level: number): string {
  const head = `  ${title}: ${counted(own.events, { one: 'event', many: 'events' })}, ${counted(other.events, { one: 'other event', many: 'other events' })}`;
  if (own.at) {
    const lines = own.at.map(
      ({ time, incidence, standardError, lower, upper }, i) =>
        `    at ${time}: ${shown(incidence)}, standard error ${shown(standardError)}, ${shownLevel(level)} ${shownRange(lower, upper)}; of other events ${shown(other.at?.[i]?.incidence ?? null)}`,
    );
    return [head, ...lines].join('\n');
  }
  if (own.rows.length === 0) return head;
  const rows = thinned(own.rows, { longest: PRINTED, printed: PRINTED });
  const few = rows.length < own.distinctTimes ? `; at ${rows.length} of ${own.distinctTimes} times` : '';
  const body = rows.map(({ time, atRisk, events, incidence, standardError, lower, upper }) => [
    String(time),
    String(atRisk),
    String(events),
    shown(incidence),
    shown(standardError),
    shownRange(lower, upper),
  ]);
  const columns = [
    'time',
    'at risk',
    'events',
    'incidence',
    'standard error',
    `${shown(100 * level)} % log-log`,
  ];
  return [`${head}${few}`, aligned([columns, ...body])].join('\n');
}
