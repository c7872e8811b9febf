import { chip, drawing, figure, open as openAlive, pLine, seen } from '../../site/curve.ts';
import { expect, test } from '../../site/site.ts';

test('on paper a figure takes the room that it needs, without controls, and its parts stay whole', async ({
  page,
}) => {
  await openAlive(page);
  await chip(page, 'Second hepatectomy').check();
  await page.emulateMedia({ media: 'print' });
  for (const kind of ['radio', 'slider', 'button'] as const)
    await expect(figure(page).getByRole(kind)).toHaveCount(0);
  for (const words of ['More ways to see this', 'Take this view with you'])
    await expect(figure(page).getByText(words)).toBeHidden();
  await expect(drawing(page)).toBeVisible();
  await expect(figure(page).getByRole('img', { name: 'Table at risk' })).toBeVisible();
  await expect(pLine(page)).toBeVisible();
  await expect(figure(page).locator('.caution').filter({ visible: true })).toBeVisible();
  // Hollow dots take the place of the grips.
  await expect(drawing(page).locator('[data-mark="grip"] path').first()).toBeHidden();
  await expect(drawing(page).locator('[data-mark="grip"] circle').first()).toBeVisible();
  // The conditions of P stand under it, and over nothing.
  const conditions = seen(page, /ranks deals by/);
  await expect(conditions).toBeVisible();
  const [above, below] = [await conditions.boundingBox(), await drawing(page).boundingBox()];
  expect((above?.y ?? NaN) + (above?.height ?? NaN)).toBeLessThanOrEqual((below?.y ?? NaN) + 1);
  const whole = await drawing(page).evaluate((svg) => {
    const around: string[] = [];
    for (let part = svg.parentElement; part && part.localName !== 'figure'; part = part.parentElement)
      around.push(getComputedStyle(part).breakInside);
    return around;
  });
  expect(whole).toContain('avoid');
});

for (const [format, address] of [
  ['A4', ''],
  ['A4', '#v=2&by=second-hepatectomy'],
  ['Letter', ''],
] as const)
  test(`a phone prints the article on 14 pages of ${format} or fewer, opened at "${address}"`, async ({
    browser,
    baseURL,
  }) => {
    const phone = await browser.newContext({
      baseURL: baseURL!,
      ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    });
    const page = await phone.newPage();
    await openAlive(page, address);
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/gu)?.length).toBeLessThanOrEqual(14);
    await phone.close();
  });
