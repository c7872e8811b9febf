import { levelsDealt } from '../reconstruction/arrangements.ts';
import type { Exits } from '../reconstruction/Exits.ts';
import { possibilitiesOf } from '../reconstruction/possibilities.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Observation } from '../survival/index.ts';

/** More tables of levels than this are not gone through. */
const MOST = 200_000;

/**
 * The exits in order, with the level of every wanted attribute at each of them: all that tests on ranks can see of a table.
 *
 * `levels[a][place]` is the level of the a-th attribute. Times stand for the order, not for dates.
 */
export interface JointPattern {
  readonly exits: readonly Observation[];
  readonly levels: readonly (readonly (string | null)[])[];
}

/**
 * Every way in which the levels of several attributes can lie together over the exits, given the record.
 *
 * Whoever left without the event between the same two event times is interchangeable, as are those with the event at one time:
 * such patterns are listed once, whether their exits share a time or not. Null where there are too many to list.
 */
export function jointPatterns(record: PublishedRecord, attributes: readonly string[]): JointPattern[] | null {
  const { components, list } = possibilitiesOf(record);
  const found = new Map<string, JointPattern>();
  for (const { way } of list) {
    const { event } = way.exits;
    let tables: (string | null)[][][] = [[]];
    for (const [index, component] of components.entries()) {
      const wanted = attributes.filter((id) => component.attributes.some((each) => each.id === id));
      if (wanted.length === 0) continue;
      const dealt = new Map<string, (string | null)[][]>();
      for (const dealing of way.dealings[index] ?? []) {
        const levels = wanted.map((id) => [...levelsDealt(component, id, dealing)]);
        dealt.set(JSON.stringify(levels), levels);
      }
      if (tables.length * dealt.size > MOST) return null;
      tables = tables.flatMap((table) => [...dealt.values()].map((levels) => [...table, ...levels]));
    }
    const order = components.flatMap((component) =>
      attributes.filter((id) => component.attributes.some((each) => each.id === id)),
    );
    const stretches = stretchesOf(way.exits);
    const exits = event.map((each, place) => ({ time: stretches[place] ?? 0, event: each }));
    for (const table of tables) {
      const rows = event.map((_, place) => attributes.map((id) => table[order.indexOf(id)]?.[place] ?? null));
      const alike = Map.groupBy(rows.keys(), (place) => stretches[place]);
      const inOrder = [...alike.values()].flatMap((places) =>
        places.map((place) => rows[place] ?? []).sort(byText),
      );
      found.set(JSON.stringify([exits, inOrder]), {
        exits,
        levels: attributes.map((_, attribute) => inOrder.map((row) => row[attribute] ?? null)),
      });
    }
  }
  return [...found.values()];
}

/** For each place the number of event times until then, and a half more for whoever left without the event. */
function stretchesOf({ event, block }: Exits): number[] {
  let events = 0;
  return event.map((had, place) => {
    const isTied = had && place > 0 && event[place - 1] === true && block[place - 1] === block[place];
    if (had && !isTied) events++;
    return had ? events : events + 0.5;
  });
}

function byText(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  const [first, second] = [a.join('|'), b.join('|')];
  return first < second ? -1 : first > second ? 1 : 0;
}
