/** The number of ways to choose k of n, as near as a number comes to it. */
export function nearlyChoose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}
