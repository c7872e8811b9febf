/** What is said of a file in whose place another one stands. */
export function standsElsewhere(other: string): string {
  return `missing; expected this file, and ${other} stands there: expected it under this name, saved in this form`;
}
