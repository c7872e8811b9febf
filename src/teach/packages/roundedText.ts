/** A number as a system reads it: with a point, and no more than six decimals. */
export function roundedText(value: number, decimals = 6): string {
  const scale = 10 ** decimals;
  return String(Math.round(value * scale) / scale);
}
