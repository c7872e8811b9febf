import { expect, test } from 'vitest';
import { Options, type OptionsProps } from '../../../src/figures/survival/Options.tsx';
import { Take } from '../../../src/figures/survival/Take.tsx';
import type { Reading } from '../../../src/state/Reading.ts';
import type { ViewState } from '../../../src/state/ViewState.ts';
import { defaults, series } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

const nothing = () => undefined;
const TAKEN = [
  ...['Figure (SVG)', 'Figure (PNG)', 'Curve (CSV)', 'Patients (CSV)', 'R code', 'Copy link to this view'],
  ...['Copy what it says', 'Copy a citation', 'Copy a line that embeds it'],
];
const optionsWith = (props: Partial<OptionsProps> = {}) =>
  markup(
    <Options
      {...{ id: 'curve', series, state: defaults, defaults, isTable: false, longest: 200 }}
      span={{ smallest: 180, largest: 300, unlimited: true, lowest: 0.5, possibleFrom: 187 }}
      onChange={nothing}
      onAnother={nothing}
      onLongest={nothing}
      onFold={nothing}
      {...props}
    />,
  );
/** What is ticked or chosen, by the words beside it. */
const ticked = (options: HTMLElement) =>
  [...options.querySelectorAll('input[checked]')].map((input) => input.closest('label')?.textContent.trim());

test('the first view has nothing ticked, and its line says nothing of changes', () => {
  const options = optionsWith();
  expect(options.querySelector('summary')?.textContent.trim()).toBe('More ways to see this');
  expect(ticked(options)).toEqual(['died and left in the table', 'survival', 'months']);
});

test('what differs from the first view is counted, whichever choice it is', () => {
  const state = { ...defaults, median: true, years: true, row: 'b', excluded: 'b' };
  const options = optionsWith({ state });
  expect(options.querySelector('summary')?.textContent).toContain('3 changed');
  expect(ticked(options)).toEqual([
    'medians',
    'died and left in the table',
    'leave it out',
    'survival',
    'years',
  ]);
});

test('nobody can be left out before a row is chosen', () => {
  const box = (options: HTMLElement) =>
    [...options.querySelectorAll('label')]
      .find((label) => label.textContent.includes('leave it out'))
      ?.querySelector('input');
  expect(box(optionsWith())?.hasAttribute('disabled')).toBe(true);
  expect(box(optionsWith({ state: { ...defaults, row: 'c' } }))?.hasAttribute('disabled')).toBe(false);
});

test('every row can be followed, with its fate in words', () => {
  const rows = [...optionsWith().querySelectorAll('option')].map((option) => option.textContent);
  expect(rows).toContain('row b, died at 62 months');
  expect(rows).toContain('row f, alive until 186 months');
});

test('a limit is a month or none, and says from when on it matters', () => {
  const slider = (options: HTMLElement) => options.querySelector('input[type="range"]');
  expect(optionsWith().querySelector('output')?.textContent).toBe('200 months');
  const free = optionsWith({ longest: null });
  expect(free.querySelector('output')?.textContent).toBe('no limit');
  expect(slider(free)?.getAttribute('value')).toBe(slider(free)?.getAttribute('max'));
  expect(free.textContent).toContain(
    'Survival of 50\u202f% at 60 months is possible only from 187 months on.',
  );
});

test('a table that somebody holds offers no other table and nothing to hatch', () => {
  const words = optionsWith({ isTable: true }).textContent;
  expect(words).not.toMatch(/record|compatible|Longest/);
  expect(words).toContain('limits by');
});

test('of many patients none is singled out', () => {
  const many = Array.from({ length: 21 }, (_, index) => ({
    ...defaults.cohort.patients[0]!,
    row: String(index),
  }));
  const cohort = { ...defaults.cohort, patients: many };
  const textOf = (change: Partial<ViewState>) =>
    optionsWith({ state: { ...defaults, cohort, ...change } }).textContent;
  expect(textOf({})).not.toContain('one patient');
  // What an address asked for can be taken back.
  for (const change of [
    { extremes: true },
    { leaveOneOut: true },
    { oneMore: true },
    { row: '3' },
    { excluded: '3' },
  ])
    expect(textOf(change)).toContain('one patient');
});

test('a reading that was changed and set back is no change', () => {
  const textOf = (reading: Reading) =>
    optionsWith({ state: { ...defaults, reading } }).querySelector('summary')?.textContent;
  expect(textOf({ without: [], assume: {} })).not.toContain('changed');
  expect(textOf({ without: [], assume: { 'longest-follow-up': 190 } })).toContain('1 changed');
});

test('everything that can be taken has a button of its own, but what is not to be had here', () => {
  const names = (part: HTMLElement) =>
    [...part.querySelectorAll('button')].map((button) => button.textContent);
  expect(names(markup(<Take without={[]} onTake={nothing} />))).toEqual(TAKEN);
  expect(names(markup(<Take without={['link', 'png']} onTake={nothing} />))).toEqual(
    TAKEN.filter((name) => !['Copy link to this view', 'Figure (PNG)'].includes(name)),
  );
});

test('a grouping can be crossed with another, and levels left out but for one of each', () => {
  const words = (options: HTMLElement) => options.textContent.replace(/\s+/gu, ' ');
  const cross = (options: HTMLElement) =>
    options.querySelector('select[aria-label="grouping to cross with"]');
  expect(cross(optionsWith())?.hasAttribute('disabled')).toBe(true);
  const state = { ...defaults, grouping: 'site', crossed: 'resection', only: { resection: ['complete'] } };
  const options = optionsWith({ state });
  expect(words(options)).toContain('2 changed');
  expect(words(options)).toContain('Leave levels out 1 left out');
  expect(cross(options)?.hasAttribute('disabled')).toBe(false);
  expect(cross(options)?.textContent).not.toContain('Primary site');
  expect(ticked(options)).toContain('leave out “Incomplete resection”');
  const disabled = [...options.querySelectorAll('input[disabled]')].map((input) =>
    input.closest('label')?.textContent.trim(),
  );
  expect(disabled).toContain('leave out “Complete resection”');
});

test('no limit can be chosen only where the record offers it', () => {
  const span = { smallest: 180, largest: 300, lowest: 0.5, possibleFrom: 187 };
  const end = (unlimited: boolean) =>
    optionsWith({ span: { ...span, unlimited } })
      .querySelector('#curve-longest')
      ?.getAttribute('max');
  expect(end(true)).toBe('301');
  expect(end(false)).toBe('300');
});
