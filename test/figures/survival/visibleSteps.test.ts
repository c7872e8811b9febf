import { describe, expect, it } from 'vitest';
import { visibleSteps, visibleTicks } from '../../../src/figures/survival/visibleSteps.ts';

/** The height of a step curve at a place. */
const heightAt = (vertices: readonly { x: number; y: number }[], x: number) =>
  vertices.findLast((vertex) => vertex.x <= x)?.y ?? 0;
/** A curve of so many steps down, 600 px wide and 300 high, at places that are no even distances apart. */
const curve = (steps: number) =>
  Array.from({ length: steps }, (_, i) => ({ x: 600 * (i / steps) ** 2, y: 300 * (i / steps) }));

describe('a curve of many patients', () => {
  it('is drawn with vertices of its own, no more than can be told apart', () => {
    const all = curve(50_000);
    const seen = visibleSteps(all);
    expect(seen.length).toBeLessThan(2 * (600 + 300) + 2);
    expect(seen.every((vertex) => all.includes(vertex))).toBe(true);
    expect([seen[0], seen.at(-1)]).toEqual([all[0], all.at(-1)]);
    for (let x = 0; x < 600; x += 0.37)
      expect(Math.abs(heightAt(seen, x) - heightAt(all, x))).toBeLessThanOrEqual(0.5);
  });

  it('keeps every step that can be seen', () => {
    const all = [0, 1, 2, 30, 31].map((x) => ({ x, y: 2 * x }));
    expect(visibleSteps(all)).toEqual(all);
  });

  it('has no more strokes than places for them', () => {
    expect(visibleTicks(curve(50_000)).match(/M/gu)?.length).toBeLessThanOrEqual(601);
    expect(visibleTicks([])).toBe('');
  });
});
