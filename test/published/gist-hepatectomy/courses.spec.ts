import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWithStore, type RecordStore } from './recordStore.ts';
import { endsOf, filesOf, hasCourses, keptBySystem, openInSystem } from './learningSystem.ts';
import { seatOf } from '../../../src/rows/teach/seatOf.ts';
import { expect, test } from '../../site/site.ts';

test.skip(!hasCourses, 'the first publication has no exercises');

const actions = (course: FrameLocator, id: string) => course.locator(`#${id} > .ask-actions`);
const said = (course: FrameLocator, id: string) => actions(course, id).getByRole('status');
const item = (course: FrameLocator, id: string) => course.locator(`teach-course [data-item="${id}"]`);
const count = (course: FrameLocator) => course.locator('teach-progress [data-part="count"]');

async function go(course: FrameLocator, id: string): Promise<void> {
  await course.getByRole('link', { name: 'All exercises' }).filter({ visible: true }).first().click();
  await course.locator(`.item-list a[href="#${id}"]`).click();
  await expect(item(course, id)).toBeVisible();
}

async function typed(course: FrameLocator, id: string, text: string): Promise<void> {
  const field = actions(course, id).getByRole('textbox');
  await field.fill(text);
  await field.press('Enter');
}

for (const runTime of ['1.2', '2004'] as const)
  test(`SCORM ${runTime}: what is answered is told, and stands there when the learner comes back`, async ({
    page,
    site,
  }) => {
    let course = await openInSystem(page, site, runTime);
    await expect(course.locator('[data-part="system"]')).toContainText('Your learning system keeps');
    await expect(course.getByLabel('Remember my answers')).toBeHidden();
    await course.locator('.item-list a[href="#first-step"]').click();
    await typed(course, 'first-step-ask', '17');
    await expect(said(course, 'first-step-ask')).toContainText('Try once more.');
    await typed(course, 'first-step-ask', '5/6');
    await expect(said(course, 'first-step-ask')).toHaveText('Right.');
    await go(course, 'immortal-time');
    await course.locator('#immortal-time-ask > .ask-options').getByText('Better than it deserves').click();
    await actions(course, 'immortal-time-ask').getByRole('button', { name: 'very sure' }).click();
    await expect(said(course, 'immortal-time-ask')).toHaveText('Right.');

    const told = await keptBySystem(page);
    const [first, second, third] = [0, 1, 2].map((n) => told.interactions![n]!);
    expect(first).toMatchObject({ id: 'first-step-ask', type: 'numeric' });
    expect(second).toMatchObject({ id: 'first-step-ask', result: 'correct' });
    expect(third).toMatchObject({ id: 'immortal-time-ask', type: 'choice', result: 'correct' });
    expect(third!.objectives['0']!['id']).toBe('immortal-time');
    expect(third!.correct_responses['0']!['pattern']).toBe('a');
    const total = (await count(course).innerText()).match(/of (\d+)/)![1];
    const score = String(Math.round(1e4 / Number(total)) / 100);
    if (runTime === '1.2') {
      expect(first).toMatchObject({ student_response: '17', result: 'wrong' });
      expect(second!.correct_responses['0']!['pattern']).toBe('83.333333');
      expect(third!.objectives['2']!['id']).toMatch(/^misconception-patients-who-had-a-later-treatment/);
      expect(third!['latency']).toMatch(/^0*\d\d:\d\d:\d\d/);
      expect(told.core).toMatchObject({ lesson_status: 'incomplete', lesson_location: 'immortal-time' });
      expect(told.core!.score).toMatchObject({ raw: score, min: '0', max: '100' });
    } else {
      expect(first).toMatchObject({ learner_response: '17', result: 'incorrect' });
      expect(second!.correct_responses['0']!['pattern']).toBe('82.333333[:]84.333333');
      expect(third!['description']).toMatch(/^Misconception: Patients who had a later treatment/);
      expect(third!['latency']).toMatch(/^PT[\d.]+S$/);
      expect(told).toMatchObject({ completion_status: 'incomplete', location: 'immortal-time' });
      expect(told.score).toMatchObject({ raw: score, min: '0', max: '100' });
      expect(Number(told.score!['scaled'])).toBeCloseTo(1 / Number(total), 4);
    }

    // Leaving ends the visit; coming back shows the same.
    await page.goto('');
    expect(await endsOf(page)).toBe(runTime === '1.2' ? 'LMSFinish ' : 'Terminate ');
    course = await openInSystem(page, site, runTime);
    await expect(item(course, 'immortal-time')).toBeVisible();
    await expect(said(course, 'immortal-time-ask')).toHaveText('Right.');
    await expect(
      course.locator('#immortal-time-ask > .ask-options').getByRole('radio', { checked: true }),
    ).toHaveCount(1);
    await go(course, 'first-step');
    await expect(actions(course, 'first-step-ask').getByRole('textbox')).toHaveValue('5/6');
    await expect(count(course)).toHaveText(
      /^2 of \d+ questions answered, 1 right at the first try, 1 later\.$/,
    );
  });

