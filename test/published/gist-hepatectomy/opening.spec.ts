import type { Locator, Page } from '@playwright/test';
import { series } from './ours.ts';
import {
  chip,
  drawing,
  figure,
  fragment,
  grip,
  middleOf,
  months,
  monthSum,
  more,
  open,
  pLine,
  reader,
  seen,
} from '../../site/curve.ts';
import { expect, has, pages, test } from '../../site/site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no figure of curves');

const FIRST = [10, 62, 110, 145, 168, 186];
const SUM = 681;
/** So many parts of the figure stand over its caption. */
const BEFORE_CAPTION = 7;
const labels = [series.everyone, ...series.groupings.map(({ label }) => label)];

/** The parts of a page that reach beyond the window as it was opened. */
async function beyond(page: Page, parts: Readonly<Record<string, Locator>>): Promise<string[]> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const found: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    const box = await part.boundingBox();
    if (!box) found.push(`${name} is not drawn`);
    else if (box.y < 0 || box.y + box.height > height + 0.5)
      found.push(`${name} ${box.y} to ${box.y + box.height}`);
    else if (box.x < -0.5 || box.x + box.width > width + 0.5) found.push(`${name} is cut off`);
  }
  return found;
}

const chips = (page: Page) => Object.fromEntries(labels.map((label) => [label, chip(page, label)]));
const mark = (page: Page, name: string) => drawing(page).locator(`[data-mark="${name}"]`);

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test(`title, chips, curve, lanes, sum and provenance are on the first screen, ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('');
    await expect(reader(page)).toBeVisible();
    await expect(mark(page, 'lane')).toHaveCount(6);
    const parts = {
      title: page.getByRole('heading', { level: 1 }),
      ...chips(page),
      curve: mark(page, 'axes'),
      ...Object.fromEntries(
        [0, 1, 2, 3, 4, 5].map((lane) => [`lane ${lane + 1}`, mark(page, 'lane').nth(lane)]),
      ),
      sum: monthSum(page),
      provenance: figure(page).getByText(/minutes to read/),
    };
    await expect.poll(() => beyond(page, parts)).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const box = await mark(page, 'axes').boundingBox();
    // Two thirds of the figure, and wide enough on a desk to read months.
    if (width >= 1440) expect(box?.width ?? 0).toBeGreaterThanOrEqual(600);
  });

test('on a phone with its bars, title, chips and the whole curve are on the first screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 660 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  await expect(reader(page)).toBeVisible();
  const parts = {
    title: page.getByRole('heading', { level: 1 }),
    ...chips(page),
    curve: mark(page, 'axes'),
  };
  await expect.poll(() => beyond(page, parts)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  test('the same drawing stands still, with its rooms, and nothing to drag', async ({ page }) => {
    await page.goto('');
    await expect(drawing(page)).toBeVisible();
    await expect(mark(page, 'room')).toHaveCount(2);
    await expect(mark(page, 'lane')).toHaveCount(6);
    await expect(page.getByRole('slider', { name: /death/ })).toHaveCount(0);
    await expect(monthSum(page)).toContainText(`= ${SUM} months`);
    // Nor do the words ask for it.
    await expect(page.getByText(/\bdrag/iu).filter({ visible: true })).toHaveCount(0);
  });
});

test('all six stand there first, with nothing but the curve and its rooms', async ({ page }) => {
  await open(page);
  await expect(chip(page, series.everyone)).toBeChecked();
  await expect(mark(page, 'curve')).toHaveCount(1);
  await expect(drawing(page).locator('[data-band], [data-envelope]')).toHaveCount(0);
  expect(await months(page)).toEqual({ times: FIRST, total: SUM });
});

test('the site grouping shows log-rank 0.025 beside exact 0.10 and its floor, and their conditions on demand', async ({
  page,
}) => {
  await open(page);
  await chip(page, 'Primary site').check();
  await expect(pLine(page)).toHaveText('P: log-rank 0.025 · exact log-rank 0.10, smallest possible 0.10');
  await pLine(page).click();
  const conditions = seen(page, /ranks deals by \|O − E\|/);
  await expect(conditions).toBeVisible();
  // They hang over the curves until something else is touched, or Escape is pressed, wherever that is.
  await page.locator('h1').click();
  await expect(conditions).toBeHidden();
  await pLine(page).click();
  await expect(conditions).toBeVisible();
  await chip(page, 'Resection').focus();
  await page.keyboard.press('Escape');
  await expect(conditions).toBeHidden();
  await expect(chip(page, 'Resection')).toBeFocused();
});

test.describe('dragging a death', () => {
  const ROOMS = { Second: [11, 133], Third: [36, 165] } as const;

  test('each open death has a grip to touch and a bracket with its months, and no other has', async ({
    page,
  }) => {
    await open(page);
    await expect(figure(page).getByRole('slider', { name: /death, in months since/ })).toHaveCount(2);
    for (const [which, [from, to]] of Object.entries(ROOMS)) {
      const slider = grip(page, which);
      await expect(slider).toHaveAttribute('aria-valuemin', String(from));
      await expect(slider).toHaveAttribute('aria-valuemax', String(to));
      const box = await slider.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await expect(mark(page, 'room').filter({ hasText: `month ${from} to ${to}` })).toHaveCount(1);
    }
  });

  for (const { id, label } of series.groupings)
    test(`the brackets say the months that the grips move in, by ${id}`, async ({ page }) => {
      await open(page);
      await chip(page, label).check();
      const sliders = figure(page).getByRole('slider', { name: /death, in months since/ });
      await expect(sliders.first()).toBeVisible();
      const ends = await sliders.evaluateAll((list) =>
        list.map((each) => `${each.getAttribute('aria-valuemin')} to ${each.getAttribute('aria-valuemax')}`),
      );
      for (const words of ends)
        await expect(mark(page, 'room').filter({ hasText: words }).first()).toBeAttached();
      await expect(mark(page, 'room')).toHaveCount(ends.length);
    });

  test('keys move it within its room, others give way, and the sum stays', async ({ page }) => {
    await open(page);
    const slider = grip(page, 'Second');
    await slider.focus();
    for (const [key, month] of [
      ['ArrowRight', 63],
      ['Shift+ArrowRight', 75],
      ['End', 133],
      ['ArrowRight', 133],
      ['Home', 11],
      ['ArrowLeft', 11],
    ] as const) {
      await page.keyboard.press(key);
      await expect(slider).toHaveAttribute('aria-valuenow', String(month));
      await expect(slider).toHaveAttribute('aria-valuetext', `month ${month}; the record allows 11 to 133`);
      const { times, total } = await months(page);
      expect(times).toContain(month);
      expect([total, times.reduce((sum, time) => sum + time, 0)]).toEqual([SUM, SUM]);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
    await expect(slider).toBeFocused();
    await expect.poll(() => fragment(page)).toContain('table=');
    await page.keyboard.press('Escape');
    await expect(slider).toHaveAttribute('aria-valuenow', '62');
    await expect.poll(() => fragment(page)).toBe('');
  });

  test('a mouse drags it to both ends of its room and no further', async ({ page }) => {
    await open(page);
    const slider = grip(page, 'Third');
    const { x, y } = await middleOf(slider);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 5, { steps: 4 });
    await expect(slider).not.toHaveAttribute('aria-valuenow', '110');
    // It stays under the pointer.
    await expect.poll(async () => Math.abs((await middleOf(slider)).x - x - 40)).toBeLessThan(4);
    for (const [across, month] of [
      [3000, 165],
      [-3000, 36],
    ] as const) {
      await page.mouse.move(x + across, y, { steps: 3 });
      await expect(slider).toHaveAttribute('aria-valuenow', String(month));
      const { times, total } = await months(page);
      expect([total, times.reduce((sum, time) => sum + time, 0)]).toEqual([SUM, SUM]);
      expect(times).toContain(month);
    }
    await page.mouse.up();
    await page.mouse.move(5, 5);
    await expect(slider).toHaveAttribute('aria-valuenow', '36');
  });

  test('Escape puts it back while it is held', async ({ page }) => {
    await open(page);
    const slider = grip(page, 'Second');
    const { x, y } = await middleOf(slider);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y, { steps: 3 });
    await expect(slider).not.toHaveAttribute('aria-valuenow', '62');
    await page.keyboard.press('Escape');
    await expect(slider).toHaveAttribute('aria-valuenow', '62');
    await page.mouse.move(x - 30, y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => months(page)).toEqual({ times: FIRST, total: SUM });
  });

  test.describe('by finger', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('it follows the finger, and the page stays where it is', async ({ page }) => {
      await open(page);
      const touch = await page.context().newCDPSession(page);
      const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
      const slider = grip(page, 'Third');
      const { x, y } = await middleOf(slider);
      const scrolled = await page.evaluate(() => scrollY);
      await at('touchStart', x, y);
      for (let step = 1; step <= 8; step++) await at('touchMove', x + 5 * step, y + 3 * step);
      await expect(slider).not.toHaveAttribute('aria-valuenow', '110');
      await expect.poll(async () => Math.abs((await middleOf(slider)).x - x - 40)).toBeLessThan(4);
      for (let step = 1; step <= 8; step++) await at('touchMove', x + 40 + 50 * step, y);
      await at('touchEnd');
      await expect(slider).toHaveAttribute('aria-valuenow', '165');
      const { times, total } = await months(page);
      expect([total, times.reduce((sum, time) => sum + time, 0)]).toEqual([SUM, SUM]);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    });

    test('a swipe up that begins on it scrolls the page, and moves no death', async ({ page }) => {
      await open(page);
      const touch = await page.context().newCDPSession(page);
      const slider = grip(page, 'Third');
      const { x, y } = await middleOf(slider);
      const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', by = 0) =>
        touch.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x - by / 10, y: y - by }],
        });
      await at('touchStart');
      for (let by = 20; by <= 260; by += 20) await at('touchMove', by);
      await at('touchEnd');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
      await expect(slider).toHaveAttribute('aria-valuenow', '110');
    });
  });
});

/** The parts of the figure one under another, and what follows it. */
const places = (page: Page) =>
  figure(page).evaluate((element) => {
    const parts = [
      ...(element.querySelector('figure')?.children ?? []),
      ...(element.parentElement?.children ?? []),
      ...(element.closest('.page')?.children ?? []),
    ];
    // What stays in view of a reader has a place of its own all the same.
    const held = parts.filter(
      (part): part is HTMLElement =>
        part instanceof HTMLElement && getComputedStyle(part).position === 'sticky',
    );
    for (const part of held) part.style.position = 'relative';
    const found = parts
      .filter((part) => !part.matches('main, .skip-link, [aria-live]'))
      .map((part) => {
        const { left, top, width: wide } = part.getBoundingClientRect();
        // What is empty isn't drawn, and has no place.
        const down = part.getClientRects().length === 0 ? 0 : Math.round(top + scrollY);
        // The line of P is words or a fold: its place is what counts.
        return `${part.getAttribute('class') ?? part.localName}: ${Math.round(left)} ${down} ${Math.round(wide)}`;
      });
    for (const part of held) part.style.position = '';
    return found;
  });

for (const width of [320, 390, 768, 1440])
  test(`nothing moves when another grouping is chosen, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const chooses = async (label: string) => {
      await chip(page, label).check();
      await expect(
        seen(page, label === series.everyone ? /^Survival after \w+\.$|after hepatectomy\./ : / by /).first(),
      ).toBeVisible();
    };
    // All as one cohort keep no room for the words and the counts of groups; what a reader looks at stays all the same.
    const whole = (await places(page)).slice(0, BEFORE_CAPTION);
    await chooses(labels[1]!);
    const before = await places(page);
    expect(before.slice(0, BEFORE_CAPTION)).toEqual(whole);
    expect(before.length).toBeGreaterThan(6);
    for (const label of labels.slice(1)) {
      await chooses(label);
      expect(await places(page), label).toEqual(before);
    }
    await chooses(series.everyone);
    expect((await places(page)).slice(0, BEFORE_CAPTION)).toEqual(whole);
  });

