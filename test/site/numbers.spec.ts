import type { Page } from '@playwright/test';
import { words } from '../../src/format/words.ts';
import { expect, first, htmlFiles, test } from './site.ts';

/** The articles of the site, each with the page of its claims. */
const articles = htmlFiles
  .filter((file) => /^(?:[^/]+\/)?claims\/index\.html$/u.test(file))
  .map((file) => file.replace(/claims\/index\.html$/u, ''));

/** A claim as its page states it: the value as printed, and the ids of what it leads to on that page or elsewhere. */
interface Claim {
  readonly value: string;
  readonly status: string;
  readonly how: string;
  readonly leads: readonly { readonly href: string; readonly found: boolean }[];
}

/** Whether a number of the prose, in figures or in words, is the one that a claim gives in figures, perhaps with its unit. */
function sameNumber(text: string, value: string): boolean {
  if (value === text || value.startsWith(`${text} `)) return true;
  const [figures] = /^\d+/u.exec(value) ?? [];
  return figures !== undefined && Number(figures) < 100 && words(Number(figures)) === text.toLowerCase();
}

/** The claims of a page, by the id of their number; a link is found if its page holds its anchor. */
async function claimsOn(page: Page): Promise<Record<string, Claim>> {
  const claims = await page.locator('.number-claim').evaluateAll((sections) =>
    sections.map((section) => ({
      id: section.id,
      value: section.querySelector('.claim-value')?.textContent?.trim() ?? '',
      status: section.querySelector('.claim-status')?.textContent?.trim() ?? '',
      how: section.querySelector('p')?.textContent?.trim() ?? '',
      links: [...section.querySelectorAll<HTMLAnchorElement>('.claim-links a')].map(({ href }) => href),
    })),
  );
  const addresses = new Set(claims.flatMap(({ links }) => links.map((href) => href.replace(/#.*$/u, ''))));
  const ids = new Map<string, ReadonlySet<string>>();
  for (const address of addresses) ids.set(address, await idsOf(page, address));
  return Object.fromEntries(
    claims.map(({ id, value, status, how, links }) => [
      id,
      {
        value,
        status,
        how,
        leads: links.map((href) => {
          const [address = '', anchor = ''] = href.split('#');
          return { href, found: ids.get(address)?.has(anchor) ?? false };
        }),
      },
    ]),
  );
}

async function idsOf(page: Page, address: string): Promise<ReadonlySet<string>> {
  return new Set(
    await page.evaluate(async (from) => {
      const html = await (await fetch(from)).text();
      return [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id);
    }, address),
  );
}

for (const home of articles) {
  test.describe(`/${home}`, () => {
    test('every claim leads to a fact, an assumption or a work that is there', async ({ page }) => {
      await page.goto(`${home}claims/`);
      const claims = Object.entries(await claimsOn(page));
      expect(claims.length).toBeGreaterThan(0);
      for (const [id, { value, leads }] of claims) {
        expect(value, id).not.toBe('');
        expect(
          leads.filter(({ found }) => !found),
          id,
        ).toEqual([]);
      }
      // What logic, arithmetic or a method alone gives may rest on no single fact; every other number leads to what it comes from.
      const loose = claims.filter(([, { status, leads }]) => {
        const grounds = leads.filter(({ href }) => !href.includes('#said-'));
        return !['derived', 'computed', 'example'].includes(status) && grounds.length === 0;
      });
      expect(loose.map(([id]) => id)).toEqual([]);
    });

    test('every number of the article opens a card that says the same value, and leads on', async ({
      page,
    }) => {
      await page.goto(`${home}claims/`);
      const claims = await claimsOn(page);
      await page.goto(home);
      await page.locator('.stat').first().hover();
      await expect(page.locator('.stat-card .card-title').first()).toBeVisible();
      const marks = await page.locator('.stat').evaluateAll(async (elements) => {
        const seen = [];
        for (const element of elements as HTMLElement[]) {
          const mark = element.cloneNode(true) as Element;
          const word = mark.querySelector('.stat-status');
          word?.remove();
          element.click();
          // The page of claims is there: what is left is a turn of the queue.
          await new Promise((resolve) => setTimeout(resolve));
          const card = document.querySelector('.stat-card:popover-open');
          const links = [...(card?.querySelectorAll('a') ?? [])].map(
            (link) => link.getAttribute('href') ?? '',
          );
          seen.push({
            id: (element.getAttribute('href') ?? '').replace(/^.*#claim-/u, ''),
            // A plain number says its status only in its card.
            status: word?.textContent.trim() ?? null,
            text: mark.textContent?.trim() ?? '',
            beside: card?.previousElementSibling === element,
            title: card?.querySelector('.card-title')?.textContent?.trim() ?? null,
            said: card?.querySelector('.card-status')?.textContent ?? '',
            how: card?.querySelector('.card-text')?.textContent ?? '',
            claim: links.find((href) => href.includes('#claim-'))?.replace(/^.*#/u, '') ?? null,
            works: links
              .filter((href) => href.startsWith('#'))
              .map((href) => document.getElementById(href.slice(1)) !== null),
          });
          (card as HTMLElement | null)?.hidePopover();
        }
        return seen;
      });
      expect(marks.length).toBeGreaterThan(0);
      for (const { id, status, text, beside, title, said: word, how, claim, works } of marks) {
        expect(title, `${id}, ${text}: a card`).not.toBeNull();
        expect(claim, id).toBe(`claim-${id}`);
        const said = claims[`claim-${id}`];
        expect(word, id).toBe(said?.status);
        if (status !== null) expect(status, id).toBe(word);
        expect(how, id).toBe(said?.how);
        expect(beside, `${id}: the card stands at the number`).toBe(true);
        expect(title, id).toBe(said?.value);
        expect(sameNumber(text, said?.value ?? ''), `${id}: "${text}" and "${said?.value}"`).toBe(true);
        expect(works.every(Boolean), id).toBe(true);
        if (word === 'cited' && works.length === 0) expect(said?.leads, `${id} is cited`).not.toEqual([]);
      }
    });

    test('a click opens the card at the number that was clicked, and a plain one opens it too', async ({
      page,
    }) => {
      await page.goto(home);
      const plain = page.locator('.stat-plain').first();
      test.skip((await plain.count()) === 0, 'no number of this article stands a second time');
      const card = page.locator('.stat-card');
      await plain.click();
      await expect(card).toBeVisible();
      const [at, open] = [await plain.boundingBox(), await card.boundingBox()];
      expect(Math.abs(open!.y - at!.y)).toBeLessThan(600);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await page.mouse.move(0, 0);
      await plain.hover();
      await expect(card).toBeVisible();
      await plain.click();
      await expect(card).toBeVisible();
      await plain.click();
      await expect(card).toBeHidden();
    });
  });
}

test('a number opens by the space bar and tells that it is open, and its card stands after it', async ({
  page,
}) => {
  await page.goto('');
  const marks = page.locator('main a.stat');
  const card = page.locator('.stat-card:popover-open');
  await expect(marks.first()).toHaveAttribute('aria-expanded', 'false');
  for (const index of [0, 1]) {
    const mark = marks.nth(index);
    await mark.focus();
    await page.keyboard.press('Space');
    await expect(card.locator('.card-text')).toBeVisible();
    await expect(mark).toHaveAttribute('aria-expanded', 'true');
    expect(
      await mark.evaluate((element) => element.nextElementSibling?.matches('.stat-card:popover-open')),
    ).toBe(true);
  }
  await expect(marks.first()).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(marks.nth(1)).toHaveAttribute('aria-expanded', 'false');
});

test.describe('without a network', () => {
  test.use({ expectedMessages: /ERR_FAILED/u });
  test('a card says that its claim could not be loaded, leads on, and tries again', async ({ page }) => {
    await page.goto('');
    await page.route('**/claims/', (route) => route.abort());
    const mark = page.locator('a.stat:not(.stat-plain)').first();
    const card = page.locator('.stat-card:popover-open');
    await mark.click();
    await expect(card).toContainText('could not be loaded');
    await expect(card.getByRole('link', { name: 'Go there' })).toBeVisible();
    await page.unroute('**/claims/');
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await mark.click();
    await expect(card.locator('.card-text')).toBeVisible();
  });
});

test('a number whose claim is on another host leads there, and asks it for nothing', async ({ page }) => {
  // So a page stands in the package of a learning system.
  await page.route(/\/$/u, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(
      /href="[^"]*claims\/#/gu,
      'href="https://example.org/claims/#',
    );
    await route.fulfill({ response: answer, body });
  });
  await page.goto('');
  await expect(page.locator('survival-figure').first()).toHaveAttribute('data-alive', '');
  const mark = page.locator('a.stat:not(.stat-plain)').first();
  await expect(mark).not.toHaveAttribute('aria-expanded');
  await mark.hover();
  // Longer than a card takes to open.
  await page.waitForTimeout(1000);
  await expect(page.locator('.stat-card:popover-open')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a number leads to its claim', async ({ page }) => {
    await page.goto('');
    await page.locator('a.stat:not(.stat-plain)').first().click();
    await expect(page).toHaveURL(/claims\/#claim-/u);
    await expect(page.locator('.number-claim:target')).toBeVisible();
  });
});

test('a citation opens its entry as a card, by mouse and by key, and leads to the list', async ({ page }) => {
  test.skip(first.citations.length === 0, 'the first article cites nothing');
  await page.goto('');
  const mark = page.locator('a.cite-number').first();
  const entry = page.locator((await mark.getAttribute('href')) ?? '');
  const words = (await entry.locator('.reference-text').innerText()).trim();
  const card = page.locator('.cite-card');
  await mark.click();
  await expect(card).toBeVisible();
  await expect(card).toContainText(words);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await card.getByRole('link', { name: 'In the list of references' }).click();
  await expect(entry).toBeInViewport();
});
