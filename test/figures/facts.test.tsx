import { expect, test, vi } from 'vitest';
import { FactsFigure } from '../../src/figures/facts/FactsFigure.tsx';
import { ForcedWork } from '../../src/figures/facts/ForcedWork.ts';
import { ReadingWork } from '../../src/figures/facts/ReadingWork.ts';
import type { Forced } from '../../src/reconstruction/explainForced.ts';
import { answerRow } from '../../src/rows/answerRow.ts';
import { storyRows } from '../../src/rows/storyRows.ts';
import type { Answer } from '../../src/state/openSession.ts';
import { contextOf, type PageSession } from '../../src/state/pageSession.ts';
import { DEFAULT_READING, type Reading } from '../../src/state/Reading.ts';
import { createStore } from '../../src/state/store.ts';
import { defaults, publication, series, session, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const rows = storyRows(publication.record, series.story);
const everything = { reading: DEFAULT_READING, answer: answerRow(set) };
const view = { id: 'facts', rows, series, end: 200, reading: DEFAULT_READING, answered: everything };
const reasonOf = (id: string): string[] =>
  publication.record.assumptions.filter((assumption) => assumption.id === id).map(({ reason }) => reason);
const WITHOUT: Reading = { without: ['first-death'], assume: {} };
const SURVIVORS: Reading = { without: [], assume: { 'mean-over': 'survivors' } };

test('every statement of the story has a switch that is on, and every assumption its reason', () => {
  const figure = markup(<FactsFigure {...view} forced={{ rows: [] }} />);
  const told = series.story.flatMap(({ ids }) => ids);
  const switches = [...figure.querySelectorAll('input[type="checkbox"]')];
  expect(switches.map((box) => box.getAttribute('data-statement'))).toEqual(told);
  for (const box of switches) expect(box.hasAttribute('checked')).toBe(true);
  const reasons = [...figure.querySelectorAll('.statement details p')].map(({ textContent }) => textContent);
  expect(reasons.toSorted()).toEqual(told.flatMap(reasonOf).toSorted());
  expect(figure.querySelector('.answer')?.textContent).toContain(
    'Everything is on: 3,641,816 sets of times, 70,857,712,128 tables.',
  );
  expect(figure.textContent).toContain('Nothing more than single statements say by themselves.');
});

test('what is switched off or read in another way is shown so, and counted once it is answered', () => {
  const reading = { without: ['first-death'], assume: { 'mean-over': 'survivors' } };
  const answer = { kind: 'none', why: 'contradiction', reason: 'no total fits' } as const;
  const figure = markup(
    <FactsFigure {...view} {...{ reading }} answered={{ reading, answer }} forced={{ rows: null }} />,
  );
  const unchecked = [...figure.querySelectorAll('input:not([checked])')];
  expect(unchecked.map((box) => box.getAttribute('data-statement'))).toEqual(['first-death']);
  const chosen = figure.querySelector('[data-assumption="mean-over"] option[selected]');
  expect(chosen?.getAttribute('value')).toBe('survivors');
  expect(figure.querySelector('.answer')?.textContent).toContain('2 changed: nothing agrees.No total fits.');
  expect(figure.querySelector('.consequences')).toBeNull();
});

/** A page whose answers come when a test gives them. */
function page() {
  const waiting: {
    reading: Reading;
    give: (answer: Answer | Error) => void;
    signal: AbortSignal | undefined;
  }[] = [];
  const forced: { give: (found: readonly Forced[]) => void }[] = [];
  const store = createStore(defaults);
  const learn: PageSession['learn'] = (reading, { signal } = {}) =>
    new Promise((resolve, reject) => {
      const give = (answer: Answer | Error) => {
        if (answer instanceof Error) {
          reject(answer);
          return;
        }
        session.keep(reading, answer);
        resolve(answer);
      };
      waiting.push({ reading, give, signal });
    });
  const answerCurve: PageSession['answerCurve'] = () => Promise.reject(new Error('unasked'));
  const findForced: PageSession['findForced'] = () =>
    new Promise((resolve) => {
      forced.push({ give: resolve });
    });
  const rest = {
    address: () => null,
    ownTable: null,
    away: null,
    built: true,
    problems: createStore({ list: [] as readonly string[] }),
  };
  const open: PageSession = {
    ...session,
    ...rest,
    store,
    context: contextOf(session),
    learn,
    findForced,
    answerCurve,
  };
  return { open, store, waiting, forced };
}
/** Lets what was promised happen. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

test('an answer is shown, and the page follows', async () => {
  const { open, store, waiting } = page();
  const work = new ReadingWork(open, everything, () => undefined);
  void work.ask(WITHOUT);
  expect(work.wished).toEqual(WITHOUT);
  expect(store.get().reading).toBe(DEFAULT_READING);
  waiting[0]!.give(session.setFor(WITHOUT)!);
  await soon();
  expect(work.wished).toBeNull();
  expect(work.answered.answer).toMatchObject({ timeVectors: '3809780' });
  expect(store.get().reading).toEqual(WITHOUT);
});

test('whoever asks again before there is an answer hears the last question’s alone', async () => {
  const { open, waiting } = page();
  const work = new ReadingWork(open, everything, () => undefined);
  void work.ask(SURVIVORS);
  void work.ask(WITHOUT);
  expect(waiting[0]!.signal?.aborted).toBe(true);
  waiting[1]!.give(session.setFor(WITHOUT)!);
  waiting[0]!.give({ kind: 'contradiction', contradictions: ['late'] });
  await soon();
  expect(work.answered.reading).toEqual(WITHOUT);
  expect(work.answered.answer.kind).toBe('cohorts');
});

test('a reading that nothing agrees with leaves the figures as they were, and says so', async () => {
  const { open, store, waiting } = page();
  const work = new ReadingWork(open, everything, () => undefined);
  void work.ask(SURVIVORS);
  waiting[0]!.give({ kind: 'contradiction', contradictions: ['No total fits.'] });
  await soon();
  expect(work.words).toBe('The other figures are drawn with everything on.');
  expect(store.get()).toMatchObject({ reading: DEFAULT_READING, asked: SURVIVORS });
});

test('what takes long says so and can be stopped, and what fails can be asked again', async () => {
  vi.useFakeTimers();
  const { open, waiting } = page();
  const work = new ReadingWork(open, everything, () => undefined);
  void work.ask(WITHOUT);
  expect(work.isBusy).toBe(false);
  vi.advanceTimersByTime(300);
  expect(work.words).toBe('Computing every table that is left …');
  expect(work.isBusy).toBe(true);
  work.stop('Stopped.');
  expect([work.isBusy, work.wished, work.words]).toEqual([false, null, 'Stopped.']);
  expect(waiting[0]!.signal?.aborted).toBe(true);
  vi.useRealTimers();

  void work.ask(WITHOUT);
  waiting[1]!.give(new Error('no answer came'));
  await soon();
  expect(work.hasFailed).toBe(true);
  expect(work.words).toBe('The computation failed: no answer came. The figures keep the last answer.');
  // The switches stay where the reader put them.
  expect(work.wished).toEqual(WITHOUT);
  work.again();
  expect(work.hasFailed).toBe(false);
  waiting[2]!.give(session.setFor(WITHOUT)!);
  await soon();
  expect(work.words).toBe('');
  expect(work.answered.reading).toEqual(WITHOUT);
});

test('what is forced is found out for the statements that are on, once somebody looks', async () => {
  const { open, forced } = page();
  const first = [{ what: 'it is so', because: [] }];
  const work = new ForcedWork(open, first, () => undefined);
  expect(work.rows(DEFAULT_READING, true)).toBe(first);
  await work.follow(WITHOUT, true);
  expect(work.rows(WITHOUT, true)).toBeNull();
  expect(forced).toHaveLength(0);
  void work.fold(true, WITHOUT, true);
  expect(work.words).toBe('Finding out what these statements force …');
  forced[0]!.give([]);
  await soon();
  expect(work.rows(WITHOUT, true)).toEqual([]);
  expect(work.words).toBe('');
  await work.follow(SURVIVORS, false);
  expect(work.rows(SURVIVORS, false)).toBeNull();
  expect(work.words).toContain('has no answer');
});
