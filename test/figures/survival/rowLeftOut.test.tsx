import { describe, expect, test } from 'vitest';
import { Drawing, drawingHeights, type DrawingProps } from '../../../src/figures/survival/Drawing.tsx';
import { groupedView } from '../../../src/figures/survival/groupedView.ts';
import { Multiples } from '../../../src/figures/survival/Multiples.tsx';
import { SurvivalFigure } from '../../../src/figures/survival/SurvivalFigure.tsx';
import { figureAsBuilt } from '../../../src/figures/survival/figureAsBuilt.ts';
import { statusSentence } from '../../../src/figures/kit/sentences/statusSentence.ts';
import { recordOfTable } from '../../../src/reconstruction/record/recordOfTable.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { openSession } from '../../../src/state/openSession.ts';
import type { Session } from '../../../src/state/openSession.ts';
import type { ViewState } from '../../../src/state/ViewState.ts';
import { series, session } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

/** A table of some patients, of whom those named have no arm. */
function sessionOf(count: number, without: readonly string[] = []): Session {
  const patients = Array.from({ length: count }, (_, index) => ({
    row: `p${index}`,
    time: 1 + index,
    event: index % 2 === 0,
    attributes: { arm: without.includes(`p${index}`) ? null : index === 1 ? 'B' : 'A' },
  }));
  const levels = ['A', 'B'].map((id) => ({ id, label: id, one: id, many: id }));
  const arm = {
    ...{ id: 'arm', label: 'arm', definition: 'The column “arm”.', knownAtTimeZero: true, caution: null },
    levels,
  };
  const own = { ...series, everyone: 'All patients', labelsAsGiven: true, groupings: [arm] };
  return openSession(recordOfTable(own), own, { patients });
}

function drawnWith(choice: Partial<ViewState>, of: Session = session) {
  const state = { ...of.defaults, ...choice };
  const view = groupedView(of.setFor(state.reading)!, state.cohort, of.series, state);
  const model = survivalModel(view.set, view.cohort, view.series, { ...state, grouping: view.grouping });
  const props: DrawingProps = {
    ...{ ...state, model, series: view.series, rooms: [], id: 'curve', width: 640, layout: 'wide' },
    ...{ axisEnd: 200, time: null, held: null, moves: false, table: null },
  };
  return { state, view, model, props };
}

const heightWith = (choice: Partial<ViewState>, of?: Session) => drawingHeights(drawnWith(choice, of).props);

const figureWith = (choice: Partial<ViewState>, of: Session = session) =>
  markup(<SurvivalFigure {...figureAsBuilt(of, { id: 'curve', number: 1 }, choice)} />);

/** The heights at which the lanes stand, by their rows. */
const lanesWith = (choice: Partial<ViewState>) =>
  new Map(
    [...markup(<Drawing {...drawnWith(choice).props} />).querySelectorAll('[data-mark="lane"]')].map(
      (lane) => [lane.getAttribute('data-row'), lane.querySelector('line')?.getAttribute('y1')],
    ),
  );

describe('the drawing keeps its height, and every lane its place', () => {
  test.each([
    { grouping: null, excluded: 'c' },
    { grouping: 'site', excluded: 'a' },
    { grouping: 'site', crossed: 'resection', excluded: 'a' },
    { grouping: 'site', crossed: 'resection', excluded: 'f' },
    { grouping: 'site', only: { resection: ['complete'] }, excluded: 'a' },
  ])('without a row: %j', (choice) => {
    const whole = { ...choice, excluded: null };
    expect(heightWith(choice)).toEqual(heightWith(whole));
    const lanes = lanesWith(whole);
    for (const [row, y] of lanesWith(choice)) expect([row, y]).toEqual([row, lanes.get(row)]);
  });

  test('of a table where the row has no level', () => {
    const of = sessionOf(6, ['p2']);
    expect(heightWith({ grouping: 'arm', excluded: 'p2' }, of)).toEqual(heightWith({ grouping: 'arm' }, of));
  });

  test('of one patient more than can have lanes', () => {
    const of = sessionOf(21);
    expect(heightWith({ excluded: 'p3' }, of)).toEqual(heightWith({}, of));
    const drawn = markup(<Drawing {...drawnWith({ excluded: 'p3' }, of).props} />);
    expect(drawn.querySelectorAll('[data-died]')).toHaveLength(0);
    expect(figureWith({ excluded: 'p3' }, of).textContent).toContain('Thin strokes: ');
  });
});

test('that a row is left out is said once, and so is each mark', () => {
  const choice = { grouping: 'site', leaveOneOut: true, extremes: true, oneMore: true, median: true };
  const said = figureWith({ ...choice, excluded: 'c' });
  for (const hidden of said.querySelectorAll('[aria-hidden]')) hidden.remove();
  for (const words of [/Row c/u, /left out/u, /grey/iu, /dotted/iu, /long dashes/iu, /dashes and dots/iu])
    expect(said.textContent.split(words), String(words)).toHaveLength(2);
  expect(said.textContent.split(/triangles/iu)).toHaveLength(2);
});

describe('a row that is in no curve', () => {
  const of = sessionOf(6, ['p2']);
  const choice = { grouping: 'arm', excluded: 'p2' };

  test('is not said to be left out, and all that is said of the others stays', () => {
    expect(drawnWith(choice, of).view.note).toBe('');
    expect(drawnWith({ ...choice, grouping: null }, of).view.note).toBe('Row p2 left out: 5 of 6 patients.');
    const { model, view, state } = drawnWith({
      ...{ grouping: 'site', only: { resection: ['complete'] }, excluded: 'a' },
    });
    expect(statusSentence(model, view.series, state)).toContain('Small intestine: died second and last.');
    const figure = figureWith({ grouping: 'site', only: { resection: ['complete'] }, excluded: 'a' });
    expect(figure.querySelector('figcaption > [data-shown] .arranged-words')?.textContent).toContain(
      'Small intestine: died second and last.',
    );
  });

  test('and one alone in its group leave no grey line to be spoken of', () => {
    expect(figureWith(choice, of).textContent).not.toMatch(/grey/iu);
    expect(figureWith({ grouping: 'arm', excluded: 'p1' }, of).textContent).not.toMatch(/grey/iu);
    expect(figureWith({ grouping: 'site', crossed: 'resection', excluded: 'a' }).textContent).not.toMatch(
      /grey/iu,
    );
    expect(figureWith({ grouping: 'site', excluded: 'a' }).textContent).toMatch(/grey/iu);
  });
});

test('side by side, no grouping speaks of all six, or of all that an arrangement tells', () => {
  const cards = (choice: Partial<ViewState>) => {
    const { state } = drawnWith(choice);
    const set = session.setFor(state.reading)!;
    const drawn = markup(<Multiples {...{ id: 'curve', series, set, state, axisEnd: 200 }} />);
    return [...drawn.querySelectorAll('section')].map((section) => section.textContent);
  };
  const [all, , resection] = cards({ excluded: 'c' });
  expect(all).toContain('All but row c');
  expect(all).not.toContain('All six');
  expect(resection).toContain('Arrangement 1 of 3.');
  expect(resection).not.toContain('incompletely resected patients');
  expect(cards({})[2]).toContain('Of the two incompletely resected patients');
});
