import type { TimeSystem } from './timeSystem.ts';

/** Whether a time system has any integer point: the first that a search finds, without counting the others. */
export function hasTimes({ earliest, latest, weights, totals }: TimeSystem): boolean {
  const k = earliest.length;
  const dead = new Set<string>();
  // The least and most that blocks i, i + 1, … add to the sum if block i is at t or later.
  const least = (i: number, t: number): number => {
    let sum = 0;
    for (let j = i, now = t - 1; j < k; j++) sum += weights[j]! * (now = Math.max(now + 1, earliest[j]!));
    return sum;
  };
  const most = latest.map((_, i) =>
    latest.slice(i).reduce((sum, time, j) => sum + weights[i + j]! * time, 0),
  );
  const search = (i: number, left: number, from: number): boolean => {
    if (i === k) return left === 0;
    if (left > most[i]! || left < least(i, from)) return false;
    const key = `${i}/${left}/${from}`;
    if (dead.has(key)) return false;
    for (let t = Math.max(from, earliest[i]!); t <= latest[i]!; t++)
      if (search(i + 1, left - weights[i]! * t, t + 1)) return true;
    dead.add(key);
    return false;
  };
  return totals.some((total) => search(0, total, earliest[0]!));
}
