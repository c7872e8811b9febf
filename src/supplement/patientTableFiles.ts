import { numberWith } from '../cohort/table/numberWith.ts';
import { readSheet } from '../cohort/table/readSheet.ts';
import { columnsOf } from '../cohort/table/TableColumn.ts';
import { checkYaml } from '../publication/checkYaml.ts';
import { tableSchema } from '../publication/tableSchema.ts';
import { csvText } from '../figures/kit/export/csvText.ts';
import { textFile, type SupplementFile, type TableField } from './SupplementFile.ts';

/** The patient table of a publication that holds one, with a schema, and its data dictionary as it was written. */
export function patientTableFiles(table: string, dictionary: string): SupplementFile[] {
  const { data } = checkYaml(dictionary, 'table.yaml', tableSchema);
  const sheet = readSheet(table);
  const columns = columnsOf(sheet);
  const fields = columns.map(({ name, numbers, cells, missing }): TableField => ({
    name,
    type: numbers === cells - missing && name !== data.row ? 'number' : 'string',
    description: data.columns[name] ?? name,
    constraints: name === data.row ? { required: true, unique: true } : {},
  }));
  const rows = sheet.rows.map(({ cells }) =>
    cells.map((cell, index) =>
      fields[index]?.type === 'number' ? numberWith(cell, columns[index]!.marks) : cell === '' ? null : cell,
    ),
  );
  return [
    textFile(
      {
        path: 'data/patients.csv',
        title: 'The table of patients that everything is computed from',
        group: 'data',
        mediaType: 'text/csv',
        schema: { fields, missingValues: [''], ...(data.row === null ? {} : { primaryKey: data.row }) },
      },
      csvText(sheet.header, rows),
    ),
    textFile(
      {
        path: 'data/patients.yaml',
        title: 'Its data dictionary: what the columns hold, and how their values are read',
        group: 'data',
        mediaType: 'application/yaml',
      },
      dictionary,
    ),
  ];
}
