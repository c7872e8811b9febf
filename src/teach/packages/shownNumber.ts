/** A number as a learner reads it in a text of a package: whole, or with four figures. */
export function shownNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}
