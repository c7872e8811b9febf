/** Visits every way to mark m of n places, in lexicographic order. The array that is given is the same each time: read it, don't keep it. */
export function eachSplit(n: number, m: number, visit: (isFirst: readonly boolean[]) => void): void {
  const isFirst = new Array<boolean>(n).fill(false);
  const mark = (from: number, left: number): void => {
    if (left === 0) visit(isFirst);
    else
      // No further than leaves places enough for the others.
      for (let place = from; place <= n - left; place++) {
        isFirst[place] = true;
        mark(place + 1, left - 1);
        isFirst[place] = false;
      }
  };
  mark(0, m);
}
