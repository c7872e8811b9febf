import { seededRandom } from './seededRandom.ts';

/** The number of orders of n things, n!; null where there are more than `most`. */
export function ordersUpTo(n: number, most: number): number | null {
  let product = 1;
  for (let i = 2; i <= n; i++) {
    product *= i;
    if (product > most) return null;
  }
  return product;
}

/**
 * Calls `visit` with every order of the items, by swapping each in turn into the next
 * place. The array is reused.
 */
export function eachOrder(items: readonly number[], visit: (order: readonly number[]) => void): void {
  const order = [...items];
  const place = (at: number): void => {
    if (at >= order.length) return visit(order);
    for (let i = at; i < order.length; i++) {
      [order[at], order[i]] = [order[i]!, order[at]!];
      place(at + 1);
      [order[at], order[i]] = [order[i]!, order[at]];
    }
  };
  place(0);
}

/**
 * Calls `visit` with `draws` random orders of the items, all equally likely. The array is reused.
 *
 * Source: the shuffle of Fisher & Yates 1938, in Knuth 1997, The Art of Computer
 * Programming 2, section 3.4.2.
 */
export function sampledOrders(
  items: readonly number[],
  draws: number,
  seed: number,
  visit: (order: readonly number[]) => void,
): void {
  const random = seededRandom(seed);
  const order = [...items];
  for (let draw = 0; draw < draws; draw++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    visit(order);
  }
}
