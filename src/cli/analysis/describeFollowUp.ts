import { counted } from '../../format/counted.ts';
import type { EventRate, FollowUp } from '../../survival/index.ts';
import { shown, shownLevel, shownRange } from './shown.ts';

/** The median follow-up of a curve; null where rows enter late, for which it is not defined. */
export function describeFollowUp(followUp: FollowUp | null, level: number): string | null {
  return (
    followUp &&
    `  median follow-up ${shown(followUp.midpoint)} (reverse Kaplan-Meier), ${shownLevel(level)} ${shownRange(followUp.lower, followUp.upper)} (log-log)`
  );
}

/** The events per unit of the time that all were followed; `unit` null where nothing tells it. */
export function describeRate(
  { events, personTime, rate, lower, upper }: EventRate,
  level: number,
  unit: string | null,
): string {
  const per = unit ?? 'unit of time';
  const spent = `${Number(personTime.toPrecision(10))}${unit === null ? '' : ` ${unit}s`}`;
  return `  rate ${shown(rate)} per ${per} (${counted(events, { one: 'event', many: 'events' })} in ${spent} of follow-up), ${shownLevel(level)} ${shownRange(lower, upper)} (exact, Garwood)`;
}
