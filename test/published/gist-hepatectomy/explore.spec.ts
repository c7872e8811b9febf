import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../../site/site.ts';

const loader = (page: Page) => page.locator('table-loader');
const status = (page: Page) => loader(page).getByRole('status');
/** The figures that a reader sees: the publication's or, while a table is held, the table's. */
const figure = (page: Page) => page.locator('survival-figure:visible');
const drawing = (page: Page) =>
  figure(page)
    .getByRole('img', { name: /^(?:Survival|Mortality|Relapse-free|Without the event) after / })
    .first();
const chip = (page: Page, label: string) =>
  figure(page)
    .getByRole('group', { name: 'Group the patients by' })
    .getByRole('radio', { name: label, exact: true });
/** The title, the line of P values and the caption that are seen: those of other groupings lie hidden under them. */
const seen = (page: Page, words: string | RegExp) =>
  figure(page).getByText(words).filter({ visible: true }).first();
const bring = (page: Page, text: string, name = 'mine.csv') =>
  loader(page)
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** A table with a byte order mark, semicolons, decimal commas, missing values and two mistakes. */
const MESSY =
  '\ufeffcase;Follow-up (months);Status;Stage;Arm\r\n' +
  [
    'p1;10,5;dead;I;A',
    'p2;twelve;dead;II;B',
    'p3;30;alive;I;A',
    'p4;41,25;dead;II;B',
    'p5;50;;I;B',
    'p6;60;alive;NA;A',
  ].join('\r\n') +
  '\r\n';

async function open(page: Page): Promise<void> {
  await page.goto('explore/');
  await figure(page).scrollIntoViewIfNeeded();
  await expect(reader(page)).toBeVisible();
}

/** The slider that lies over the drawing once the figure is alive. */
const reader = (page: Page) => figure(page).getByRole('slider', { name: /^Read the curves at a time/u });
/** What only a record has. */
const RECORD_ONLY = ['exit-mover', 'facts-figure', '#facts'];

test('shows the figures of the publication until a table is brought', async ({ page }) => {
  await open(page);
  await expect(seen(page, 'All six as one cohort')).toBeVisible();
  await expect(loader(page)).toContainText('never leaves this browser');
});

