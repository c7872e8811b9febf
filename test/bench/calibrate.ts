import type { Page } from '@playwright/test';

/** Milliseconds of a loop in the page that does the same everywhere: where it takes longer than alone, the machine was busy. */
export function calibrate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now();
    let sum = 0;
    for (let i = 1; i < 400_000; i += 1) sum += Math.sqrt(i) % 7;
    return sum > 0 ? performance.now() - start : 0;
  });
}
