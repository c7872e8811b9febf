/** Below this length the native sort is quicker. */
const worthCounting = 20_000;

/**
 * Sorts times (at least 0, finite) in place, ascending, and returns them; equal to `times.sort()`, about four
 * times as fast for a million.
 *
 * The bits of two numbers of at least 0 are in the order of the numbers, so they can be sorted digit by digit
 * from the least significant one, each digit of 16 bits by counting. A digit that is the same in all times,
 * as most are in whole numbers, costs one look.
 * Source: Knuth 1998, The Art of Computer Programming 3, section 5.2.5.
 */
export function sortTimes(times: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const n = times.length;
  if (n < worthCounting) return times.sort();
  let from = times;
  let to = new Float64Array(n);
  const places = new Uint32Array(65536);
  // Every machine that runs a browser stores the least significant digit first.
  for (let digit = 0; digit < 4; digit++) {
    const digits = new Uint16Array(from.buffer, from.byteOffset, 4 * n);
    places.fill(0);
    for (let i = digit; i < 4 * n; i += 4) places[digits[i]!]!++;
    if (places[digits[digit]!] === n) continue;
    let next = 0;
    for (let value = 0; value < 65536; value++) {
      const count = places[value]!;
      places[value] = next;
      next += count;
    }
    for (let i = 0; i < n; i++) to[places[digits[4 * i + digit]!]!++] = from[i]!;
    [from, to] = [to, from];
  }
  if (from !== times) times.set(from);
  return times;
}
