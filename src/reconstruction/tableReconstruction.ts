import type { Cohort } from '../cohort/Cohort.ts';
import { withJoined } from '../cohort/JoinedAttribute.ts';
import { tableSet } from '../cohort/tableSet.ts';
import {
  kaplanMeier,
  medianSurvival,
  restrictedMean,
  reverseKaplanMeier,
  stateAt,
  survivalLimits,
} from '../survival/index.ts';
import type { Range } from './bounds.ts';
import { computedOnce } from './computedOnce.ts';
import type { Reconstruction } from './reconstruct.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';

/** A patient table as what a record leaves when it leaves nothing open: a set of one, whose bounds are the values themselves. */
export function tableReconstruction(cohort: Cohort, record: PublishedRecord): Reconstruction {
  const { patients } = cohort;
  // What costs time in a large table is found when it is asked for, and kept.
  const rows = computedOnce(() => kaplanMeier(patients));
  const order = computedOnce(() => orderOf(cohort));
  const levels = Object.fromEntries(
    record.attributes.map((attribute) => [attribute.id, attribute.levels.map(({ id }) => id)]),
  );
  const only = (value: number | null | undefined): Range => [value ?? null, value ?? null];
  const events = patients.filter(({ event }) => event);
  const survivors = patients.filter(({ event }) => !event);
  const meanOf = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
  return {
    ...tableSet(cohort, levels),
    kind: 'cohorts',
    ranges: patients.map(({ time }): readonly [number, number] => [time, time]),
    means: patients.map(({ time }) => time),
    worlds: 1n,
    draw: () => cohort,
    moved: (_, place, time) => (patients[place]?.time === time ? cohort : null),
    room: (_, place) => patients.slice(place, place + 1).map(({ time }) => time),
    neighbours: () => [],
    joined: (attribute) => {
      const { id, levels: own } = attribute;
      const asked = { ...{ id, label: id, levels: own }, ...{ missing: true, grouping: true } };
      const attributes = [...record.attributes, asked];
      return tableReconstruction(withJoined(cohort, attribute), { ...record, attributes });
    },
    get orders() {
      return [{ order: order(), count: 1n }];
    },
    bounds: {
      survivalAt: (time) => [stateAt(patients, time).survival ?? rows().at(-1)?.survival ?? 1],
      atRiskAfter: (time) => [stateAt(patients, time).atRisk],
      eventsBy: (time) => [events.filter((patient) => patient.time <= time).length],
      limitsAt: (time) => {
        const step = survivalLimits(patients, { method: 'beta-product' }).findLast(
          ({ from }) => from <= time,
        );
        return [{ lower: step?.lower ?? null, upper: step?.upper ?? null }];
      },
      median: () => only(medianSurvival(rows()).infimum),
      medianMidpoint: () => only(medianSurvival(rows()).midpoint),
      rmst: (until) => {
        const area = restrictedMean(patients, { tau: until }).estimate ?? until;
        return [area, area];
      },
      eventTime: (k) => only(events[k - 1]?.time),
      firstCensoring: () => only(survivors[0]?.time),
      meanFollowUpOfSurvivors: () =>
        only(survivors.length === 0 ? null : meanOf(survivors.map(({ time }) => time))),
      reverseMedian: () => only(medianSurvival(reverseKaplanMeier(patients)).infimum),
    },
  };
}

/** D for an event, + for a censoring; events of one time in parentheses. */
function orderOf({ patients }: Cohort): string {
  const at = new Map<number, { deaths: number; left: number }>();
  for (const { time, event } of patients) {
    const here = at.get(time) ?? { deaths: 0, left: 0 };
    here[event ? 'deaths' : 'left']++;
    at.set(time, here);
  }
  return [...at.values()]
    .map(({ deaths, left }) => {
      const dead = deaths > 1 ? `(${'D'.repeat(deaths)})` : 'D'.repeat(deaths);
      return dead + '+'.repeat(left);
    })
    .join('');
}
