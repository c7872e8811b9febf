/** A count with its thousands set apart: 3,641,816. Takes bigints too: counts of tables outgrow exact numbers. */
export function formatCount(count: number | bigint): string {
  if (typeof count === 'number' && !Number.isSafeInteger(count)) {
    throw new RangeError(`A count is a whole number; this one is ${count}.`);
  }
  const sign = count < 0 ? '\u2212' : '';
  const digits = String(count < 0 ? -count : count);
  return sign + digits.replace(/\B(?=(\d{3})+$)/gu, ',');
}
