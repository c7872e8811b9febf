import type { TableField, TableSchema } from './SupplementFile.ts';

/** The schema of a table of printed text: a column of nothing but numbers is one of numbers. */
export function schemaOfText(heads: readonly string[], rows: readonly (readonly string[])[]): TableSchema {
  const type = (values: readonly string[]): TableField['type'] => {
    const present = values.filter((value) => value !== '');
    if (present.length === 0) return 'string';
    if (present.every((value) => /^-?\d+$/u.test(value))) return 'integer';
    return present.every((value) => /^-?\d+\.\d+$/u.test(value)) ? 'number' : 'string';
  };
  return {
    fields: heads.map((name, index) => ({ name, type: type(rows.map((row) => row[index] ?? '')) })),
    missingValues: [''],
  };
}
