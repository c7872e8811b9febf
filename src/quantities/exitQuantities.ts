import type { Series } from '../cohort/Series.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { kaplanMeier } from '../survival/index.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { ordinal } from '../format/ordinal.ts';
import { exitRanges, type ExitRange } from './exitRanges.ts';
import type { Quantity } from './Quantity.ts';
import { orderSources, sourcesInWords, timeSources, type Sources } from './sources.ts';

/**
 * When each patient left, as far as the record tells: `second-death-earliest`, `second-death-latest`, and the same of departures
 * without the outcome, `first-departure-earliest`. A time without room has one id, `first-death`. And what is left after each
 * outcome, which the order of exits alone decides: `alive-after-first-death`, `survival-after-first-death`.
 */
export function exitQuantities(record: PublishedRecord, series: Series, set: Reconstruction): Quantity[] {
  const sources = timeSources(record);
  const of = (
    id: string,
    value: number,
    text: string,
    unit: string | null,
    how: string,
    on: Sources = sources,
  ): Quantity => ({
    id,
    value,
    text,
    unit,
    status: 'inferred',
    how: `${how} ${sourcesInWords(on)}`,
    facts: [...on.facts, ...on.assumptions],
  });
  const ranges = exitRanges(set);
  const deaths = ranges.filter(({ event }) => event);
  const departures = ranges.filter(({ event }) => !event);
  const rows = kaplanMeier(set.central.patients).filter((row) => row.events > 0);
  return [
    ...deaths.flatMap((range, index) => exit(`${place(index)} ${series.outcome.one}`, range)),
    ...departures.flatMap((range, index) => exit(`${place(index)} departure`, range)),
    ...rows.flatMap((row, index) => after(`${place(index)} ${series.outcome.one}`, row.survival, index + 1)),
  ];

  function exit(name: string, { earliest, latest }: ExitRange): Quantity[] {
    const time = (suffix: string, value: number, how: string): Quantity =>
      of(
        hyphened(name) + suffix,
        value,
        Number.isInteger(value) ? formatCount(value) : String(value),
        record.time.many,
        how,
      );
    if (earliest === latest)
      return [time('', earliest, `The time of the ${name} in every table that agrees.`)];
    return [
      time('-earliest', earliest, `The earliest time of the ${name} in any table that agrees.`),
      time('-latest', latest, `The latest time of the ${name} in any table that agrees.`),
    ];
  }

  function after(name: string, survival: number, deathsSoFar: number): Quantity[] {
    const alive = ranges.length - deathsSoFar;
    const ordered = orderSources(record);
    const reason = 'It depends on the order of exits, not on their dates.';
    return [
      of(
        `alive-after-${hyphened(name)}`,
        alive,
        formatCount(alive),
        'patients',
        `Patients alive after the ${name}. ${reason}`,
        ordered,
      ),
      of(
        `survival-after-${hyphened(name)}`,
        survival,
        formatPercent(survival),
        null,
        `The Kaplan-Meier estimate from the ${name} on. ${reason}`,
        ordered,
      ),
    ];
  }
}

function place(index: number): string {
  return ordinal(index + 1, Infinity);
}

function hyphened(name: string): string {
  return name.replace(/ /gu, '-');
}