for (const runTime of ['1.2', '2004'] as const)
  test(`SCORM ${runTime}: every kind of answer is one that the run-time takes; four of five complete it`, async ({
    page,
    site,
  }) => {
    const course = await openInSystem(page, site, runTime);
    await expect(count(course)).toBeVisible();
    const status = async () => {
      const told = await keptBySystem(page);
      return told.core?.['lesson_status'] ?? told['completion_status'];
    };
    // What the page tells of an answer, for every question and with the right answer, whose text the page can put back.
    const answer = (from: number, to: number) =>
      course.locator('teach-course').evaluate(
        (element, [start, end]) => {
          const asks = [...element.querySelectorAll<HTMLElement & { right: string | null }>('teach-ask')];
          for (const ask of asks.slice(Math.floor(start * asks.length), Math.floor(end * asks.length))) {
            const detail = { id: ask.id, response: ask.right ?? '4x 9+', right: true, sure: 'fair' };
            ask.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail }));
          }
          return asks.length;
        },
        [from, to] as const,
      );
    const all = await answer(0, 0.78);
    expect(await status()).toBe('incomplete');
    await answer(0.78, 0.81);
    expect(await status()).toBe('completed');
    await answer(0.81, 1);
    const told = await keptBySystem(page);
    expect(Object.keys(told.interactions!)).toHaveLength(all);
    expect(told.suspend_data!.length).toBeLessThanOrEqual(4096);
    expect((told.core?.score ?? told.score)!['raw']).toBe('100');

    await page.goto('');
    const again = await openInSystem(page, site, runTime);
    await expect(count(again)).toHaveText(
      `${all} of ${all} questions answered, ${all} right at the first try.`,
    );
    expect(await status()).toBe('completed');
    const wrong = again.locator('teach-ask:not([data-state="right"])');
    // Only of a table that is to be filled in is there more than one right answer.
    expect(await wrong.evaluateAll((asks) => asks.map((ask) => ask.getAttribute('data-kind')))).toEqual(
      await again.locator('teach-ask[data-kind="table"]').evaluateAll((asks) => asks.map(() => 'table')),
    );
  });

/** What the key of a class has for a seat: the exits of a question, and its answer. */
async function keyOf(page: Page, seat: string, exercise: string): Promise<string[]> {
  await page.goto(`teach/seats/#${seat}`);
  await expect(page.locator('teach-seats [role="status"]')).toContainText(`Class ${seatOf(seat)!.group}, `);
  const row = page
    .locator('.room-list')
    .filter({ hasText: exercise })
    .locator('tbody tr')
    .nth(seatOf(seat)!.seat - 1);
  return row.locator('td').allInnerTexts();
}

for (const runTime of ['1.2', '2004'] as const)
  test(`SCORM ${runTime}: two learners have other numbers, each the same ones again, and the key of the class has both`, async ({
    page,
    site,
  }) => {
    const met = new Map<string, string>();
    for (const learner of ['learner-1', 'learner-2']) {
      let course = await openInSystem(page, site, runTime, learner);
      await expect(course.locator('[data-part="system"]')).toContainText('of class COURSE.');
      const says = await course.locator('[data-part="system"]').innerText();
      const seat = `class=COURSE&seat=${says.match(/seat (\d+) of class COURSE/)![1]}`;
      await course.locator('.item-list a[href="#in-which-order"]').click();
      await course.locator('#in-which-order-ask > .ask-answer > summary').click();
      const list = course.locator('#in-which-order .ask-transfer .ask-table');
      const exits = (await list.innerText()).replace('Exits: ', '');
      met.set(seat, exits);

      const [listed = '', answer = ''] = await keyOf(page, seat, 'From times to a curve');
      expect(listed).toBe(exits);
      course = await openInSystem(page, site, runTime, learner);
      await expect(list).toBeAttached();
      await course.locator('#in-which-order-ask > .ask-answer > summary').click();
      await typed(course, 'in-which-order-transfer', answer);
      await expect(said(course, 'in-which-order-transfer')).toHaveText('Right.');
      const told = (await keptBySystem(page, learner)).interactions!['0']!;
      if (runTime === '1.2')
        expect(Object.values(told.objectives).map(({ id }) => id)).toContain(
          seat.replace(/^class=(.*)&seat=(.*)$/, 'class-$1-seat-$2'),
        );
      else expect(told['description']).toContain(`Seat ${seatOf(seat)!.seat} of class COURSE. `);

      // The learner comes back.
      await page.goto('');
      course = await openInSystem(page, site, runTime, learner);
      await expect(course.locator('[data-part="system"]')).toContainText(says.slice(-40));
      await expect(item(course, 'in-which-order')).toBeVisible();
      await course.locator('#in-which-order-ask > .ask-answer > summary').click();
      await expect(list).toHaveText(`Exits: ${exits}`);
      await expect(said(course, 'in-which-order-transfer')).toHaveText('Right.');
      // A question that is the same for everyone names no seat.
      await go(course, 'first-step');
      await go(course, 'immortal-time');
      await course.locator('#immortal-time-ask > .ask-options').getByText('Better than it').click();
      await actions(course, 'immortal-time-ask').getByRole('button', { name: 'very sure' }).click();
      const plain = (await keptBySystem(page, learner)).interactions!['1']!;
      expect(JSON.stringify(plain)).not.toContain('COURSE');
    }
    expect(met.size).toBe(2);
    expect(new Set(met.values()).size).toBe(2);
  });