test('a table is loaded, mended, explored and forgotten, and nothing of it is sent or stored', async ({
  page,
}) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) =>
    requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  await bring(page, MESSY);

  await expect(status(page)).toContainText('mine.csv: 6 rows read.');
  await expect(status(page)).toContainText('1 thing to be put right');
  const problems = loader(page).locator('.table-problems li');
  await expect(problems).toHaveText([
    'Row 3, column “Follow-up (months)”: “twelve”; expected a number of at least 0.',
  ]);
  await expect(seen(page, 'All six as one cohort')).toBeVisible();
  await expect(loader(page).locator('[data-map="time"]')).toHaveValue('Follow-up (months)');
  await expect(loader(page).locator('[data-map="delimiter"]')).toHaveValue(';');
  await expect(loader(page).locator('[data-map="row"]')).toHaveValue('case');

  await problems.nth(0).locator('input').fill('12');
  await problems.nth(0).locator('input').press('Enter');
  await expect(status(page)).toHaveText(
    'mine.csv: 5 patients, 3 deaths. 1 left out. Every figure of this page is drawn from it. Time is in months. The patients can be grouped by “Stage” and “Arm”.',
  );

  // The same figure, with nothing in it of the publication or of what only a record has.
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero');
  await expect(reader(page)).toBeVisible();
  await expect(seen(page, 'All patients as one cohort')).toBeVisible();
  await expect(seen(page, '5 patients of the table are drawn')).toBeVisible();
  await chip(page, 'Stage').check();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by Stage');
  await expect(seen(page, '4 patients of the table are drawn')).toBeVisible();
  await chip(page, 'Arm').check();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by Arm');
  await expect(seen(page, /^P: log-rank/u)).toBeVisible();
  await expect(seen(page, 'The column “Arm” of the table.')).toBeVisible();
  await expect(figure(page).getByRole('radio', { name: /site/u })).toHaveCount(0);
  await expect(figure(page).getByRole('slider', { name: /death/u })).toHaveCount(0);
  await expect(figure(page).getByRole('button', { name: /arrangement/u })).toHaveCount(0);
  await figure(page).getByText('More ways to see this').click();
  await expect(figure(page).getByRole('checkbox', { name: /95 % limits/u })).toBeVisible();
  await expect(figure(page).getByRole('checkbox', { name: /hatched/u })).toHaveCount(0);
  await expect(figure(page).getByText(/Another compatible|Longest follow-up/u)).toHaveCount(0);
  await figure(page).getByText('Take this view with you').click();
  await expect(figure(page).getByRole('button', { name: 'Curve (CSV)' })).toBeVisible();
  await expect(figure(page).getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  for (const only of RECORD_ONLY) await expect(page.locator(only)).toBeHidden();

  // An outcome read the other way round is another curve; undoing brings it back.
  const before = await drawing(page).innerHTML();
  await loader(page).getByLabel('alive (2)').selectOption('happened');
  await loader(page).getByLabel('dead (3)').selectOption('without');
  await expect(status(page)).toContainText('5 patients, 2 deaths');
  await loader(page).getByRole('button', { name: 'Undo the last change' }).click();
  await loader(page).getByRole('button', { name: 'Undo the last change' }).click();
  await expect(status(page)).toContainText('5 patients, 3 deaths');
  await chip(page, 'Arm').check();
  await expect.poll(() => drawing(page).innerHTML()).toBe(before);

  await loader(page).getByRole('button', { name: 'Forget the table' }).click();
  await expect(status(page)).toContainText('forgotten');
  for (const only of RECORD_ONLY) await expect(page.locator(only)).toBeVisible();
  await expect(figure(page)).toHaveCount(1);
  await expect(seen(page, 'All six as one cohort')).toBeVisible();
  await expect(drawing(page)).toHaveAccessibleName('Survival after hepatectomy');
  await expect(loader(page).locator('textarea')).toHaveValue('');

  // What was asked for after the table came are pieces of the site's own code; the table is in none of the requests.
  expect(requests.filter((request) => !/^GET \S+\.js $/u.test(request))).toEqual([]);
  expect(requests.join()).not.toMatch(/twelve|\bp2\b/u);
  expect(page.url()).not.toContain('#');
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie.length,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, 0, 0]);
});

test('what can be read in two ways is asked, and no figure is drawn until it is answered', async ({
  page,
}) => {
  await open(page);
  const understood = loader(page).locator('[data-part="understood"]');
  await bring(page, 'id,time,cens,arm\n1,5,1,A\n2,8,1,A\n3,12,0,A\n4,9,1,B\n5,16,0,B\n');
  await expect(understood).toContainText('“cens”, to be asked');
  await expect(understood).toContainText('if “1” is the event, there are 3 events');
  await expect(drawing(page)).toHaveAccessibleName('Survival after hepatectomy');
  await loader(page).getByLabel('1 (3)').selectOption('happened');
  await expect(understood).toContainText('what does “0” (2 rows) mean?');
  await loader(page).getByLabel('0 (2)').selectOption('without');
  await expect(status(page)).toContainText('mine.csv: 5 patients, 3 events.');
  await expect(understood).toContainText('5 rows, 5 patients, 3 events, 2 censored');
  await expect(drawing(page)).toHaveAccessibleName('Without the event after time zero');

  // Another column of times lets go of the unit, and of the rows that were left out for the first.
  await bring(
    page,
    'id,os_days,OS_STATUS,pfs_months,PFS_STATUS\n1,210,1,3.1,1\n2,x,0,14.0,1\n3,480,1,9.5,1\n4,1300,0,42.7,0\n',
  );
  await loader(page).getByRole('button', { name: 'Leave this row out' }).click();
  await expect(status(page)).toContainText('3 patients, 2 deaths. 1 left out.');
  await loader(page).locator('[data-map="time"]').selectOption('pfs_months');
  await expect(status(page)).toContainText('4 patients, 3 relapses. Every figure');
  await expect(loader(page).locator('[data-map="unit"]')).toHaveValue('month');
});

