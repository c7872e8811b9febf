import { levelGroups, type LevelChoice } from '../../cohort/table/levelGroups.ts';
import { ownValue } from '../../cohort/ownValue.ts';
import type { TableDraft } from '../../state/tableDraft.ts';
import type { TableReading } from '../../state/tableReading.ts';

/** What a button beside a level says of it. */
export type LevelMove = Readonly<DOMStringMap>;

/** What a button beside a level changes in a draft; null where there is no such level. */
export function levelChange(
  { column: name = '', move = '', place = '', key = '' }: LevelMove,
  { mapping, columns }: TableReading,
): Partial<TableDraft> | null {
  const column = columns.find((each) => each.name === name);
  if (!column) return null;
  const before = ownValue(mapping.levels, name);
  const groups = levelGroups(column, before).map(({ keys }) => keys);
  const out = before?.out ?? [];
  const set = (choice: Partial<LevelChoice>): Partial<TableDraft> => ({
    mapping: {
      ...mapping,
      levels: { ...mapping.levels, [name]: { groups, out, cut: null, ...choice } },
    },
  });
  if (move === 'in') return set({ groups: [...groups, [key]], out: out.filter((each) => each !== key) });
  const at = Number(place);
  const level = groups[at];
  if (!level) return null;
  const others = groups.filter((_, index) => index !== at);
  const next = groups[at + 1];
  switch (move) {
    case 'up':
      return set({ groups: others.toSpliced(at - 1, 0, level) });
    case 'down':
      return set({ groups: others.toSpliced(at + 1, 0, level) });
    case 'join':
      return next ? set({ groups: groups.toSpliced(at, 2, [...level, ...next]) }) : null;
    case 'apart':
      return set({ groups: groups.toSpliced(at, 1, ...level.map((each) => [each])) });
    case 'out':
      return set({ groups: others, out: [...out, ...level] });
    default:
      return null;
  }
}
