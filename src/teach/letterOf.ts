/** The letter that an option is called by: A, B, C … */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
