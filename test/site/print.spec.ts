import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { publicationHome } from '../../src/publication/publicationHome.ts';
import { licencesInShort } from '../../src/publication/licensedParts.ts';
import { referenceOf } from '../../src/publication/lookUp.ts';
import { dist, expect, first, test } from './site.ts';

/** CSS px to a millimetre. */
const MM = 96 / 25.4;
/** What A4 leaves between the margins. */
const PAPER = { width: Math.round(180 * MM), height: Math.round(266 * MM) };

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize(PAPER);
    await page.goto('');
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  });

  test('the first page says what it is: makers, version, date, licence, that nobody reviewed it, and the paper', async ({
    page,
  }) => {
    const block = page.locator('.title-block');
    await expect(block).toBeVisible();
    const { version, date, status } = first.edition;
    await expect(block).toContainText(`Version ${version}, ${date}`);
    if (status !== null) await expect(block).toContainText(status);
    await expect(block).toContainText(licencesInShort(first.edition));
    const { paper } = first.series;
    if (paper === null) return;
    const [author] = referenceOf(first, paper).author ?? [];
    const name = author === undefined ? '' : 'family' in author ? author.family : author.literal;
    await expect(page.locator('.about').filter({ visible: true })).toContainText(name);
  });

  test('there are no controls, no marks of paragraphs and no words of status', async ({ page }) => {
    for (const what of ['.controls', '.site-nav', '.contents', '.paragraph-link', '.stat-status']) {
      for (const each of await page.locator(what).all()) await expect(each).toBeHidden();
    }
  });

  test('the drawing of Figure 1 is 70 mm high or more', async ({ page }) => {
    const drawing = page.locator('.opening svg.plot:visible').first();
    await expect.poll(async () => (await drawing.boundingBox())?.height).toBeGreaterThanOrEqual(70 * MM);
  });

  test('every figure but a table is whole on its page, and 80 mm high or more', async ({ page }) => {
    for (const figure of await page.locator('main .figure:visible').all()) {
      // A table may be longer than a page, and be parted between its rows.
      if ((await figure.locator('svg:visible, img:visible').count()) === 0) continue;
      const { height } = (await figure.boundingBox())!;
      const name = (await figure.getAttribute('id')) ?? '';
      // A picture is as high as its author's file.
      if ((await figure.locator('img:visible').count()) === 0)
        expect(height, name).toBeGreaterThanOrEqual(80 * MM);
      expect(height, name).toBeLessThanOrEqual(PAPER.height);
      // The table of the ways of counting may come on the next page; the drawing and its words are held together part by part.
      const parts = (await figure.locator('xpath=parent::operation-figure').count()) > 0;
      for (const whole of parts ? await figure.locator(':scope > :visible').all() : [figure])
        await expect(whole).toHaveCSS('break-inside', 'avoid');
    }
  });

  test('no heading stands alone at the foot of a page', async ({ page }) => {
    for (const heading of await page.locator('main :is(h2, h3):visible').all())
      await expect(heading).toHaveCSS('break-after', 'avoid');
  });
});

/** A window's width, and what comes out of it printed. */
const WINDOWS = {
  desk: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

for (const format of ['A4', 'Letter'] as const)
  test(`a phone prints on ${format} what a desk prints`, async ({ browser, baseURL }) => {
    const printed = async (window: keyof typeof WINDOWS) => {
      const context = await browser.newContext({ baseURL: baseURL!, ...WINDOWS[window] });
      const page = await context.newPage();
      await page.goto('');
      await expect(page.locator('.opening [data-alive]')).toHaveCount(1);
      await page.evaluate(() => {
        // Told after the page itself, which has drawn for paper by then.
        addEventListener('beforeprint', () => {
          const drawings = [...document.querySelectorAll('.opening svg.plot')];
          Object.assign(window, { widths: drawings.map((each) => each.getAttribute('width')) });
        });
      });
      const pdf = (await page.pdf({ format })).toString('latin1');
      const widths = await page.evaluate(() => (window as { widths?: (string | null)[] }).widths ?? null);
      const answer = { pages: pdf.match(/\/Type \/Page\b/gu)?.length ?? 0, widths };
      await context.close();
      return answer;
    };
    const desk = await printed('desk');
    expect(desk.pages).toBeGreaterThan(0);
    expect(await printed('phone')).toEqual(desk);
  });

for (const folder of publicationFolders())
  test(`the PDF of ${folder} has pages, and a name over each but the first`, () => {
    const home = join(dist, publicationHome(folder));
    const pdf = readFileSync(join(home, 'supplement', `${folder}.pdf`), 'latin1');
    const pages = pdf.match(/\/Type \/Page\b/gu)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    const html = readFileSync(join(home, 'index.html'), 'utf8');
    const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1];
    expect(html).toContain(`@top-left{content:"${title}"}`);
  });
