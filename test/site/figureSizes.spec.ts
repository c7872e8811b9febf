import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const FIGURES = 'survival-figure, swimmer-figure, survival-multiples';

async function open(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(path);
  for (const name of ['swimmer-figure', 'survival-figure']) {
    await page.locator(name).scrollIntoViewIfNeeded();
    await expect(page.locator(`${name} [data-part="plot"] > svg.plot`)).toBeVisible();
  }
  for (const summary of await page.locator(`:is(${FIGURES}) summary:visible`).all()) await summary.click();
}

for (const path of ['', 'explore/']) {
  test(`what can be touched is at least 24 px wide and high on a phone, /${path}`, async ({ page }) => {
    await open(page, path);
    const targets = await page
      .locator(
        `:is(${FIGURES}) :is(button, select, summary, a, label:has(input), input[type="range"], [role="slider"])`,
      )
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const { width, height } = element.getBoundingClientRect();
            return { name: `${element.localName} ${element.textContent.trim().slice(0, 30)}`, width, height };
          }),
      );
    expect(targets.length).toBeGreaterThan(30);
    for (const { name, width, height } of targets) {
      // Fractions of a px are lost between the layout and its boxes.
      expect(width, `width of ${name}`).toBeGreaterThan(23.9);
      expect(height, `height of ${name}`).toBeGreaterThan(23.9);
    }
  });

  test(`text is at least 12 px high on a phone, whatever is unfolded, /${path}`, async ({ page }) => {
    await open(page, path);
    const small = await page.locator(`:is(${FIGURES})`).evaluateAll((figures) =>
      figures.flatMap((figure) => {
        const found: string[] = [];
        const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const parent = node.parentElement;
          const words = node.textContent?.trim() ?? '';
          if (!parent || words === '' || !parent.checkVisibility() || parent.closest('.visually-hidden'))
            continue;
          const drawing = parent.closest('svg');
          const scale = drawing?.getScreenCTM()?.a ?? 1;
          if (Number.parseFloat(getComputedStyle(parent).fontSize) * scale < 12) found.push(words);
        }
        return found;
      }),
    );
    expect(small).toEqual([]);
  });
}

