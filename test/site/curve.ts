import type { Locator, Page } from '@playwright/test';
import { expect } from './site.ts';

/** The figure of curves that a reader sees: the publication's or, while a table is held, the table's. */
export const figure = (page: Page) => page.locator('survival-figure:visible').first();

/** The drawing of the curves, by what it is called. */
export const drawing = (page: Page) =>
  figure(page)
    .getByRole('img', { name: /^(?:Survival|Mortality|Relapse-free|Without the event) after / })
    .first();

/** What is chosen to group by. */
export const chip = (page: Page, label: string) =>
  figure(page).getByRole('radio', { name: label, exact: true });

/** The slider over the plot that reads the curves at a time. */
export const reader = (page: Page) =>
  figure(page).getByRole('slider', { name: /^Read the curves at a time/ });

/** The grip of a death: "Second" or "Third". */
export const grip = (page: Page, which: string) =>
  figure(page).getByRole('slider', { name: new RegExp(`^${which} death, in months since`) });

/** The patients' months as a sum. */
export const monthSum = (page: Page) => figure(page).getByText(/^\d+(?: \+ \d+)+ = \d+ months/);

/** The line of P values. */
export const pLine = (page: Page) =>
  figure(page)
    .getByText(/(?:^| )P: /u)
    .filter({ visible: true })
    .first();

/** Words of the figure that are seen: the captions of other groupings lie hidden under the one that is shown. */
export const seen = (page: Page, words: string | RegExp) =>
  figure(page).getByText(words).filter({ visible: true });

/** Which arrangement is shown, as it stands in the caption. */
export const arrangementSaid = (page: Page, index: number, count: number) =>
  figure(page).getByText(`arrangement ${index} of ${count}`, { exact: true }).filter({ visible: true });

/** What is said aloud when the figure changes. */
export const aloud = (page: Page) => figure(page).locator('[aria-live="polite"]');

/** A fold of the figure, by the words that open it. */
export const unfold = (page: Page, words: string) => figure(page).getByText(words).first().click();
export const more = (page: Page) => unfold(page, 'More ways to see this');

export const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

/** The drawing as it is, to be held against another time. */
export const drawn = (page: Page) => drawing(page).innerHTML();

/**
 * Opens a page at an address and waits until its figure of curves is alive. Nothing moves by itself: what moves is tested where it
 * is looked at.
 */
export async function open(page: Page, address = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  await figure(page).scrollIntoViewIfNeeded();
  // A record with trillions of tables is solved by the page itself.
  await expect(reader(page)).toBeVisible({ timeout: 90_000 });
  // On a phone the figure is higher than the window.
  await reader(page).scrollIntoViewIfNeeded();
}

/** The middle of something on the page, in px of the window. */
export async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('it is not drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The months of the sum, and what they add up to. */
export async function months(page: Page): Promise<{ times: number[]; total: number }> {
  const words = await monthSum(page).innerText();
  const [sum = '', total = ''] = words.split('=');
  return { times: sum.split('+').map(Number), total: Number.parseFloat(total) };
}
