import { listed } from '../format/listed.ts';
import { words } from '../format/words.ts';
import { resolved, settings } from '../reconstruction/activeClaims.ts';
import type { PrintedByMonths } from '../reconstruction/monthsThatPrint.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import {
  arrangementsRestOn,
  countsRestOn,
  eventLevelsRestOn,
  levelsRestOn,
  ordersRestOn,
  timesRestOn,
} from '../reconstruction/exitsRestOn.ts';
import { monthsRestOn, totalRestsOn } from '../reconstruction/monthsRestOn.ts';
import { statementsOn } from '../reconstruction/statementsOn.ts';

/** The facts and the assumptions that a quantity rests on. */
export interface Sources {
  readonly facts: readonly string[];
  readonly assumptions: readonly string[];
}

/** What the times rest on, and the order of exits: also what says in which steps times are counted, where whole units would be taken without. */
export function timeSources(record: PublishedRecord): Sources {
  const steps = record.assumptions.filter(
    ({ on, claims }) => on && claims.some(({ kind }) => kind === 'step'),
  );
  return sourcesAmong(record, [...timesRestOn(record), ...steps.map(({ id }) => id)]);
}

/** What the tests of a grouping rest on: who had the event in which order, and with which level. */
export function groupingSources(record: PublishedRecord, attribute: string): Sources {
  return sourcesAmong(record, arrangementsRestOn(record, attribute));
}

/**
 * What the numbers of patients with a level rest on, with and without the event: what forces them, and what says of those who are
 * left which level they have, where coding them forces the rest.
 */
export function levelSources(record: PublishedRecord, attribute: string, level: string): Sources {
  const told = record.facts.filter(({ claims }) =>
    claims.some((claim) => claim.kind === 'remaining' && claim.have.levels?.[attribute]?.includes(level)),
  );
  return sourcesAmong(record, [...levelsRestOn(record, attribute), ...told.map(({ id }) => id)]);
}

/** What the number of patients and the number of events rest on. */
export function countSources(record: PublishedRecord): Sources {
  return sourcesAmong(record, countsRestOn(record));
}

/** What the sum of all times rests on, where a printed mean leaves one. */
export function totalSources(record: PublishedRecord): Sources {
  return sourcesAmong(record, totalRestsOn(record));
}

/** What a rate rests on: the number of events, and the sum of all times. */
export function rateSources(record: PublishedRecord): Sources {
  return sourcesAmong(record, [...countsRestOn(record), ...totalRestsOn(record)]);
}

/** What the order of exits rests on. */
export function orderSources(record: PublishedRecord): Sources {
  return sourcesAmong(record, ordersRestOn(record));
}

/** What a table of counts rests on in which one level of an attribute has every event: times don't enter it. */
export function eventLevelSources(record: PublishedRecord, attribute: string): Sources {
  return sourcesAmong(record, eventLevelsRestOn(record, attribute));
}

/** What the months rest on that print a P value. */
export function monthSources(record: PublishedRecord, asked: PrintedByMonths): Sources {
  return sourcesAmong(record, monthsRestOn(record, asked));
}

/** What the number of patients rests on. */
export function sizeSources(record: PublishedRecord): Sources {
  return sourcesAmong(
    record,
    record.facts.flatMap(({ id, claims }) => (claims.some(({ kind }) => kind === 'patients') ? [id] : [])),
  );
}

/** Everything that is on and says something, by a claim of its own or as what a claim assumes: what a count of tables rests on. */
export function allSources(record: PublishedRecord): Sources {
  const { values } = settings(record, {});
  const statements = [...record.facts, ...record.assumptions];
  const claims = JSON.stringify(statements.map((each) => each.claims));
  const says = statements.filter(
    (each) =>
      each.claims.some((claim) => resolved(claim, values) !== null) ||
      (values.has(each.id) && claims.includes(JSON.stringify({ assumed: each.id }))),
  );
  const on = statementsOn(record, {});
  return sourcesAmong(
    record,
    says.flatMap(({ id }) => (on.includes(id) ? [id] : [])),
  );
}

/** "It rests on three facts and two assumptions." Which they are, the page of claims says. */
export function sourcesInWords({ facts, assumptions }: Sources): string {
  const counts = [counted(facts.length, 'fact'), counted(assumptions.length, 'assumption')];
  const some = counts.filter((each) => each !== '');
  return some.length === 0 ? '' : `It rests on ${listed(some)}.`;
}

function counted(number: number, what: string): string {
  return number === 0 ? '' : `${words(number)} ${what}${number === 1 ? '' : 's'}`;
}

function sourcesAmong(record: PublishedRecord, ids: readonly string[]): Sources {
  const among = (statements: readonly { readonly id: string }[]): string[] =>
    statements.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  return { facts: among(record.facts), assumptions: among(record.assumptions) };
}
