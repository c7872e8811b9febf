import { isFigure } from './notesBelow.ts';

/** Lines among the rows that are none: the header again, as at the top of each printed page; a rule of dashes; sums at the end. */
export function linesBetween(
  lines: readonly (readonly string[])[],
  below: readonly number[],
  header: readonly string[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const names = header.filter((cell) => cell !== '').length;
  for (const each of below) {
    const cells = lines[each] ?? [];
    if (names > 1 && cells[0] === header[0] && cells.every((cell, i) => cell === (header[i] ?? '')))
      found.set(each, 'the header again');
    else if (cells[0] !== undefined && isRule(cells)) found.set(each, 'a line of dashes');
  }
  const last = below.at(-1);
  const before = below.slice(0, -1);
  if (
    last !== undefined &&
    isSum(
      lines[last] ?? [],
      before.map((each) => lines[each] ?? []),
    )
  )
    found.set(last, 'sums below the table');
  return found;
}

function isRule(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => /^:?[-=_─]{3,}:?$/u.test(cell));
}

/** Whether a row that alone has nothing in the first column holds the sums or the means of the numbers above it. */
function isSum(cells: readonly string[], above: readonly (readonly string[])[]): boolean {
  if (above.length < 2 || (cells[0] ?? '') !== '' || above.some(([first = '']) => first === '')) return false;
  const numbers = cells.flatMap((cell, i) => (isFigure(cell) ? [[Number(cell), i] as const] : []));
  const isTotal = ([value, i]: readonly [number, number]) => {
    const sum = above.reduce((total, row) => total + (Number(row[i] ?? '') || 0), 0);
    return [sum, sum / above.length].some(
      (total) => Math.abs(total - value) <= (0.05 * Math.max(1, Math.abs(total))) / 10,
    );
  };
  return numbers.length > 0 && numbers.every(isTotal);
}
