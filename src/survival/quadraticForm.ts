/** Below this share of its diagonal entry a remaining variance counts as rounding error. */
const negligible = 1e-10;

/**
 * u' V⁻ u for a covariance matrix V that may be singular, and the rank of V.
 *
 * Symmetric elimination: each round takes the row that has most of its own variance left, adds its share, and
 * sweeps it out of the others; rows that depend on earlier ones have nothing left. u must lie in the range of
 * V, as a vector of observed minus expected does: its entries sum to zero wherever groups were compared.
 */
export function quadraticForm(
  u: readonly number[],
  v: readonly (readonly number[])[],
): { readonly value: number; readonly rank: number } {
  const rest = [...u];
  const matrix = v.map((row) => [...row]);
  const pending = new Set(u.keys());
  let value = 0;
  let rank = 0;
  for (;;) {
    let pivot = -1;
    let most = negligible;
    for (const i of pending) {
      const share = v[i]![i]! > 0 ? matrix[i]![i]! / v[i]![i]! : 0;
      if (share > most) [pivot, most] = [i, share];
    }
    if (pivot < 0) return { value, rank };
    pending.delete(pivot);
    rank++;
    const row = matrix[pivot]!;
    const variance = row[pivot]!;
    value += rest[pivot]! ** 2 / variance;
    for (const i of pending) {
      const factor = row[i]! / variance;
      rest[i]! -= factor * rest[pivot]!;
      for (const j of pending) matrix[i]![j]! -= factor * row[j]!;
    }
  }
}
