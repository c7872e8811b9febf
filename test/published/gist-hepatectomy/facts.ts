import type { Locator, Page } from '@playwright/test';

/** The figure on whose switches the record's facts and assumptions are. */
export const facts = (page: Page): Locator => page.locator('facts-figure');

/** What the statements that are on leave. */
export const answer = (page: Page): Locator =>
  facts(page).getByRole('region', { name: 'With the statements that are on' });

/** How far finding that out is. */
export const work = (page: Page): Locator => answer(page).getByRole('status');

/** The switch of a statement. */
export const statement = (page: Page, says: string): Locator =>
  facts(page).getByRole('checkbox', { name: says });

/** The list of ways to read an assumption. */
export const choice = (page: Page, says: string): Locator =>
  facts(page).getByRole('combobox', { name: `Read this as: ${says}` });

export const FIRST_DEATH = 'The death at ten months was the first.';
export const NUMBER = 'Six patients had a hepatectomy';
export const P_TEST = 'P = 0.02 is the two-sided P value of a log-rank test.';
export const MEAN_OVER = 'The mean follow-up is taken over all six patients.';
