import { seededRandom } from '../../survival/index.ts';

/** The places 0 to `count` − 1 in an order that a seed decides, never the first one itself (where there are two or more). */
export function shuffled(count: number, seed: number): number[] {
  const random = seededRandom(seed);
  const places = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [places[last], places[other]] = [places[other]!, places[last]!];
  }
  return places.every((place, at) => place === at) ? [...places.slice(1), ...places.slice(0, 1)] : places;
}
