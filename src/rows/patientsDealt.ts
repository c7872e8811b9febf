/** How many patients are picked to deal groups of these sizes: all but those of the largest, who remain. */
export function patientsDealt(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0) - Math.max(0, ...sizes);
}
