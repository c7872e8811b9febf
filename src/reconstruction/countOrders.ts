import type { ExitLimits } from './Exits.ts';

/** Beyond so many patients even counting orders would take a while; there are more of them than could ever be looked at. */
const COUNTED = 60;

/**
 * How many weak orders of exits `ordersOfExits` would make, without making any: exact up to 2^53, Infinity where it is more than
 * a double holds.
 *
 * By recursion over the patients who are left: how a count of orders goes on depends on them, on the events so far and on the
 * landmarks passed, and sums over the size of the next block are running sums of what is known already.
 */
export function countOrders(
  { patients, fewestEvents, mostEvents, tiedEvents }: ExitLimits,
  landmarks: number,
): number {
  if (patients > COUNTED) return Infinity;
  // [events so far][landmarks passed], for a number of patients left: orders, orders summed over as many or fewer patients, and
  // those sums again over each death fewer.
  const table = (): number[][] =>
    Array.from({ length: mostEvents + 2 }, () => Array<number>(landmarks + 1).fill(0));
  let orders = table().map((row, events) =>
    row.map((): number => (events >= fewestEvents && events <= mostEvents ? 1 : 0)),
  );
  let sums = orders.map((row) => [...row]);
  let diagonals = sums.map((row) => [...row]);
  for (let left = 1; left <= patients; left++) {
    const next = table();
    for (let events = 0; events <= mostEvents; events++) {
      const blocks = sums[events]!.map(
        (sum, passed) => sum + (tiedEvents ? diagonals : sums)[events + 1]![passed]!,
      );
      let total = 0;
      for (let passed = landmarks; passed >= 0; passed--) {
        // The next block stands in the window behind the landmarks passed, or, where there is one more, at it.
        total += blocks[passed]! + (passed < landmarks ? blocks[passed + 1]! : 0);
        next[events]![passed] = total;
      }
    }
    orders = next;
    const before = diagonals;
    sums = sums.map((row, events) => row.map((sum, passed) => sum + orders[events]![passed]!));
    diagonals = sums.map((row, events) =>
      row.map((sum, passed) => sum + (before[events + 1]?.[passed] ?? 0)),
    );
  }
  return orders[0]![0]!;
}
