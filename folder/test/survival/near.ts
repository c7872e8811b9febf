import { expect } from 'vitest';

/**
 * Asserts that numbers agree to a relative difference of `tolerance` (absolute below 1e-300), through arrays and objects;
 * keys and lengths must be the same, null equals only null. The path to the first difference is in the message.
 */
export function expectNear(actual: unknown, expected: unknown, tolerance = 1e-12, path = 'value'): void {
  if (typeof expected === 'number') {
    expect(typeof actual, `${path}: ${String(actual)} is not a number like ${expected}`).toBe('number');
    const difference = Math.abs((actual as number) - expected);
    const scale = Math.max(Math.abs(expected), 1e-300);
    expect(difference <= tolerance * scale, `${path}: ${String(actual)} is not near ${expected}`).toBe(true);
  } else if (expected !== null && typeof expected === 'object') {
    expect(actual, path).not.toBeNull();
    const keys = Object.keys(expected);
    expect(Object.keys(actual as object).sort(), path).toEqual([...keys].sort());
    for (const key of keys) {
      const pick = (value: unknown) => (value as Record<string, unknown>)[key];
      expectNear(pick(actual), pick(expected), tolerance, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}
