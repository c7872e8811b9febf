import { personalColumns } from '../../cohort/table/personalColumns.ts';
import type { TableMapping } from '../../cohort/table/TableMapping.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';

/** What is to be known of the columns before they are copied: which split nobody, and which may say who somebody is. */
export function leftInWords({ columns, sheet }: Understanding, mapping: TableMapping): string {
  const used = [mapping.row, mapping.time, mapping.event, ...mapping.groupings];
  const left = columns.map(({ name }) => name).filter((name) => !used.includes(name));
  const cellsOf = (name: string) => sheet.rows.map(({ cells }) => cells[sheet.header.indexOf(name)] ?? '');
  const personal = personalColumns(
    columns.filter(({ name }) => name !== mapping.time && name !== mapping.event),
    cellsOf,
  );
  const none = mapping.groupings.length === 0 ? ['No column splits the patients: there is one curve.'] : [];
  const others =
    left.length === 0
      ? []
      : [
          `Copied, but splitting nobody: ${left.join(', ')}. To split by one, name it here with --by, or later in attributes of table.yaml and in groupings of series.yaml.`,
        ];
  const who = personal.map(
    ({ column, what }) =>
      `Take care: the column “${column}” looks like ${what}. All of the table is published: take it out of the file first where anybody could be known by it.`,
  );
  const lines = [...none, ...others, ...who];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}
