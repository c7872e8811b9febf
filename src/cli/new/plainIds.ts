import type { TableMeaning } from '../../cohort/table/seriesOfTable.ts';
import { plainName } from '../../publication/plainName.ts';

/** The same meaning with ids that may stand in files and addresses: lower-case Latin letters and digits, joined by hyphens, a letter first. */
export function plainIds({ attributes, series }: TableMeaning): TableMeaning {
  const columns = idsOf(
    series.groupings.map(({ id }) => id),
    'column',
  );
  const groupings = series.groupings.map((grouping) => {
    const levels = idsOf(
      grouping.levels.map(({ id }) => id),
      'level',
    );
    return {
      ...grouping,
      id: columns.get(grouping.id) ?? grouping.id,
      levels: grouping.levels.map((level) => ({ ...level, id: levels.get(level.id) ?? level.id })),
    };
  });
  return {
    series: { ...series, groupings },
    attributes: attributes.map((attribute) => {
      const at = series.groupings.findIndex(({ id }) => id === attribute.id);
      const [before, after] = [series.groupings[at]?.levels ?? [], groupings[at]?.levels ?? []];
      return {
        ...attribute,
        id: columns.get(attribute.id) ?? attribute.id,
        levels: Object.fromEntries(
          Object.entries(attribute.levels).map(([key, level]) => [
            key,
            after[before.findIndex(({ id }) => id === level)]?.id ?? level,
          ]),
        ),
      };
    }),
  };
}

/** Ids for names, each one's own: two that come to the same are told apart by a number. */
export function idsOf(names: readonly string[], prefix: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const name of names) {
    const plain = plainId(name, prefix);
    let own = plain;
    for (let count = 2; [...ids.values()].includes(own); count += 1) own = `${plain}-${count}`;
    ids.set(name, own);
  }
  return ids;
}

/** "6-mercaptopurine" is level-6-mercaptopurine, "Größe" is groesse. */
export function plainId(name: string, prefix: string): string {
  const id = plainName(name);
  return /^[a-z]/u.test(id) && id !== 'event' && id !== 'time' ? id : [prefix, id].filter(Boolean).join('-');
}