test('the keyboard alone loads the example, regroups it and forgets it', async ({ page }) => {
  await open(page);
  await loader(page).getByRole('button', { name: 'Try an example' }).focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('freireich1963.csv: 42 patients, 30 relapses');
  await expect(drawing(page)).toHaveAccessibleName('Relapse-free after time zero');
  await chip(page, 'treatment').focus();
  await page.keyboard.press('Space');
  await expect(drawing(page)).toHaveAccessibleName('Relapse-free after time zero by treatment');
  await expect(seen(page, /^P: log-rank <\u202f?0\.001/u)).toBeVisible();
  await figure(page).getByText('More ways to see this').focus();
  await page.keyboard.press('Enter');
  await expect(figure(page).getByRole('checkbox', { name: 'relapsed and left in the table' })).toBeVisible();
  await loader(page).locator('[data-map="zero"]').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('remission');
  await page.keyboard.press('Enter');
  await expect(drawing(page)).toHaveAccessibleName('Relapse-free after remission');
  await chip(page, 'All patients').focus();
  await page.keyboard.press('ArrowRight');
  await expect(drawing(page)).toHaveAccessibleName('Relapse-free after remission by treatment');
  await loader(page).getByRole('button', { name: 'Forget the table' }).focus();
  await page.keyboard.press('Enter');
  await expect(loader(page).getByRole('button', { name: 'Choose a table' })).toBeFocused();
  await expect(seen(page, 'All six as one cohort')).toBeVisible();
});

test('a pasted text is read as it is typed', async ({ page }) => {
  await open(page);
  await loader(page).getByText('The text of the table').click();
  await loader(page).locator('textarea').fill('weeks\tdied\n5\t1\n9\t0\n12\t1\n');
  await expect(status(page)).toContainText('3 patients, 2 deaths');
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero');
});

test('a dropped file is taken, and a workbook is declined with words', async ({ page }) => {
  await open(page);
  const drop = async (name: string, text: string) => {
    const data = await page.evaluateHandle(
      ([file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content ?? ''], file ?? ''));
        return transfer;
      },
      [name, text],
    );
    await loader(page).dispatchEvent('drop', { dataTransfer: data });
  };
  await drop('book.xlsx', 'PK\u0003\u0004');
  await expect(status(page)).toContainText('This is a workbook. Save the sheet as CSV');
  await drop('mine.tsv', 'months\tdead\tarm\n5\tyes\tA\n9\tno\tB\n12\tyes\tB\n');
  await expect(status(page)).toContainText('mine.tsv: 3 patients, 2 deaths');
});

/** A table that agrees with the record of the first publication, in the words of its template. */
const CLAIMED = [
  'row,months,outcome,site,resection,imatinib-before,exon-11,second-hepatectomy,imatinib-after,course',
  '1,10,died,small-intestine,incomplete,yes,without,no,yes,early-death',
  '2,62,died,small-intestine,complete,yes,with,yes,yes,recurrence',
  '3,110,died,small-intestine,complete,yes,with,yes,yes,recurrence',
  '4,145,alive,other,incomplete,yes,with,yes,yes,recurrence',
  '5,168,alive,other,complete,no,with,no,yes,recurrence',
  '6,186,alive,other,complete,no,without,no,yes,progression-free',
].join('\n');

test('a table of the same patients is held against the record, fact by fact', async ({ page }) => {
  await open(page);
  await bring(page, CLAIMED);
  await expect(status(page)).toContainText('6 patients, 3 deaths');
  await loader(page).locator('[data-claims]').check();
  const checks = loader(page).locator('[data-verdict]');
  await expect.poll(() => checks.count()).toBeGreaterThan(10);
  await expect(loader(page).locator('[data-verdict="disagree"]')).toHaveCount(0);

  await bring(page, CLAIMED.replace('1,10,died', '1,11,died'), 'other.csv');
  await loader(page).locator('[data-claims]').check();
  const wrong = loader(page).locator('[data-verdict="disagree"]');
  await expect(wrong.filter({ hasText: '113.5' }).first()).toContainText(
    'mean of 6: 113.667 months, 113.5 printed',
  );
});

