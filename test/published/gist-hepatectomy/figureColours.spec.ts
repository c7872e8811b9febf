import type { Page } from '@playwright/test';
import { contrast, DEFICIENCIES, difference, lab, over, parseColour, type Colour } from './colour.ts';
import { chip, drawing, figure, open } from '../../site/curve.ts';
import { expect, test } from '../../site/site.ts';

const STRATA = ['--stratum-1', '--stratum-2', '--stratum-3', '--stratum-4'] as const;
/** CIEDE2000: what differs by less may be taken for the same at a glance. */
const APART = 10;

/** Colours of the page by the names of their tokens, as the browser computes them. */
async function tokens(page: Page, names: readonly string[]): Promise<Colour[]> {
  const texts = await page.evaluate((list) => {
    const probe = document.createElement('span');
    probe.style.setProperty('forced-color-adjust', 'none');
    document.body.append(probe);
    const found = list.map((name) => {
      probe.style.setProperty('color', name.startsWith('--') ? `var(${name})` : name);
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return found;
  }, names);
  return texts.map(parseColour);
}

/** What is painted in the drawings of the figure of curves: colours with their opacity, whether text or mark, and of which kind. */
function paints(page: Page) {
  return figure(page)
    .getByRole('img')
    .evaluateAll((drawings) =>
      drawings.flatMap((drawing) =>
        [...drawing.querySelectorAll('text, tspan, path, line, circle, rect')].flatMap((mark) => {
          // Marks for paper are drawn beside those for the screen.
          if (!mark.checkVisibility() || mark.closest('defs')) return [];
          const style = getComputedStyle(mark);
          const kind =
            mark.closest('[data-mark]')?.getAttribute('data-mark') ??
            mark.getAttribute('class') ??
            mark.localName;
          const isText = mark.localName === 'text' || mark.localName === 'tspan';
          const of = (paint: string, opacity: string) =>
            /^(none|url)/.test(paint) ? [] : [{ kind, isText, paint, opacity: Number(opacity) }];
          // A rim of text and of dots has the colour of the ground: it is no mark.
          return isText
            ? of(style.fill, '1')
            : [
                ...of(style.stroke, style.strokeOpacity),
                // A line has no inside.
                ...(mark.localName === 'line' ? [] : of(style.fill, style.fillOpacity)),
              ];
        }),
      ),
    );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the colours of strata stay apart with every colour-vision deficiency', async ({ page }) => {
      await page.goto('');
      const colours = await tokens(page, [...STRATA, '--ink']);
      for (const deficiency of [null, ...Object.keys(DEFICIENCIES)] as (keyof typeof DEFICIENCIES | null)[]) {
        const seen = colours.map((colour) => lab(colour, deficiency));
        for (const [i, one] of seen.entries())
          for (const [j, other] of seen.entries())
            if (i < j)
              expect(
                difference(one, other),
                `${deficiency ?? 'all cones'}: ${i + 1} and ${j + 1}`,
              ).toBeGreaterThan(APART);
      }
    });

    test('text in the drawings has a contrast of 4.5, marks of 3', async ({ page }) => {
      await open(page, '#v=1&by=site&median=on&leave-one-out=on&extremes=on&one-more=on&row=b');
      // Figures have no box: they stand on the page.
      const [card] = await tokens(page, ['--paper']);
      const [tintOf] = await tokens(page, ['--stratum-1']);
      if (!card || !tintOf) throw new Error('no colours');
      const tint = over(tintOf, card, 0.13);
      const found = await paints(page);
      expect(found.length).toBeGreaterThan(100);
      // Lines across and grounds are no marks: what they say is written beside them. Nor is a rim in the card's own colour.
      const quiet = new Set(['axes']);
      for (const { kind, isText, paint, opacity } of found) {
        const colour = over(parseColour(paint), card, opacity);
        if ((!isText && quiet.has(kind)) || contrast(colour, card) === 1) continue;
        // Tints are seen by their edges.
        if (!isText && opacity < 0.2) continue;
        // The light behind a step that is lit up has a ring beside it.
        if (!isText && kind === 'linked' && opacity < 0.5) continue;
        expect(contrast(colour, card), `${kind}: ${paint}`).toBeGreaterThanOrEqual(isText ? 4.5 : 3);
        if (isText)
          expect(contrast(parseColour(paint), tint), `${kind} on the tint`).toBeGreaterThanOrEqual(4.5);
      }
      for (const kind of ['curve', 'limits', 'labels', 'atRisk', 'lane', 'room', 'grip', 'median'])
        expect(
          found.some((each) => each.kind.startsWith(kind)),
          kind,
        ).toBe(true);
      const hatch = await page
        .locator('survival-figure pattern line')
        .first()
        .evaluate((line) => ({
          paint: getComputedStyle(line).stroke,
          opacity: Number(getComputedStyle(line).strokeOpacity),
        }));
      expect(contrast(over(parseColour(hatch.paint), card, hatch.opacity), card)).toBeGreaterThanOrEqual(3);
    });
  });
}

