import { capitalized } from '../format/words.ts';
import { describeArrangement } from '../reconstruction/describeArrangement.ts';
import type { Forced } from '../reconstruction/explainForced.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import { exactLogRankTest, exactLogRankTestOfGroups, logRankTest } from '../survival/index.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** The whole answer as one plain object; counts beyond what a number holds exactly are strings. */
export function reconstructionAsJson(
  record: PublishedRecord,
  cohorts: Reconstruction,
  times: readonly number[],
  forced: readonly Forced[],
): object {
  const { bounds, central } = cohorts;
  const event = capitalized(record.event.one);
  const events = central.patients.filter((patient) => patient.event).length;
  return {
    compatible: String(cohorts.timeVectors),
    tables: String(cohorts.tables),
    worlds: cohorts.worlds === null ? null : Number(cohorts.worlds),
    orders: cohorts.orders.map(({ order, count }) => ({ order, count: String(count) })),
    central: central.patients,
    arrangements: Object.fromEntries(
      record.attributes
        .filter(({ grouping }) => grouping)
        .map((attribute) => [
          attribute.id,
          cohorts.arrangements(attribute.id).map((arrangement) => {
            const { patients } = arrangement.example;
            const groups = attribute.levels
              .map(({ id }) => patients.filter((patient) => patient.attributes[attribute.id] === id))
              .filter((group) => group.length > 0);
            return {
              description: describeArrangement(record, attribute, arrangement),
              patients: patients.map((patient) => ({
                row: patient.row,
                time: patient.time,
                event: patient.event,
                level: patient.attributes[attribute.id] ?? null,
              })),
              logRankP: groups.length > 1 ? logRankTest(groups).p : null,
              exactP:
                (groups.length === 2
                  ? exactLogRankTest(groups[0]!, groups[1]!)
                  : exactLogRankTestOfGroups(groups)
                )?.p ?? null,
            };
          }),
        ]),
    ),
    bounds: {
      ...Object.fromEntries(
        ORDINALS.slice(0, events).map((ordinal, index) => [
          `${ordinal}${event}`,
          bounds.eventTime(index + 1),
        ]),
      ),
      exits: cohorts.ranges,
      survivalAt: Object.fromEntries(times.map((time) => [String(time), bounds.survivalAt(time)])),
      atRiskAfter: Object.fromEntries(times.map((time) => [String(time), bounds.atRiskAfter(time)])),
      median: bounds.median(),
      rmst: Object.fromEntries(times.map((time) => [String(time), bounds.rmst(time)])),
    },
    contradictions: [],
    forced,
  };
}

/** The same object where nothing agrees. */
export function contradictionAsJson(contradictions: readonly string[]): object {
  const nothing = { compatible: '0', tables: '0', worlds: 0, orders: [], arrangements: {}, bounds: null };
  return { ...nothing, contradictions, forced: [] };
}