test('two thousand rows stay fluent', async ({ page }) => {
  await open(page);
  const rows = Array.from({ length: 2000 }, (_, index) => {
    const time = 1 + ((index * 7919) % 3650);
    return `${index + 1},${time},${index % 3 === 0 ? 'dead' : 'alive'},${index % 2 === 0 ? 'A' : 'B'},${['I', 'II', 'III'][index % 3]}`;
  });
  const start = Date.now();
  await bring(page, ['id,days,status,arm,stage', ...rows].join('\n'), 'large.csv');
  await expect(status(page)).toContainText('2,000 patients, 667 deaths');
  await expect(drawing(page)).toBeVisible();
  const loaded = Date.now() - start;
  await expect(seen(page, '2,000 patients of the table are drawn')).toBeVisible();
  await expect(page.locator('.properties:visible')).toContainText('60 of 2,000, evenly spread.');
  const regroup = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>(
      'survival-figure:not([hidden]) input[value="stage"]',
    );
    const begun = performance.now();
    input?.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begun;
  });
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by stage');
  test.info().annotations.push({
    type: 'measured',
    description: `loaded in ${loaded} ms, regrouped in ${Math.round(regroup)} ms`,
  });
  expect(loaded).toBeLessThan(10_000);
  expect(regroup).toBeLessThan(2_000);
});

for (const width of [320, 1280]) {
  test(`a loaded table with problems has no fault that axe can find, and fits ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await bring(page, MESSY);
    await expect(loader(page).locator('.table-problems')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await bring(page, CLAIMED);
    await loader(page).locator('[data-claims]').check();
    await expect(loader(page).locator('[data-verdict]').first()).toBeVisible();
    const claimed = await new AxeBuilder({ page }).analyze();
    expect(
      claimed.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a second table is read for what it is, and a repaired one without what was left out', async ({
  page,
}) => {
  await open(page);
  await loader(page).getByText('The text of the table').click();
  const paste = (text: string) =>
    loader(page)
      .getByRole('textbox', { name: /text of a table/u })
      .fill(text);
  const broken =
    'id,months,status,site\np1,10,dead,a\np2,xx,dead,a\np3,110,alive,b\np4,145,alive,b\np5,168,dead,a';
  const leaveOut = loader(page).getByRole('button', { name: 'Leave this row out' });
  await paste(broken);
  await leaveOut.click();
  await expect(status(page)).toContainText('4 patients, 2 deaths. 1 left out, 1 of them with the event.');
  await paste(broken.replace('xx', '62'));
  await expect(status(page)).toContainText('5 patients, 3 deaths. Every');
  await paste(broken);
  await leaveOut.click();
  await expect(status(page)).toContainText('1 left out');
  await paste(broken.replaceAll(/p(?=\d)/gu, 'q').replace('xx', '62'));
  await expect(status(page)).toContainText('5 patients, 3 deaths. Every');

  await bring(page, 'time,status,site\n10,dead,a\n20,dead,a\n30,alive,b\n40,alive,b', 't.csv');
  await expect(status(page)).toContainText('t.csv: 4 patients, 2 deaths.');
  await loader(page).locator('[data-map="unit"]').selectOption('day');
  await bring(page, 'time,status,site\n10,died,a\n20,died,a\n30,living,b\n40,living,b', 't.csv');
  await expect(status(page)).toContainText('t.csv: 4 patients, 2 deaths.');
  await expect(loader(page).locator('[data-map="unit"]')).toHaveValue('');
});

for (const [why, answer] of [
  ['the network is gone', null],
  ['another page comes in its place', { status: 404, contentType: 'text/html', body: '<p>months,dead</p>' }],
] as const)
  test.describe('the example', () => {
    test.use({ expectedMessages: /ERR_FAILED|404/u });
    test(`says that it could not be loaded where ${why}`, async ({ page }) => {
      await open(page);
      await page.route('**/examples/*', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await loader(page).getByRole('button', { name: 'Try an example' }).click();
      await expect(status(page)).toContainText('The example could not be loaded');
      await expect(
        loader(page).getByRole('textbox', { name: /text of a table/u, includeHidden: true }),
      ).toHaveValue('');
      await page.unroute('**/examples/*');
      await loader(page).getByRole('button', { name: 'Try an example' }).click();
      await expect(status(page)).toContainText('42 patients');
    });
  });

test('a table that was pasted before the page was alive is read', async ({ page }) => {
  let come: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/_astro\/.*\.js$/u, async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto('explore/', { waitUntil: 'commit' });
  await page.getByText('The text of the table').click();
  await page
    .getByRole('textbox', { name: 'The text of a table' })
    .fill('id;months;died\na;10;1\nb;12;0\nc;20;1\n');
  come();
  await expect(status(page)).toContainText('3 ');
  await expect(page.getByRole('textbox', { name: 'The text of a table' })).toHaveValue(/^id;months/u);
});
