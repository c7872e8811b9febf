/** A table whose columns stand under each other; the first row is its head. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, j) => rows.reduce((most, row) => Math.max(most, row[j]!.length), 0));
  return rows.map((row) => '  ' + row.map((cell, j) => cell.padStart(widths[j]!)).join('   ')).join('\n');
}
