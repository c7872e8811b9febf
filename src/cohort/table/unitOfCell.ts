import { unitBehind } from './numberWith.ts';
import type { TimeUnit } from './TableMapping.ts';
import { unitsIn } from './unitsIn.ts';

/** The unit behind the figures of a cell; null where there is none that is known. */
export function unitOfCell(cell: string): TimeUnit | null {
  const word = unitBehind(cell);
  if (word === null) return null;
  // Names have the plural alone: "Jahr" in a name is the year of something.
  for (const each of [word, `${word}e`, `${word}s`]) {
    const [unit] = unitsIn(`x (${each})`);
    if (unit) return unit;
  }
  return null;
}