test('strata differ by line type, and deaths from those who left by shape', async ({ page }) => {
  await open(page, '#v=2&by=site&t=70');
  const curves = await drawing(page)
    .locator('[data-mark="curve"]')
    .evaluateAll((list) =>
      list.map((curve) => ({
        dash: curve.querySelector('path')?.getAttribute('stroke-dasharray') ?? 'none',
        left: [...curve.querySelectorAll('[data-left]')].map((mark) => mark.localName),
      })),
    );
  expect(curves.map(({ dash }) => dash)).toEqual(['none', '7 4']);
  // The first death is stated; the marks of the others are grips.
  await expect(drawing(page).locator('circle[data-died]')).toHaveCount(1);
  await expect(drawing(page).locator('[data-mark="grip"]')).toHaveCount(2);
  expect(curves[1]?.left).toEqual(['line', 'line', 'line']);
  const samples = figure(page).locator('.plot-tip .swatch line');
  expect(
    await samples.evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke-dasharray'))),
  ).toEqual(curves.map(({ dash }) => dash));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours everything is drawn in the reader’s, and what is chosen shows, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await open(page, '#v=2&by=site&row=b');
    const [canvas] = await tokens(page, ['Canvas']);
    const system = await tokens(page, ['CanvasText', 'LinkText', 'GrayText', 'Highlight', 'Canvas']);
    if (!canvas) throw new Error('no system colours');
    const same = (one: Colour, other: Colour) =>
      one.rgb.every((part, i) => Math.abs(part - (other.rgb[i] ?? NaN)) < 1.5);
    for (const { kind, paint, isText } of await paints(page)) {
      const colour = parseColour(paint);
      expect(
        system.some((each) => same(each, colour)),
        `${kind}: ${paint}`,
      ).toBe(true);
      if (isText) expect(contrast(colour, canvas), kind).toBeGreaterThanOrEqual(4.5);
    }
    const grounds = await figure(page)
      .getByRole('group', { name: 'Group the patients by' })
      .locator('label')
      .evaluateAll((labels) =>
        labels.map((label) => ({
          chosen: label.querySelector('input')?.checked ?? false,
          ground: getComputedStyle(label.querySelector('span') ?? label).backgroundColor,
        })),
      );
    const of = (chosen: boolean) =>
      grounds.filter((each) => each.chosen === chosen).map(({ ground }) => ground);
    expect(of(true)).toHaveLength(1);
    expect(of(false)).not.toContain(of(true)[0]);
  });
}

test('with reduced motion nothing moves by itself, and jumps are jumps', async ({ page }) => {
  const scrolling = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await open(page);
  // As a link to what is near has it, while it is followed.
  await page.evaluate(() => document.documentElement.toggleAttribute('data-near', true));
  expect(await scrolling()).toBe('auto');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await scrolling()).toBe('smooth');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const label of ['Resection', 'All six']) {
    await chip(page, label).check();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  // Found and read at once: what a figure has just drawn anew has no style any more.
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('figure, figure *')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none';
      })
      .map((element) => element.localName),
  );
  expect(moving).toEqual([]);
});
