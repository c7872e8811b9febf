import type { Page } from '@playwright/test';
import { figure as survival, more, open as openFigure, seen } from '../../site/curve.ts';
import { answer, choice, facts, FIRST_DEATH, MEAN_OVER, P_TEST, statement, work } from './facts.ts';
import { expect, test } from '../../site/site.ts';

/** How many readings the page solved itself, and how many questions went to a worker. */
const counted = (page: Page) =>
  page.evaluate(() => ({
    onPage: performance.getEntriesByName('solved on the page').length,
    asked: performance.getEntriesByName('asked a worker').length,
  }));

async function open(page: Page, hash = ''): Promise<void> {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      override postMessage(message: unknown) {
        performance.mark('asked a worker');
        // A slow machine, where a test wants one.
        setTimeout(
          () => {
            super.postMessage(message);
          },
          Number(document.documentElement.dataset['wait'] ?? 0),
        );
      }
    };
  });
  await openFigure(page, `explore/${hash}`);
}

test('whatever a reader switches is solved away from the page', async ({ page }) => {
  await open(page);
  // What the record comes to was built in.
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  expect(await counted(page)).toEqual({ onPage: 0, asked: 0 });

  await statement(page, FIRST_DEATH).uncheck();
  await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
  await choice(page, P_TEST).selectOption('cox-likelihood-ratio');
  await expect(answer(page)).toContainText('2 changed:');
  await facts(page).getByRole('button', { name: 'Switch everything on again' }).click();
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  // What is known already isn't asked again.
  await expect.poll(() => counted(page)).toEqual({ onPage: 0, asked: 2 });

  const { asked } = await counted(page);
  await more(page);
  await survival(page).getByRole('slider', { name: 'Longest follow-up allowed' }).fill('190');
  await expect(survival(page).getByText('190 months', { exact: true })).toBeVisible();
  await page.goBack();
  await expect.poll(async () => (await counted(page)).asked).toBeGreaterThan(asked);
  expect((await counted(page)).onPage).toBe(0);
});

test('an address with another reading is solved away from the page too', async ({ page }) => {
  await open(page, '#v=1&without=first-death');
  await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
  await expect.poll(() => counted(page)).toEqual({ onPage: 0, asked: 1 });
});

test('it says how far it is in finding out why nothing agrees', async ({ page }) => {
  await open(page);
  const said = await page.evaluateHandle(() => {
    const words: string[] = [];
    const place = document.querySelector('facts-figure section [role="status"]');
    if (place)
      new MutationObserver(() => words.push(place.textContent)).observe(place, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    return words;
  });
  await choice(page, MEAN_OVER).selectOption('survivors');
  await expect(answer(page)).toContainText('No total over 3 patients has a mean that prints as 113.5');
  await expect(work(page)).toHaveText('The other figures are drawn with everything on.');
  const steps = (await said.jsonValue()).flatMap((words) => {
    const [, done, of] = /Finding out why: (\d+) of (\d+) statements/u.exec(words) ?? [];
    return done === undefined ? [] : [{ done: Number(done), of: Number(of) }];
  });
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.every(({ done }, at) => done === at)).toBe(true);
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
});

test('work that takes long says so and can be stopped; the last answer stays', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    document.documentElement.dataset['wait'] = '60000';
  });
  await statement(page, FIRST_DEATH).uncheck();
  await expect(work(page)).toHaveText('Computing every table that is left …');
  await facts(page).getByRole('button', { name: 'Stop computing' }).click();
  await expect(work(page)).toHaveText('Stopped. The switches are back where the figures are.');
  await expect(statement(page, FIRST_DEATH)).toBeChecked();
  await expect(answer(page)).toContainText('Everything is on: 3,641,816');
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);

  // The next question goes to a fresh worker.
  await page.evaluate(() => {
    delete document.documentElement.dataset['wait'];
  });
  await statement(page, FIRST_DEATH).uncheck();
  await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
});

/** The record of a publication that takes longer to arrive solved than to be solved: its answer isn't built in. */
const unsolved = (page: Page) =>
  page.route('**/publication.json*', async (route) => {
    const response = await route.fetch();
    const publication = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ response, json: { ...publication, solved: null } });
  });

test('a record whose answer isn’t built in is solved away from the page', async ({ page }) => {
  await unsolved(page);
  await open(page);
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  await expect.poll(() => counted(page)).toEqual({ onPage: 0, asked: 1 });
});

test.describe('a worker that never answers', () => {
  const fall = (page: Page) =>
    page.addInitScript(() => {
      globalThis.Worker = class extends Worker {
        override postMessage(message: unknown) {
          if (sessionStorage.getItem('answers') !== null) super.postMessage(message);
        }
      };
    });

  test('is waited for no longer than a while, and the figures say that they wait', async ({ page }) => {
    await page.clock.install();
    await unsolved(page);
    await fall(page);
    await page.goto('explore/#v=1&by=resection');
    await page.clock.runFor(5000);
    await expect(page.getByText('still on its way').first()).toBeVisible();
    await page.clock.runFor(21_000);
    await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
    // Each figure waits on a timer of its own: the clock goes on until the last has said so.
    await expect
      .poll(async () => {
        await page.clock.runFor(1000);
        return page.getByText('still on its way').count();
      })
      .toBe(0);
  });

  test('is said, and asked again on demand', async ({ page }) => {
    await page.clock.install();
    await fall(page);
    await page.addInitScript(() => {
      sessionStorage.setItem('answers', '');
    });
    await page.goto('explore/#v=1&by=resection');
    await page.clock.runFor(5000);
    await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
    await page.evaluate(() => {
      sessionStorage.removeItem('answers');
    });
    await statement(page, FIRST_DEATH).uncheck();
    // Whenever the question is asked, the clock goes on until it is given up.
    await expect(async () => {
      await page.clock.runFor(21_000);
      await expect(work(page)).toContainText('The computation failed: no answer came for 20 seconds', {
        timeout: 500,
      });
    }).toPass({ timeout: 20_000 });
    await page.evaluate(() => {
      sessionStorage.setItem('answers', '');
    });
    await facts(page).getByRole('button', { name: 'Try again' }).click();
    await page.clock.runFor(5000);
    await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
    await expect(work(page)).toBeEmpty();
  });
});

test('where workers are refused, the page does the work itself', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await page.goto('explore/');
  await survival(page).scrollIntoViewIfNeeded();
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  await statement(page, FIRST_DEATH).uncheck();
  await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
  expect((await counted(page)).onPage).toBe(1);
});
