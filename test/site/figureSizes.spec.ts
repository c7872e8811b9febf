import type { Page } from '@playwright/test';
import { chip, drawing, figure, open as openAlive, pLine, seen } from './curve.ts';
import { expect, test } from './site.ts';

const FIGURES = 'survival-figure';

/** Opens a page on a phone with everything of its figure unfolded. */
async function open(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await openAlive(page, `${path}#by=exon-11`);
  for (const summary of await page.locator(`${FIGURES} summary:visible`).all()) await summary.click();
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
  await openAlive(page, '#v=2&by=site&envelope=on&band=on');
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const curves = drawing(page);
  // The figure is drawn anew at the width of the paper: the one to look at is the one that then stands.
  await expect(async () => {
    const beside = await curves.evaluate(
      (svg) => Number(svg.getAttribute('width')) - Math.floor(svg.parentElement?.clientWidth ?? 0),
    );
    expect(beside).toBe(0);
    await curves.scrollIntoViewIfNeeded({ timeout: 1_000 });
  }).toPass();
  // Where nothing but hatching, tint or paper is painted: squares wholly inside one of them and away from everything else.
  const places = await curves.evaluate((svg) => {
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
        '[data-mark="curve"] *, [data-mark="axes"] *, [data-mark="labels"] *, [data-mark="rooms"] *, [data-mark="grips"] *',
      ),
    ].map((mark) => mark.getBoundingClientRect());
    const frame = svg.querySelector('[data-mark="axes"] line')?.getBoundingClientRect() ?? box;
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
  const picture = (await curves.screenshot()).toString('base64');
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
  await openAlive(page);
  await chip(page, 'Second hepatectomy').check();
  await page.emulateMedia({ media: 'print' });
  for (const kind of ['radio', 'slider', 'button'] as const)
    await expect(figure(page).getByRole(kind)).toHaveCount(0);
  for (const words of ['More ways to see this', 'Take this view with you'])
    await expect(figure(page).getByText(words)).toBeHidden();
  await expect(drawing(page)).toBeVisible();
  await expect(figure(page).getByRole('img', { name: 'Table at risk' })).toBeVisible();
  await expect(pLine(page)).toBeVisible();
  await expect(seen(page, /immortal time/)).toBeVisible();
  // Hollow dots take the place of the grips.
  await expect(drawing(page).locator('[data-mark="grip"] path')).toBeHidden();
  await expect(drawing(page).locator('[data-mark="grip"] circle').first()).toBeVisible();
  // The conditions of P stand under it, and over nothing.
  const conditions = seen(page, /ranks deals by/);
  await expect(conditions).toBeVisible();
  const [above, below] = [await conditions.boundingBox(), await drawing(page).boundingBox()];
  expect((above?.y ?? NaN) + (above?.height ?? NaN)).toBeLessThanOrEqual((below?.y ?? NaN) + 1);
  const whole = await drawing(page).evaluate((svg) => {
    const around: string[] = [];
    for (let part = svg.parentElement; part && part.localName !== 'figure'; part = part.parentElement)
      around.push(getComputedStyle(part).breakInside);
    return around;
  });
  expect(whole).toContain('avoid');
});
