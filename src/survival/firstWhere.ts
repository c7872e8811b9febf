/** The first whole number from `from` on for which something holds that goes on holding; `end` if it holds for none before that. */
export function firstWhere(from: number, end: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
