import type { Page } from '@playwright/test';
import { expect, pages, publications, test } from './site.ts';

test.skip(!pages.includes('teach/test/before/'), 'the first publication has no tests');

/** Answers a question in some way, and commits. */
async function answer(page: Page, place: number): Promise<void> {
  const ask = page.locator('teach-ask').nth(place);
  const kind = await ask.getAttribute('data-kind');
  if (kind === 'number') await ask.locator('.ask-actions').getByRole('textbox').fill('1');
  else if (kind === 'read') {
    const mark = ask.getByRole('slider').first();
    if ((await mark.count()) > 0) await mark.press('ArrowRight');
    else await ask.getByRole('checkbox').first().check();
  } else await ask.locator('.ask-option input').first().check();
  await ask.locator('.ask-sure button').first().click();
}

async function take(page: Page, time: 'before' | 'after'): Promise<number> {
  await page.goto(`teach/test/${time}/`);
  await page.waitForFunction(() => customElements.get('teach-test') !== undefined);
  const count = await page.locator('teach-ask').count();
  for (let place = 0; place < count; place++) {
    await expect(page.locator('[data-part="test-said"]')).toHaveText(`${place} of ${count} answered.`);
    await answer(page, place);
    const ask = page.locator('teach-ask').nth(place);
    if (place + 1 < count) {
      await expect(ask.locator('.ask-actions').getByRole('status')).toHaveText('Noted.');
      await expect(ask.locator('.ask-answer')).toBeHidden();
    }
  }
  await expect(page.locator('[data-part="test-said"]')).toHaveText(
    new RegExp(`^\\d of ${count} right at the first try\\.$`, 'u'),
  );
  return count;
}

test('a test keeps silent until its end, and the record sets both side by side', async ({ page }) => {
  const count = await take(page, 'before');
  expect(count).toBe(publications[0]!.exercises.filter(({ matter }) => matter.test).length);
  // What was asked before is told after the second test only.
  await expect(page.locator('.ask-answer').first()).toBeHidden();
  await page.reload();
  await expect(page.locator('teach-ask [role="status"]').first()).toHaveText('Noted.');
  await page.goto('teach/record/');
  await expect(page.locator('.record-sheet')).toContainText('after: not taken yet');

  await take(page, 'after');
  await expect(page.locator('.ask-answer').first()).toBeVisible();
  await expect(page.locator('teach-ask [role="status"]').first()).not.toHaveText('Noted.');
  await page.getByRole('link', { name: 'Both tests in your record' }).click();
  await expect(page.locator('.record-sheet')).toContainText(/Right before: \d of \d; after: \d of \d\./u);
  await expect(page.locator('.record-tests tbody tr')).toHaveCount(count);
  // None of it counts as an exercise.
  await expect(page.locator('[data-part="count"]')).toContainText('0 of');

  // It goes with the file, and comes back from it.
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const path = await file.path();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(page.locator('.record-tests')).toHaveCount(0);
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(page.locator('.record-tests tbody tr')).toHaveCount(count);
});