test('printed in grey, what the record leaves open is told apart from what the sample does', async ({
  page,
  context,
}) => {
  await page.goto('');
  await page.locator('survival-figure').scrollIntoViewIfNeeded();
  const drawing = page.locator('survival-figure [data-part="plot"] > svg.plot');
  await expect(drawing).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  // The figure is drawn anew at the width of the paper: the one to look at is the one that then stands.
  await expect(async () => {
    const beside = await drawing.evaluate(
      (svg) => Number(svg.getAttribute('width')) - Math.floor(svg.parentElement?.clientWidth ?? 0),
    );
    expect(beside).toBe(0);
    await drawing.scrollIntoViewIfNeeded({ timeout: 1_000 });
  }).toPass();
  // Where nothing but hatching, tint or paper is painted: squares wholly inside one of them and away from everything else.
  const places = await drawing.evaluate((svg) => {
    const box = svg.getBoundingClientRect();
    const inside = (selector: string, x: number, y: number) => {
      const path = svg.querySelector<SVGGeometryElement>(selector);
      if (!path) throw new Error(`${selector} is not drawn`);
      const matrix = path.getScreenCTM()?.inverse();
      return path.isPointInFill(new DOMPoint(x + box.left, y + box.top).matrixTransform(matrix));
    };
    // The edges of the tint itself pass between squares inside it and outside.
    const busy = [
      ...svg.querySelectorAll(
        '[data-mark="curve"] *, [data-mark="grid"] *, [data-mark="labels"] *, [data-edge="1"], .time-cursor *',
      ),
    ].map((mark) => mark.getBoundingClientRect());
    const frame = svg.querySelector('[data-mark="grid"]')?.getBoundingClientRect() ?? box;
    const side = 12;
    const kinds: Record<'hatch' | 'tint' | 'paper', [number, number][]> = { hatch: [], tint: [], paper: [] };
    for (let x = frame.left - box.left + 4; x + side < frame.right - box.left; x += 4) {
      for (let y = frame.top - box.top + 4; y + side < frame.bottom - box.top; y += 4) {
        const corners = [0, side / 2, side].flatMap((dx) =>
          [0, side / 2, side].map((dy) => [x + dx, y + dy] as const),
        );
        const touched = busy.some(
          (each) =>
            each.left < x + box.left + side + 3 &&
            each.right > x + box.left - 3 &&
            each.top < y + box.top + side + 3 &&
            each.bottom > y + box.top - 3,
        );
        if (touched) continue;
        const within = (selector: string) =>
          corners.filter(([a, b]) => inside(selector, a, b)).length / corners.length;
        const [hatch, tint] = [within('[data-envelope]'), within('[data-band]')];
        if (hatch === 1 && tint === 1) kinds.hatch.push([x, y]);
        if (hatch === 0 && tint === 1) kinds.tint.push([x, y]);
        if (hatch === 0 && tint === 0) kinds.paper.push([x, y]);
      }
    }
    return kinds;
  });
  for (const [kind, list] of Object.entries(places)) expect(list.length, kind).toBeGreaterThan(10);
  const picture = (await drawing.screenshot()).toString('base64');
  const reading = await context.newPage();
  const greys = await reading.evaluate(
    async ({ picture, places }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const ink = canvas.getContext('2d', { willReadFrequently: true });
      ink?.drawImage(image, 0, 0);
      const measured = (list: [number, number][]) => {
        const squares = list.map(([x, y]) => {
          const { data } = ink?.getImageData(Math.round(x), Math.round(y), 12, 12) ?? { data: [] };
          const grey = Array.from(
            { length: 144 },
            (_, i) =>
              0.299 * (data[4 * i] ?? 0) + 0.587 * (data[4 * i + 1] ?? 0) + 0.114 * (data[4 * i + 2] ?? 0),
          );
          const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
          const spread = Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length);
          return { mean, spread };
        });
        const middle = (of: (square: { mean: number; spread: number }) => number) =>
          squares.map(of).sort((a, b) => a - b)[Math.floor(squares.length / 2)] ?? NaN;
        return { mean: middle(({ mean }) => mean), spread: middle(({ spread }) => spread) };
      };
      return { hatch: measured(places.hatch), tint: measured(places.tint), paper: measured(places.paper) };
    },
    { picture, places },
  );
  // Grey levels of 255: hatching is a pattern, tint is even, and darker than paper by what an eye sees beside it.
  expect(greys.paper.mean).toBeGreaterThan(250);
  expect(greys.tint.spread).toBeLessThan(1);
  expect(greys.paper.mean - greys.tint.mean).toBeGreaterThan(8);
  expect(greys.hatch.spread).toBeGreaterThan(15);
});

test('on paper a figure takes the room that it needs, without controls, and its parts stay whole', async ({
  page,
}) => {
  await page.goto('');
  await page.locator('survival-figure').scrollIntoViewIfNeeded();
  await expect(page.locator('survival-figure [data-part="plot"] > svg.plot')).toBeVisible();
  await page.locator('input[name="curve-grouping"][value="second-hepatectomy"]').click();
  await page.emulateMedia({ media: 'print' });
  const figure = page.locator('survival-figure');
  for (const room of await figure.locator('.room').all()) await expect(room).toHaveCSS('contain', 'none');
  for (const control of [
    '.segments',
    '.figure-tools',
    '.figure-more',
    '.figure-take',
    '.split-reader',
    '.figure-table',
  ])
    await expect(figure.locator(control).first(), control).toBeHidden();
  for (const part of ['.plot-host', '.readout', '.tests', 'split-strip', 'figcaption', '.caution'])
    await expect(figure.locator(part).first(), part).toBeVisible();
  for (const part of ['.plot-host', '.figure-side', 'split-strip'])
    await expect(figure.locator(part)).toHaveCSS('break-inside', 'avoid');
});
