import { unitsIn } from './unitsIn.ts';

/** What may stand below a name beside units of time: a unit of something else, or which values there are. */
const OTHER_UNIT =
  /^(%|[mcdk]?m|[mk]?g|kg\/m2|[mµ]?[gl]\/d?l|iu\/l|u\/l|mm ?hg|n|0\/1|[yj]\/n|yes\/no|m\/f|f\/m|-)$/iu;

/** The names with the units of a second line of the header ("OS", "months"); null where the line holds anything else. */
export function unitsBelow(names: readonly string[], cells: readonly string[]): string[] | null {
  const bare = cells.map((cell) => cell.replace(/^[[(]|[\])]$/gu, '').trim());
  const filled = bare.filter((cell) => cell !== '');
  const isUnit = (cell: string) =>
    OTHER_UNIT.test(cell) || (/^[\p{L} .]+$/u.test(cell) && unitsIn(`x (${cell})`).length > 0);
  if (
    filled.length === 0 ||
    !filled.every(isUnit) ||
    !filled.some((cell) => unitsIn(`x (${cell})`).length > 0)
  )
    return null;
  return names.map((name, index) => (bare[index] ? `${name} (${bare[index]})` : name));
}
