import { expect, it } from 'vitest';
import { contentWarnings } from '../../../src/layouts/contentWarnings.ts';

it('nothing in the publication is warned of', () => {
  expect(contentWarnings('whole', 'gist-hepatectomy')).toEqual([]);
});
