import { expect, test } from 'vitest';
import { DealPicture } from '../../src/figures/deals/DealPicture.tsx';
import { DealReadout } from '../../src/figures/deals/DealReadout.tsx';
import { DealsBoard } from '../../src/figures/deals/DealsBoard.tsx';
import { DealsFigure } from '../../src/figures/deals/DealsFigure.tsx';
import { dealsConclusion, dealsTitle, tallyWords } from '../../src/figures/deals/words.ts';
import { dealRows, dealtGrouping } from '../../src/rows/dealRows.ts';
import { series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const rows = dealRows(set.central, dealtGrouping(series)!)!;
const board = () => markup(<DealsBoard id="deals" rows={rows} chosen={rows.observed} />);

test('the board has a picture for each deal, in order of the statistic, with the observed one chosen', () => {
  const inputs = [...board().querySelectorAll('input')];
  expect(inputs.map((input) => input.getAttribute('value'))).toEqual(rows.deals!.map(({ id }) => id));
  expect(
    inputs.filter((input) => input.hasAttribute('checked')).map((input) => input.getAttribute('value')),
  ).toEqual(['111000']);
});

test('the board marks the observed deal and its mirror, and those as extreme', () => {
  const texts = [...board().querySelectorAll('.deal-tag')].map((tag) => tag.textContent);
  expect(texts).toEqual(['mirror', 'as shown']);
  expect(board().querySelectorAll('[data-extreme]')).toHaveLength(2);
});

test('a picture tells groups by shape and deaths from survivors by filling', () => {
  for (const deal of rows.deals!) {
    const marks = [...markup(<DealPicture deal={deal} rows={rows} />).querySelectorAll('circle, rect')];
    expect(marks.map(({ localName }) => localName)).toEqual(
      deal.inFirst.map((first) => (first ? 'circle' : 'rect')),
    );
    expect(marks.map((mark) => mark.getAttribute('fill') !== 'var(--card)')).toEqual(
      rows.exits.map(({ event }) => event),
    );
  }
});

test('the readout gives each P with its test, and the share that the exact one is', () => {
  expect(markup(<DealReadout deal={rows.observed} rows={rows} happened="died" />).textContent).toMatch(
    /Log-rank P, chi-square0\.025Deals as extreme as this2 of 20Exact log-rank P0\.10/,
  );
});

test('the conclusion says exact P, floor and true size', () => {
  const items = dealsConclusion(rows).map((item) => item.join(' '));
  expect(items[0]).toMatch(/^2 of 20 .*exact log-rank P is 0\.10, where chi-square prints 0\.025/);
  expect(items[1]).toMatch(/^0\.10 is the floor: no 3 against 3/);
  expect(items[2]).toMatch(/^2 of 20 .*errs in 10\u202f% of deals/);
});

test('the title counts deals, deaths and groups', () => {
  expect(dealsTitle(rows, series)).toBe('All 20 ways to deal three deaths into groups of three and three');
});

test('the tally counts deals before it gives a percentage', () => {
  expect(tallyWords({ dealt: 1, extreme: 0 }, rows)).toMatch(
    /^Dealt 1 time: 0 as extreme as the table’s own, 0\u202f%/,
  );
  expect(tallyWords({ dealt: 200, extreme: 19 }, rows)).toContain('In the long run it is 2 in 20');
});

test('more deals than can be drawn are counted in a sentence, and nothing is dealt at random', () => {
  const many = { ...rows, deals: null, count: 924 };
  const figure = markup(
    <DealsFigure id="deals" number={3} rows={many} series={series} chosen={rows.observed} />,
  );
  expect(figure.textContent).toContain('There are 924 ways to deal 3 of 6: too many to draw.');
  expect(figure.querySelectorAll('input, button')).toHaveLength(0);
});
