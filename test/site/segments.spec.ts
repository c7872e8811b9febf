import { expect, has, pages, test } from './site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no survival figure');

/** The pages with a survival figure of their own publication. */
const paths = ['', 'heart-failure/', 'explore/'].filter((path) => pages.includes(path));

for (const path of paths) {
  for (const width of [320, 480, 560, 640, 680, 768, 1024]) {
    test(`every grouping can be read and chosen, and none moves another, /${path}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const row = page.locator('survival-figure .segments').first();
      const measure = () =>
        row.evaluate((fieldset) => {
          const frame = fieldset.querySelector('div');
          const around = frame?.getBoundingClientRect();
          if (!frame || !around) throw new Error('the row of choices has no frame');
          const labels = [...frame.querySelectorAll('label')].map((label) => {
            const { left, right, top, bottom } = label.getBoundingClientRect();
            const words = document.createRange();
            words.selectNodeContents(label);
            const lines = [...words.getClientRects()].filter((rect) => rect.width > 0);
            return {
              name: label.textContent.trim(),
              ...{ left, right, top, bottom },
              words: Math.max(...lines.map((line) => line.right)),
              cut: label.scrollWidth - label.clientWidth,
            };
          });
          return {
            frame: { left: around.left, right: around.right, top: around.top, bottom: around.bottom },
            hidden: frame.scrollWidth - frame.clientWidth,
            labels,
          };
        });
      const { frame, hidden, labels } = await measure();
      expect(labels.length).toBeGreaterThan(1);
      expect(hidden).toBe(0);
      expect(frame.right).toBeLessThanOrEqual(width);
      for (const { name, left, right, top, bottom, words, cut } of labels) {
        expect(cut, name).toBe(0);
        expect(words, name).toBeLessThanOrEqual(right);
        // A rule of 1 px lies under the frame.
        expect(left, name).toBeGreaterThanOrEqual(frame.left - 0.5);
        expect(right, name).toBeLessThanOrEqual(frame.right);
        expect(top, name).toBeGreaterThanOrEqual(frame.top - 0.5);
        expect(bottom, name).toBeLessThanOrEqual(frame.bottom);
        expect(Math.min(right - left, bottom - top), name).toBeGreaterThanOrEqual(24);
      }
      const before = labels.map(({ left, right, top, bottom }) => ({ left, right, height: bottom - top }));
      await row.locator('label').last().click();
      await expect(row.locator('input').last()).toBeChecked();
      const after = (await measure()).labels;
      expect(after.map(({ left, right, top, bottom }) => ({ left, right, height: bottom - top }))).toEqual(
        before,
      );
    });
  }
}
