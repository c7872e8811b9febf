// Numbers in the words of what was understood: the functions of src/format lie above this layer.

/** A count before its noun: "1 row", "12 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A number of a cell as it is printed, with a minus: 12, −3.1. */
export function printedNumber(value: number): string {
  return String(value).replace('-', '\u2212');
}
