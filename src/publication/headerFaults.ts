import type { Sheet } from '../cohort/table/readSheet.ts';
import type { Problem } from './ContentError.ts';

/** A header that names no columns, or two by one name: what else could be said would follow from that. */
export function headerFaults({ header, unnamed, rows }: Sheet, file: string): Problem[] {
  const at = { file, line: 1, column: 1, inside: '' };
  if (header.every((name) => name.trim() === ''))
    return [
      { ...at, message: 'empty; expected a line with the names of the columns, and a line for each patient' },
    ];
  return header.flatMap((name, index) => {
    if (unnamed.has(name)) {
      const cell = rows.map(({ cells }) => cells[index] ?? '').find((each) => each !== '') ?? '';
      return [
        {
          ...at,
          message: `${name} has no name, and holds values such as "${cell}"; expected a name in the first line`,
        },
      ];
    }
    if (name in Object.prototype)
      return [
        {
          ...at,
          message: `a column is called "${name}", which programs keep for themselves; expected another name`,
        },
      ];
    // The gate numbers what is called alike.
    const [, base = ''] = /^(.+) \(2\)$/u.exec(name) ?? [];
    if (!header.includes(base)) return [];
    return [{ ...at, message: `two columns are called "${base}"; expected a name of its own for each` }];
  });
}
