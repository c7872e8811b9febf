/**
 * A place across a drawing that has no width of its own: its marks stand at percentages, its text keeps its size, and one drawing
 * fits a phone and a page. `share` runs from 0 at the left to 1 at the right.
 */
export function shareOfWidth(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
