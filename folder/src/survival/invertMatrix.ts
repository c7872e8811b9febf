/** The inverse of a symmetric positive definite matrix of a few rows, by Gauss-Jordan elimination. */
export function invert(matrix: readonly (readonly number[])[]): number[][] {
  const k = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < k; pivot++) {
    const chosen = rows[pivot]!;
    const divisor = chosen[pivot]!;
    for (let j = 0; j < 2 * k; j++) chosen[j]! /= divisor;
    for (let i = 0; i < k; i++) {
      if (i === pivot) continue;
      const row = rows[i]!;
      const factor = row[pivot]!;
      for (let j = 0; j < 2 * k; j++) row[j]! -= factor * chosen[j]!;
    }
  }
  return rows.map((row) => row.slice(k));
}
