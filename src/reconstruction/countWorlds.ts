import type { Dealing } from './Dealing.ts';
import type { Exits } from './Exits.ts';
import type { Possibilities } from './possibilities.ts';
import { upToRelabelling } from './upToRelabelling.ts';

/**
 * How many discrete worlds are left: the levels of the events in their order, and of the others in no order at all.
 *
 * When everybody left is forgotten but for the order of events, tables that differ only in times, or in how long those without
 * the event were followed, are one world. Each order of exits contributes a product of sets of dealings; the worlds are
 * the orbits of their union. Products that differ in one component join into one; of what remains, parts in common are counted
 * once by inclusion and exclusion. Null where too many products remain for that.
 */
export function countWorlds({ list, components }: Possibilities): bigint | null {
  const groups = new Map<string, { alike: readonly number[]; products: Product[] }>();
  for (const { way } of list) {
    const { alike, places, key } = eventsFirst(way.exits);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { alike, products: [] }));
    const survivors = alike.at(-1)!;
    group.products.push(components.map((_, index) => closure(way.dealings[index]!, places, survivors)));
  }
  let worlds = 0n;
  for (const { alike, products } of groups.values()) {
    const joined = join(products);
    if (joined.length > 10) return null;
    const classes = alike.filter((size) => size > 0);
    // Inclusion and exclusion over the non-empty sets of products.
    for (let subset = 1; subset < 2 ** joined.length; subset++) {
      const chosen = joined.filter((_, index) => subset & (1 << index));
      const common = components.map((_, index) => chosen.map((one) => one[index]!).reduce(intersection));
      const orbits = upToRelabelling(common.map(toDealings), classes);
      worlds += chosen.length % 2 === 1 ? orbits : -orbits;
    }
  }
  return worlds;
}

/** Dealings of each component as text, so that sets can hold them. */
type Product = readonly Set<string>[];

const toDealings = (set: Set<string>): readonly Dealing[] =>
  [...set].map((text) => Array.from(text, (letter) => letter.charCodeAt(0)));

/** The places with those that had the event first, and the sizes of interchangeable classes; the last is that of all others. */
function eventsFirst({ event, block }: Exits): {
  alike: readonly number[];
  places: readonly number[];
  key: string;
} {
  const all = event.map((_, place) => place);
  const events = all.filter((place) => event[place]);
  const ties = [...new Set(events.map((place) => block[place]))].map(
    (index) => events.filter((place) => block[place] === index).length,
  );
  const alike = [...ties, event.length - events.length];
  return { alike, places: [...events, ...all.filter((place) => !event[place])], key: alike.join() };
}

/** Dealings with their places rearranged and those of the survivors, the last ones, in every order. */
function closure(dealings: readonly Dealing[], places: readonly number[], survivors: number): Set<string> {
  const found = new Set<string>();
  const add = (fixed: string, rest: string): void => {
    if (rest.length < 2) found.add(fixed + rest);
    else
      for (let i = 0; i < rest.length; i++)
        if (rest.indexOf(rest[i]!) === i) add(fixed + rest[i]!, rest.slice(0, i) + rest.slice(i + 1));
  };
  for (const dealing of dealings) {
    const text = String.fromCharCode(...places.map((place) => dealing[place]!));
    if (!found.has(text)) add(text.slice(0, text.length - survivors), text.slice(text.length - survivors));
  }
  return found;
}

/** Joins products that differ in one component only, until none do. */
function join(products: readonly Product[]): readonly Product[] {
  const joined: Product[] = [];
  for (const product of products) {
    let one = product;
    for (let index = 0; index < joined.length;) {
      const other = joined[index]!;
      const different = one.flatMap((set, c) => (isSame(set, other[c]!) ? [] : [c]));
      if (different.length > 1) index++;
      else {
        one = one.map((set, c) => (different.includes(c) ? new Set([...set, ...other[c]!]) : set));
        joined.splice(index, 1);
        index = 0;
      }
    }
    joined.push(one);
  }
  return joined;
}

const intersection = (a: Set<string>, b: Set<string>): Set<string> =>
  new Set([...a].filter((one) => b.has(one)));

function isSame(a: Set<string>, b: Set<string>): boolean {
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}
