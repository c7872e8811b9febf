import { expect, it } from 'vitest';
import { openPublication } from '../../../src/layouts/openPublication.ts';
import { readAddress } from '../../../src/state/readAddress.ts';

const { publication, session } = openPublication('heart-failure');

it('leads from what is said of the limits to the curve with its limits', () => {
  const views = [...publication.articleSource.matchAll(/\]\([^)#]*#([^)]*=[^)]*)\)/gu)].map(
    ([, view = '']) => view,
  );
  expect(views).toHaveLength(2);
  for (const view of views) {
    const read = readAddress(view, { ...session, attributes: [] });
    expect(read?.problems, view).toEqual([]);
    expect(read?.state.showBand, view).toBe(true);
  }
});