for (const width of [320, 390, 768, 1440])
  test(`nothing moves when curves are drawn beside the curve, or a row is left out, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const closed = await places(page);
    const follow = figure(page).getByRole('combobox', { name: 'follow' });
    for (const label of [series.everyone, labels[1]!]) {
      await chip(page, label).check();
      await more(page);
      await follow.selectOption('b');
      const said = figure(page).locator('.fragility > li').filter({ visible: true });
      await expect(said).toHaveCount(0);
      const before = await places(page);
      const beside = ['without each row in turn', 'best and worst', 'one more', 'medians'];
      const boxes = [...beside, 'leave it out', '95 % limits', 'hatched'];
      for (const name of boxes) {
        await figure(page).getByLabel(name).check();
        await expect(said).toHaveCount(beside.includes(name) ? 1 : 0);
        expect(await places(page), name).toEqual(before);
        await figure(page).getByLabel(name).uncheck();
      }
      for (const name of boxes) await figure(page).getByLabel(name).check();
      await expect(said).toHaveCount(beside.length);
      expect(await places(page), 'all at once').toEqual(before);
      for (const name of boxes) await figure(page).getByLabel(name).uncheck();
      await expect(said).toHaveCount(0);
      await follow.selectOption('');
      await more(page);
    }
    // Folded up, the choices keep no room.
    await chip(page, series.everyone).check();
    await expect.poll(() => places(page)).toEqual(closed);
  });

test('what is read further down stays where it is when a choice makes the first figure longer', async ({
  page,
}) => {
  // As in a browser that doesn't hold the place by itself.
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.evaluate(() => {
    document.documentElement.style.setProperty('overflow-anchor', 'none');
  });
  const heading = page.getByRole('heading', { name: 'The other groupings' });
  await heading.evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  const top = async () => Math.round((await heading.boundingBox())?.y ?? NaN);
  const height = () => figure(page).evaluate((element) => element.getBoundingClientRect().height);
  // The way there brings other figures to life.
  let last = NaN;
  await expect.poll(async () => last === (last = await top())).toBe(true);
  const short = await height();
  await page.evaluate(() => {
    location.hash = '#by=site&cross=resection';
  });
  await expect.poll(height).toBeGreaterThan(short + 50);
  // Parts of a px are lost where a browser scrolls by whole ones.
  await expect.poll(async () => Math.abs((await top()) - last)).toBeLessThanOrEqual(1);
});

test.describe('what moves', () => {
  /** The paths of the curves. */
  const paths = (page: Page) =>
    mark(page, 'curve')
      .locator('path')
      .evaluateAll((list) => list.map((path) => path.getAttribute('d')).join(' '));

  /** Opens the page with its own time, which from then on passes only as it is told to. */
  async function openStopped(page: Page, reducedMotion: 'reduce' | 'no-preference'): Promise<void> {
    await page.addInitScript(() => {
      sessionStorage.setItem('opening seen', '');
    });
    await page.clock.install();
    await page.emulateMedia({ reducedMotion });
    await page.goto('');
    await expect(reader(page)).toBeVisible();
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
  }

  test('the curve of six becomes the curves of its groups, on the way and back', async ({ page }) => {
    await openStopped(page, 'no-preference');
    const six = await paths(page);
    await chip(page, 'Primary site').check();
    await page.clock.runFor(250);
    const between = await paths(page);
    await page.clock.runFor(1000);
    const groups = await paths(page);
    expect(new Set([six, between, groups]).size).toBe(3);
    await chip(page, series.everyone).check();
    await page.clock.runFor(250);
    expect([six, groups]).not.toContain(await paths(page));
    await page.clock.runFor(1000);
    expect(await paths(page)).toBe(six);
  });

  test('with reduced motion it is there at once', async ({ page }) => {
    await openStopped(page, 'reduce');
    await chip(page, 'Primary site').check();
    await page.clock.runFor(100);
    const groups = await paths(page);
    await page.clock.runFor(1000);
    expect(await paths(page)).toBe(groups);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  /** Runs a clock that stands until the figure is alive. */
  async function comeAlive(page: Page): Promise<void> {
    await expect(async () => {
      await page.clock.runFor(50);
      await expect(reader(page)).toBeVisible({ timeout: 100 });
    }).toPass({ timeout: 60_000 });
  }

  /** Opens the page, and keeps every sum that it shows. */
  async function openKept(page: Page): Promise<() => Promise<string[]>> {
    await page.clock.install();
    await page.addInitScript(() => {
      const sums: string[] = [];
      Object.assign(globalThis, { sums });
      new MutationObserver(() => {
        const words = [...document.querySelectorAll('survival-figure p')].map((part) => part.textContent);
        const sum = words.map((part) => /^\d+(?: \+ \d+)+ = \d+/u.exec(part)?.[0]).find(Boolean);
        if (sum !== undefined && sum !== sums.at(-1)) sums.push(sum);
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    // Time stands but where it is run: on a busy machine it would pass between two frames.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.goto('');
    await comeAlive(page);
    await page.clock.runFor(6000);
    return () => page.evaluate(() => (globalThis as unknown as { sums: string[] }).sums);
  }
  const OPENED = `${FIRST.join(' + ')} = ${SUM}`;

  test('each open death travels its room once per tab, and rests where it was', async ({ page }) => {
    const sums = await openKept(page);
    const shown = await sums();
    const seconds = shown.map((sum) => Number(sum.split(' + ')[1]));
    // From end to end, as far as frames are shown.
    expect(Math.min(...seconds)).toBeLessThan(20);
    expect(Math.max(...seconds)).toBeGreaterThan(120);
    for (const sum of shown) expect(sum).toMatch(new RegExp(`= ${SUM}$`, 'u'));
    expect(shown.at(-1)).toBe(OPENED);
    await expect(monthSum(page)).toContainText(OPENED);
    expect(fragment(page)).toBe('');

    await page.reload();
    await comeAlive(page);
    await page.clock.runFor(6000);
    expect(await sums()).toEqual([OPENED]);
  });

  test('with reduced motion nothing travels', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const sums = await openKept(page);
    expect(await sums()).toEqual([OPENED]);
  });
});

test.describe('links', () => {
  test('one of version 1 without a grouping opens primary site, with limits and hatching', async ({
    page,
  }) => {
    await open(page, '#v=1&t=62');
    await expect(chip(page, 'Primary site')).toBeChecked();
    await more(page);
    for (const name of ['95 % limits', /^all that the record leaves open/])
      await expect(figure(page).getByRole('checkbox', { name })).toBeChecked();
  });

  test('one of version 2 without a grouping opens all six', async ({ page }) => {
    await open(page, '#v=2&t=62');
    await expect(chip(page, series.everyone)).toBeChecked();
    await expect(drawing(page).locator('[data-band]')).toHaveCount(0);
  });

  test('facts are switched off by a link, and the figure says so', async ({ page }) => {
    await open(page, '#v=2&without=site-p,mean-follow-up,deaths-site');
    const note = figure(page).getByText(
      'Drawn without: mean follow-up, primary site of those who died, P = 0.02.',
    );
    await expect(note).toBeVisible();
    const top = async (part: Locator) => (await part.boundingBox())?.y ?? 0;
    expect(await top(note), 'above the curve').toBeLessThan(await top(drawing(page)));
    await expect(
      figure(page)
        .getByText(/compatible sets of times/)
        .filter({ visible: true }),
    ).not.toContainText('3,641,816');
  });
});

test.describe('a publication that has its table', () => {
  test.skip(!pages.includes('heart-failure/'), 'the site has no publication with a table');
  test.use({ viewport: { width: 390, height: 844 } });

  test('opens with curve, groupings and P, and nothing to drag', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('heart-failure/');
    await expect(reader(page)).toBeVisible();
    const groupings = figure(page).getByRole('radio');
    await expect.poll(() => groupings.count()).toBeGreaterThan(3);
    await expect
      .poll(() => beyond(page, { title: page.getByRole('heading', { level: 1 }), axes: mark(page, 'axes') }))
      .toEqual([]);
    await expect(mark(page, 'room')).toHaveCount(0);
    await expect(mark(page, 'lane')).toHaveCount(0);
    await expect(figure(page).getByRole('slider')).toHaveCount(1);
    await expect(drawing(page).locator('[data-died]')).toHaveCount(0);
    // Of hundreds, those who left are thin strokes of one path.
    const left = drawing(page).locator('[data-left-of]').first();
    await expect(left).toHaveAttribute('stroke-width', '1');
    expect((await left.getAttribute('d'))?.match(/M/gu)?.length).toBeGreaterThan(20);
    await groupings.nth(1).check();
    await expect(pLine(page)).toHaveText(/^P: log-rank /);
  });
});
