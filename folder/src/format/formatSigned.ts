/** A difference with its sign and two decimals: "+0.85", "−1.85"; 0 has no sign. */
export function formatSigned(difference: number): string {
  const digits = Math.abs(difference).toFixed(2);
  if (Number(digits) === 0) return digits;
  return (difference < 0 ? '\u2212' : '+') + digits;
}
