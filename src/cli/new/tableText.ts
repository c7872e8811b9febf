import { stringify } from 'yaml';
import type { TableMeaning } from '../../cohort/table/seriesOfTable.ts';
import type { TableMapping } from '../../cohort/table/TableMapping.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';

/** table.yaml of a new publication: what the columns of its table hold, as the gate understood them. */
export function tableText(
  read: Understanding,
  mapping: TableMapping,
  { attributes, series }: TableMeaning,
): string {
  const yaml = (value: unknown) => stringify(value, { lineWidth: 0 }).trimEnd();
  const columns = Object.fromEntries(
    read.columns.map(({ name }) => [name, describe(name, mapping, series.time.many, series.time.zero)]),
  );
  const spelling = (column: string) => {
    const { values = [] } = read.columns.find(({ name }) => name === column) ?? {};
    return (key: string) => values.find((value) => value.key === key)?.label ?? key;
  };
  const outcome = spelling(mapping.event ?? '');
  const dictionary = attributes.map(({ id, column, levels }) => {
    const { missingAs = [] } = read.columns.find(({ name }) => name === column) ?? {};
    const values: Record<string, string[]> = {};
    for (const [key, level] of Object.entries(levels))
      if (level !== null) (values[level] ??= []).push(spelling(column)(key));
    return {
      ...{ id, label: column, column },
      levels: Object.fromEntries(
        Object.entries(values).map(([level, keys]) => [level, keys.length === 1 ? keys[0] : keys]),
      ),
      ...(missingAs.length === 0 ? {} : { missing: missingAs }),
    };
  });
  return `# What the columns of table.csv hold, and how their values are read.

# What each column holds, by its name in the header: the words of Table 1, of the axes of charts, and for whoever takes the data.
${yaml({ columns })}

# The column with a name for each row (null: rows go by their number), and the column with the times.
${yaml({ row: mapping.row, time: mapping.time })}
# The column with the outcome, and its values.
${yaml({ event: { column: mapping.event, happened: mapping.happened.map(outcome), without: mapping.without.map(outcome) } })}

# What may split the patients: an id, the column, and the value (or a list of values) that the table has for each level. "missing" names the
# cells that leave it open: such a patient stands in no curve of this grouping.
${yaml({ attributes: dictionary })}
`;
}

function describe(name: string, { row, time, event }: TableMapping, unit: string, zero: string): string {
  if (name === row) return 'What the row is called.';
  if (name === time) return `Time in ${unit} from ${zero} to the outcome or to the end of follow-up.`;
  if (name === event) return 'Whether the outcome happened by that time.';
  return name;
}
