import { expect, test } from 'vitest';
import { layersWithBlockAt } from '../../src/reconstruction/layersWithBlockAt.ts';
import { timeLayers } from '../../src/reconstruction/timeLayers.ts';

const system = { earliest: [1, 2, 4, 4], latest: [6, 9, 12, 12], weights: [1, 1, 2, 1], totals: [25, 27] };
const layers = timeLayers(system)!;
const points = Array.from({ length: layers.total }, (_, rank) => layers.unrank(rank));

test('the points with a block at one time are those of all points that have it there', () => {
  expect(points.length).toBeGreaterThan(20);
  for (const block of system.earliest.keys())
    for (let time = system.earliest[block]!; time <= system.latest[block]!; time++) {
      const some = layersWithBlockAt(layers, block, time);
      const found = Array.from({ length: some?.total ?? 0 }, (_, rank) => some!.unrank(rank));
      const expected = points.filter((point) => point[block] === time);
      expect(found.map(String).toSorted()).toEqual(expected.map(String).toSorted());
    }
});

test('what stands behind the block is not counted again', () => {
  expect(layersWithBlockAt(layers, 1, 5)!.layers.slice(2)).toEqual(layers.layers.slice(2));
  expect(layersWithBlockAt(layers, 1, 5)!.layers[2]).toBe(layers.layers[2]);
});
