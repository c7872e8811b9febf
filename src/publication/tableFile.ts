import { checkYaml, type Checked } from './checkYaml.ts';
import { tableSchema, type TableFile } from './tableSchema.ts';

/** What table.yaml says, with numbers as they are written. */
export function tableFile([text, file]: readonly [text: string, file: string]): Checked<TableFile> {
  return checkYaml<TableFile>(text, file, tableSchema, { asWritten: true });
}
