import { levelsDealt } from '../reconstruction/arrangements.ts';
import { possibilitiesOf } from '../reconstruction/possibilities.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Observation } from '../survival/index.ts';

/** More tables of levels than this are not gone through. */
const MOST = 200_000;

/**
 * The exits in order, with the level of every wanted attribute at each of them: all that tests on ranks can see of a table.
 *
 * `levels[a][place]` is the level of the a-th attribute. Times are places in the order, not dates.
 */
export interface JointPattern {
  readonly exits: readonly Observation[];
  readonly levels: readonly (readonly (string | null)[])[];
}

/**
 * Every way in which the levels of several attributes can lie together over the exits, given the record.
 *
 * Whoever left without the event after the last one is interchangeable: such patterns are listed once. Null where there are too
 * many to list.
 */
export function jointPatterns(record: PublishedRecord, attributes: readonly string[]): JointPattern[] | null {
  const { components, list } = possibilitiesOf(record);
  const found = new Map<string, JointPattern>();
  for (const { way } of list) {
    const { event, block } = way.exits;
    const last = event.lastIndexOf(true);
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
    for (const table of tables) {
      const rows = event.map((_, place) => attributes.map((id) => table[order.indexOf(id)]?.[place] ?? null));
      const inOrder = [...rows.slice(0, last + 1), ...rows.slice(last + 1).sort(byText)];
      const exits = event.map((each, place) => ({ time: (block[place] ?? 0) + 1, event: each }));
      found.set(JSON.stringify([event, block, inOrder]), {
        exits,
        levels: attributes.map((_, attribute) => inOrder.map((row) => row[attribute] ?? null)),
      });
    }
  }
  return [...found.values()];
}

function byText(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  const [first, second] = [a.join('|'), b.join('|')];
  return first < second ? -1 : first > second ? 1 : 0;
}
