import type { PublishedRecord } from '../../../reconstruction/record/PublishedRecord.ts';
import type { FilledRow } from './tablesLeft.ts';

/** Every choice of a level for some attributes of a row, all else as it is: those with the fewest changes first. */
export function nearestLevels(
  attributes: PublishedRecord['attributes'],
  ids: readonly string[],
  own: FilledRow['attributes'],
): FilledRow['attributes'][] {
  const chosen = attributes.filter(({ id }) => ids.includes(id));
  const all = chosen.reduce<FilledRow['attributes'][]>(
    (some, { id, levels }) => some.flatMap((each) => levels.map((level) => ({ ...each, [id]: level.id }))),
    [own],
  );
  const changes = (one: FilledRow['attributes']) => ids.filter((id) => one[id] !== own[id]).length;
  return all.sort((a, b) => changes(a) - changes(b));
}
