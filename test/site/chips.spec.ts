import { open } from './curve.ts';
import { expect, has, pages, publications, test } from './site.ts';
import { publicationHome } from '../../src/publication/publicationHome.ts';

test.skip(!has('survival-figure'), 'the first publication shows no figure of curves');

/** The pages with a figure of curves of their own publication. */
const paths = [...publications.map(({ id }) => publicationHome(id)), 'explore/'].filter((path) =>
  pages.includes(path),
);

for (const path of paths) {
  for (const width of [320, 480, 560, 640, 768, 1024, 1920]) {
    test(`every grouping can be read and chosen, and none moves another, /${path}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, path);
      const group = page.getByRole('group', { name: 'Group the patients by' }).first();
      const measure = () =>
        group.evaluate((fieldset) =>
          [...fieldset.querySelectorAll('label')].map((label) => {
            const { left, right, top, bottom } = label.getBoundingClientRect();
            const words = document.createRange();
            words.selectNodeContents(label);
            const lines = [...words.getClientRects()].filter((rect) => rect.width > 0);
            return {
              name: label.textContent.trim(),
              ...{ left, right, top: top + scrollY, bottom: bottom + scrollY },
              words: Math.max(...lines.map((line) => line.right)),
            };
          }),
        );
      const chips = await measure();
      expect(chips.length).toBeGreaterThan(1);
      for (const [index, { name, left, right, top, bottom, words }] of chips.entries()) {
        expect(words, name).toBeLessThanOrEqual(right + 0.5);
        expect(left, name).toBeGreaterThanOrEqual(0);
        expect(right, name).toBeLessThanOrEqual(width);
        expect(Math.min(right - left, bottom - top), name).toBeGreaterThanOrEqual(24);
        for (const other of chips.slice(index + 1)) {
          const meet =
            Math.min(right, other.right) > Math.max(left, other.left) &&
            Math.min(bottom, other.bottom) > Math.max(top, other.top);
          expect(meet, `${name} and ${other.name}`).toBe(false);
        }
      }
      const last = group.getByRole('radio').last();
      await last.check();
      await expect(last).toBeChecked();
      expect(await measure()).toEqual(chips);
    });
  }
}
