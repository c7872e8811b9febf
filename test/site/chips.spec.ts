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

for (const path of paths) {
  for (const width of [320, 390, 768, 1440]) {
    test(`no grouping moves anything on the page, /${path}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await open(page, path);
      const figure = page.locator('survival-figure').first();
      // What is folded has no place; what stands in the drawing moves with its curves.
      const measure = () =>
        page.evaluate(() =>
          [
            ...document.querySelectorAll(
              'survival-figure > .figure > *, .chips *, .figure-folds > *, main h2',
            ),
          ].map((part) => {
            const { top, height } = part.getBoundingClientRect();
            return `${part.className || part.tagName} ${(top + scrollY).toFixed(0)} ${height.toFixed(0)}`;
          }),
        );
      const before = await measure();
      for (const [index, radio] of (await figure.getByRole('radio').all()).entries()) {
        await radio.check();
        // Each grouping has its own words in the caption: once they are shown, the figure has answered.
        await expect(figure.locator('.survival-caption > *').nth(index)).toHaveAttribute('data-shown');
        expect(await measure(), (await radio.getAttribute('value')) ?? '').toEqual(before);
      }
    });
  }
}
