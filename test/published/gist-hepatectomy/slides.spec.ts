import AxeBuilder from '@axe-core/playwright';
import { expect, htmlFiles, test } from '../../site/site.ts';

test.skip(!htmlFiles.includes('teach/slides/30/index.html'), 'the first publication plans no such session');
test.use({ viewport: { width: 1920, height: 1080 } });

test('the address without minutes lists the slides of every session', async ({ page }) => {
  await page.goto('teach/slides/');
  const links = page.locator('main').getByRole('link', { name: /^Slides for/u });
  const listed = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  const decks = htmlFiles.flatMap((file) => /^teach\/slides\/(\d+\/)index\.html$/u.exec(file)?.[1] ?? []);
  expect(listed.toSorted()).toEqual(decks.toSorted());
});

test('the slides turn by key, votes are counted before the answer, and the place is in the address', async ({
  page,
}) => {
  await page.goto('teach/slides/30/');
  const now = page.locator('.slide[data-now]');
  await expect(now.locator('h1')).toBeVisible();
  await expect(page.locator('.slide:visible')).toHaveCount(1);
  for (let press = 0; press < 40; press++) {
    if (await now.locator('.slide-options').isVisible()) break;
    await page.keyboard.press('ArrowRight');
  }
  await now.getByRole('button', { name: 'One more vote for B' }).click();
  await now.getByRole('button', { name: 'One more vote for B' }).click();
  await expect(now.locator('[data-part="votes"]').nth(1)).toHaveText('2');
  await expect(now.locator('.slide-reveal')).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(now.locator('.slide-reveal')).toBeVisible();
  await expect(page).toHaveURL(/#\d+\.1$/);
  await page.reload();
  await expect(now.locator('.slide-reveal')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('teach-slides')).toHaveAttribute('data-black');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('teach-slides')).not.toHaveAttribute('data-black');
  await page.keyboard.press('End');
  await expect(now).toContainText('To take home');
  // Nothing that is read from the back of the room is smaller than 32 px.
  const sizes = await page
    .locator('.slide :is(h1, h2, p, li)')
    .evaluateAll((texts) =>
      texts
        .filter((text) => !text.closest('.slide-note, .slide-bar, .ask-figure, .paper-line'))
        .map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
    );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32);
});

test('no slide is higher than the screen, before its answer or with it', async ({ page }) => {
  const high: string[] = [];
  for (const file of htmlFiles.filter((each) => /^teach\/slides\/\d+\/index\.html$/u.test(each))) {
    await page.goto(file.replace('index.html', ''));
    const slides = await page
      .locator('.slide')
      .evaluateAll((all) => all.map((slide) => slide.hasAttribute('data-reveals')));
    for (const [index, reveals] of slides.entries())
      for (const step of reveals ? ['', '.1'] : ['']) {
        const place = `${index + 1}${step}`;
        await page.evaluate((hash) => {
          location.hash = hash;
        }, place);
        await expect(page.locator('[data-part="place"]')).toHaveText(`${index + 1} of ${slides.length}`);
        const shown = step === '' ? ':not([data-revealed])' : '[data-revealed]';
        await expect(page.locator(`.slide[data-now]${shown}`)).toBeVisible();
        if ((await page.evaluate(() => document.documentElement.scrollHeight)) > 1080)
          high.push(`${file}#${place}`);
      }
  }
  expect(high).toEqual([]);
});

test('a second window shows the notes, and the two follow each other', async ({ page }) => {
  await page.goto('teach/slides/30/');
  await expect(page.locator('.slide-note:visible')).toHaveCount(0);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('n');
  const notes = await opened;
  await page.keyboard.press('ArrowRight');
  await expect(notes.locator('.slide[data-now] .slide-note')).toContainText('They say:');
  await expect(notes.locator('[data-part="place"]')).toContainText('left');
  await notes.keyboard.press('ArrowRight');
  await expect(page.locator('[data-part="place"]')).toHaveText(/^3 of/);
});

test('the slides have no fault that axe can find', async ({ page }) => {
  await page.goto('teach/slides/30/#4.1');
  await expect(page.locator('.slide[data-now]')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the slides are read from top to bottom, with notes and answers', async ({ page }) => {
    await page.goto('teach/slides/30/');
    const total = await page.locator('.slide').count();
    await expect(page.locator('.slide:visible')).toHaveCount(total);
    await expect(page.locator('.slide-vote:visible, .slide-bar:visible')).toHaveCount(0);
    await expect(page.locator('.slide-note').first()).toBeVisible();
  });
});
