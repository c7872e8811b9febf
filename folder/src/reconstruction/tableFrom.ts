import type { Cohort } from '../cohort/Cohort.ts';
import type { Dealing } from './Dealing.ts';
import type { Possibilities, Possibility } from './possibilities.ts';

/** A whole table: times of a possibility's blocks, in steps, and a dealing for each component. Rows are named a, b, c … by place. */
export function tableFrom(
  { components, record, scale }: Possibilities,
  { way: { exits } }: Possibility,
  times: readonly number[],
  dealings: readonly Dealing[],
): Cohort {
  return {
    patients: exits.block.map((block, place) => {
      const levels = new Map(
        components.flatMap(({ attributes, types }, index) =>
          attributes.map(({ id }, position) => [id, types[dealings[index]![place]!]![position]!] as const),
        ),
      );
      return {
        row: String.fromCharCode(97 + place),
        time: times[block]! / scale,
        event: exits.event[place]!,
        attributes: Object.fromEntries(record.attributes.map(({ id }) => [id, levels.get(id) ?? null])),
      };
    }),
  };
}
