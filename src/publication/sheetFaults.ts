import type { Sheet } from '../cohort/table/readSheet.ts';
import type { Problem } from './ContentError.ts';
import type { DataFile } from './loadData.ts';
import type { PatientSheet } from './loadTable.ts';
import { didYouMean } from './nearest.ts';
import { neverUsed } from './neverUsed.ts';
import type { UsedComponent } from './scanArticle.ts';

/** The name by which an article calls the table of the patients. */
const PATIENTS = 'table.csv';

/** The tables that an article can draw from: the files of its folder of data, and the patients, where they have a table. */
export interface Sheets {
  readonly data: readonly DataFile[];
  readonly patients: PatientSheet | null;
}

/** The same, with the columns of the patients alone where something else about their table is wrong. */
export interface NamedSheets extends Omit<Sheets, 'patients'> {
  readonly patients: Sheet | null;
}

/** A table by the name of its file; the patients' without a name. Undefined where there is none. */
export function sheetNamed(
  { data, patients }: NamedSheets,
  from: string | true | undefined,
): Sheet | undefined {
  if (from === undefined || from === PATIENTS) return patients ?? undefined;
  return data.find(({ name }) => name === from)?.sheet;
}

/** What is wrong with the name of a table; without a name the patients' is meant. */
export function fromFaults(sheets: NamedSheets, from: string | true | undefined): string[] {
  if (sheetNamed(sheets, from) !== undefined) return [];
  const names = [...sheets.data.map(({ name }) => name), ...(sheets.patients ? [PATIENTS] : [])];
  const expected =
    names.length === 0
      ? 'a file such as doses.csv in the folder data beside the article'
      : `one of ${names.join(', ')}`;
  const bare = /[^/\\]*$/u.exec(String(from))?.[0] ?? '';
  if (bare !== from && names.includes(bare))
    return [`"${String(from)}"; expected its name alone: "${bare}".`];
  return from === undefined
    ? [`missing, and there is no table of patients; expected ${expected}.`]
    : [
        `"${String(from)}" is not in the folder data beside the article.${didYouMean(String(from), names)} Expected ${expected}.`,
      ];
}

/** The names of columns in a prop, with commas between them. */
export function columnNames(columns: string | true | undefined): string[] {
  return typeof columns === 'string' ? columns.split(',').map((name) => name.trim()) : [];
}

/** Columns that a table doesn't have; none where its header can't be read. */
export function columnFaults(sheet: Sheet, columns: readonly string[]): string[] {
  if (sheet.header.length === 0) return [];
  return columns
    .filter((name) => !sheet.header.includes(name))
    .map(
      (name) =>
        `"${name}" is not a column of the table.${didYouMean(name, sheet.header)} Expected ${sheet.header.length > 1 ? 'one of ' : ''}${sheet.header.join(', ')}.`,
    );
}

/** What is wrong with a list of columns in a prop. */
export function listFaults(sheet: Sheet, columns: string | true | undefined): string[] {
  const parts = typeof columns === 'string' ? columns.split(/[;|]/u).map((name) => name.trim()) : [];
  if (parts.length > 1 && parts.every((name) => sheet.header.includes(name)))
    return [`"${String(columns)}"; expected commas between the columns: "${parts.join(', ')}".`];
  return columnFaults(sheet, columnNames(columns));
}

/** What is wrong with the tables of a source. */
export function tableFaults(used: readonly UsedComponent[], sheets: NamedSheets): Problem[] {
  return used.flatMap(({ file, line, column, name, props }) => {
    if (name !== 'Table' || props['from'] === undefined) return [];
    const at = (prop: string) => ({ file, line, column, inside: `<Table ${prop}>` });
    const sheet = sheetNamed(sheets, props['from']);
    return [
      ...fromFaults(sheets, props['from']).map((message) => ({ ...at('from'), message })),
      ...(sheet ? listFaults(sheet, props['columns']) : []).map((message) => ({
        ...at('columns'),
        message,
      })),
    ];
  });
}

/** Files of the folder of data that nothing shows. */
export function neverDrawn(
  folder: string,
  data: readonly DataFile[],
  used: readonly UsedComponent[],
): Problem[] {
  const drawn = used.map(({ props }) => props['from']);
  const names = data.map(({ name }) => name);
  return neverUsed(names, drawn).map((name) => ({
    ...{ file: `content/${folder}/data/${name}`, line: 1, column: 1, inside: '' },
    message: `never shown; expected a <Table> or a <Chart> with from="${name}" in article.mdx, or no such file.`,
  }));
}
