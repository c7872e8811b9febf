import type { Possibility } from './possibilities.ts';
import type { Dealing } from './Dealing.ts';
import { layersOf } from './timeCounts.ts';
import { alikePlaces, kinds } from './upToRelabelling.ts';

/** A possibility, times of its blocks in steps, and a dealing for each component. */
export interface Draw {
  readonly possibility: Possibility;
  readonly times: readonly number[];
  readonly dealings: readonly Dealing[];
}

/** What a draw chooses from, made once: each possibility with the kinds of relabellings of its alike places. */
interface Choice {
  readonly possibility: Possibility;
  readonly kinds: readonly { readonly weight: number; readonly fixed: readonly (readonly Dealing[])[] }[];
}

/**
 * Draws whole tables, each with the same probability: a function of `random` (in [0, 1)) that draws one.
 *
 * First a possibility, in proportion to its tables, then times by rank. Patients who leave at the same time in the same way are
 * interchangeable, so dealings drawn alike would favour tables with few twins. Drawing a relabelling first, in proportion to
 * the dealings that it leaves as they are, and then one of those, gives every table the same chance.
 * Source: Dixon & Wilf 1983.
 */
export function tableDrawer(list: readonly Possibility[]): (random: () => number) => Draw {
  const choices: Choice[] = list.map((possibility) => {
    const { exits, dealings } = possibility.way;
    const options = kinds(alikePlaces(exits.blocks)).map(({ cycles, weight }) => {
      const fixed = dealings.map((some) =>
        some.filter((dealing) =>
          cycles.every(([start, length]) => {
            for (let place = start + 1; place < start + length; place++)
              if (dealing[place] !== dealing[start]) return false;
            return true;
          }),
        ),
      );
      return { weight: fixed.reduce((product, some) => product * some.length, Number(weight)), fixed };
    });
    return { possibility, kinds: options };
  });
  const tables = choices.map(({ possibility }) => Number(possibility.tables));
  const all = tables.reduce((a, b) => a + b, 0);

  return (random) => {
    const { possibility, kinds: options } = choices[pick(tables, all, random())]!;
    const weights = options.map(({ weight }) => weight);
    const { fixed } =
      options[
        pick(
          weights,
          weights.reduce((a, b) => a + b, 0),
          random(),
        )
      ]!;
    return {
      possibility,
      times: layersOf(possibility.counts).unrank(Math.floor(random() * possibility.counts.total)),
      dealings: fixed.map((some) => some[Math.floor(random() * some.length)]!),
    };
  };
}

/** An index, with a probability in proportion to its weight. */
function pick(weights: readonly number[], total: number, random: number): number {
  let rest = random * total;
  const index = weights.findIndex((weight) => (rest -= weight) < 0);
  return index < 0 ? weights.findLastIndex((weight) => weight > 0) : index;
}