test('cmi5: what is answered is told as statements, kept as a state, and completed once', async ({
  page,
  site,
}) => {
  const store: RecordStore = { statements: [], states: new Map() };
  const verbs = () => store.statements.map(({ verb }) => verb.id.split('/').at(-1));
  await openWithStore(page, site, store);
  await expect(page.locator('[data-part="system"]')).toContainText('Your learning system keeps');
  expect(verbs()).toEqual(['initialized']);
  await page.locator('.item-list a[href="#first-step"]').click();
  const field = page.locator('#first-step-ask > .ask-actions').getByRole('textbox');
  await field.fill('5/6');
  await field.press('Enter');
  await expect.poll(verbs).toEqual(['initialized', 'answered', 'scored']);
  const [, answered] = store.statements;
  expect(answered).toMatchObject({
    object: {
      id: 'https://example.org/exercises#first-step-ask',
      definition: { interactionType: 'numeric' },
    },
    result: {
      success: true,
      response: '83.333333',
      extensions: { 'urn:explorable-series:seat': expect.stringMatching(/^class=K7Q&seat=\d+$/) },
    },
  });
  // What the system wants in every statement, and its own category only in those that the standard defines.
  for (const { context } of store.statements) {
    expect(context.registration).toBe('5f3b2a86-0d55-4d1c-9c5e-8a1f6a0f1d11');
    expect(JSON.stringify(context)).toContain('sessionid');
    expect(JSON.stringify(context)).toContain('https://example.org/course');
  }
  const categories = store.statements.map(({ context }) => context.contextActivities.category.length);
  expect(categories).toEqual([1, 0, 0]);

  await page.locator('teach-course').evaluate((element) => {
    for (const ask of element.querySelectorAll('teach-ask'))
      ask.dispatchEvent(
        new CustomEvent('answered', {
          bubbles: true,
          detail: { id: ask.id, response: '0', right: true, sure: null },
        }),
      );
  });
  await expect
    .poll(() => verbs().filter((verb) => verb === 'completed' || verb === 'passed'))
    .toEqual(['completed', 'passed']);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await expect.poll(() => verbs().at(-1)).toBe('terminated');
  await expect.poll(() => store.states.get('answers')).toMatch(/^first-step\*\n1\|#class=K7Q&seat=\d+\|/);

  store.statements.length = 0;
  await openWithStore(page, site, store);
  await expect(page.locator('teach-progress [data-part="count"]')).toHaveText(
    /^(\d+) of \1 questions answered/,
  );
  await expect.poll(verbs).toEqual(['initialized']);
});

test('a package opened from disk, without a system, says so and works', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    for (const [name, bytes] of Object.entries(filesOf('scorm12.zip')))
      writeFileSync(join(folder, name), bytes);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await expect(page.locator('[data-part="system"]')).toContainText('No learning system was found');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.locator('[data-part="list"] [data-part="next"]').click();
    await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true }).first()).toBeInViewport();
    await expect(page.locator('teach-course [data-item]:visible')).toHaveCount(1);
    await page.goto(`${pathToFileURL(join(folder, 'index.html')).href}#smallest-p`);
    const field = page.locator('#smallest-p-ask > .ask-actions').getByRole('textbox');
    await field.fill('2/20');
    await field.press('Enter');
    await expect(page.locator('#smallest-p-ask > .ask-actions').getByRole('status')).toHaveText('Right.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const shown = await new AxeBuilder({ page }).analyze();
    expect(shown.violations.map(({ id }) => id)).toEqual([]);
    await page.reload();
    await expect(field).toHaveValue('2/20');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('worksheet, key, slides and notes are there as PDF, listed where there was a browser to print them', async ({
  page,
}) => {
  await page.goto('teach/#packages');
  for (const name of [
    ...['worksheet.pdf', 'key.pdf'],
    ...['slides-10.pdf', 'notes-10.pdf', 'slides-30.pdf', 'notes-30.pdf', 'slides-60.pdf', 'notes-60.pdf'],
  ]) {
    const line = page.locator('.package-list li').filter({ hasText: name });
    await expect(line).toContainText(/kB: .+ SHA-256 [0-9a-f]{64}$/);
    const answer = await page.request.get(`teach/packages/${name}`);
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('the teaching page lists each course with its size and checksum', async ({ page }) => {
  await page.goto('teach/#packages');
  for (const name of [
    'scorm12.zip',
    'scorm2004.zip',
    'cmi5.zip',
    'quiz-canvas.zip',
    'quiz-qti21.zip',
    'anki.txt',
  ]) {
    const line = page.locator('.package-list li').filter({ hasText: name });
    await expect(line).toContainText(/kB: .+ SHA-256 [0-9a-f]{64}$/);
  }
});
