import { render, h } from 'preact';
import { element } from '../../figures/kit/element.ts';
import { exerciseVariant, type Variant } from '../../quantities/exerciseVariant.ts';
import { quantityText } from '../../quantities/quantityText.ts';
import { seatSeed, type Seat } from '../../rows/teach/seatOf.ts';
import { CurvePlot, type PlotData } from '../CurvePlot.tsx';
import { curveSteps } from '../../rows/teach/curveSteps.ts';
import { DrawField } from '../DrawField.tsx';
import { curveInWords } from '../curveInWords.ts';
import type { GroupedTable } from '../../quantities/exerciseTables.ts';
import { together } from '../../quantities/together.ts';
import type { ReadData } from '../ReadField.tsx';
import type { SeatAsk, SeatExercise } from './seatExercise.ts';
import { exitsInWords, seatAnswer } from './seatText.ts';

/**
 * Gives the exercises of a page the numbers of a seat: in their texts, figures, keys and reasons. Where one of them can't be had, the
 * page stays as it was.
 *
 * @throws RangeError where no table is found
 */
export function takeSeat(page: Document, seat: Seat): void {
  const drawn = [...page.querySelectorAll<HTMLElement>('[data-seat]')].map((place) => {
    const exercise = JSON.parse(place.dataset['seat'] ?? '') as SeatExercise;
    return { place, exercise, variant: exerciseVariant(exercise, seatSeed(seat, exercise.id)) };
  });
  for (const { place, exercise, variant } of drawn) {
    fillTexts(place, variant);
    for (const figure of place.querySelectorAll<HTMLElement>('[data-table]')) draw(figure, exercise, variant);
    for (const field of place.querySelectorAll<HTMLElement>('[data-truth]'))
      drawTruth(field, exercise, variant);
    for (const ask of place.querySelectorAll<HTMLElement>('teach-ask[data-patients]')) {
      const { table = '' } = ask.querySelector<HTMLElement>('.ask-draw')?.dataset ?? {};
      const patients = variant.tables.get(table)?.flatMap((group) => group.patients);
      if (patients) ask.dataset['patients'] = JSON.stringify(patients);
    }
    for (const ask of exercise.asks) setKey(page.getElementById(ask.id), ask, variant, exercise);
    for (const answer of place.querySelectorAll<HTMLElement>('[data-read]')) {
      const ask = exercise.asks.find(({ task }) => JSON.stringify(task) === answer.dataset['read']);
      if (ask) answer.textContent = seatAnswer(ask, variant, exercise);
    }
  }
}

function fillTexts(place: HTMLElement, { quantities }: Variant): void {
  for (const text of place.querySelectorAll<HTMLElement>('[data-quantity]')) {
    const { quantity = '', as } = text.dataset;
    if (quantities.has(quantity))
      text.textContent = quantityText(quantities, quantity, as as 'words' | 'Words' | undefined);
  }
}

function setKey(
  ask: HTMLElement | null,
  { answer, tempting, isInHundredths, task }: SeatAsk,
  { quantities, tables }: Variant,
  { words }: SeatExercise,
): void {
  if (!ask) return;
  const scaled = (id: string) => {
    const value = quantities.get(id)?.value;
    return value == null ? undefined : String(value * (isInHundredths ? 100 : 1));
  };
  if (task?.read === 'curve') return;
  if (task) setBoard(ask, together(tables.get(task.table) ?? []), words);
  else ask.dataset['answer'] = scaled(answer);
  const reasons = [...ask.querySelectorAll<HTMLElement>('li[data-value]')].filter(
    (reason) => reason.closest('teach-ask') === ask,
  );
  for (const [index, id] of tempting.entries()) {
    const value = scaled(id);
    if (value !== undefined && reasons[index]) reasons[index].dataset['value'] = value;
  }
}

/** The figure that is read: what it is drawn from, and judged by, once it comes to life. */
function setBoard(ask: HTMLElement, groups: GroupedTable, { month }: SeatExercise['words']): void {
  const data = JSON.parse(ask.dataset['board'] ?? '{}') as ReadData;
  const title = curveInWords(groups, month, data.shows);
  ask.dataset['board'] = JSON.stringify({ ...data, groups, title });
}

/** The true curve of a table that is drawn, behind its answer. The field ends where that of every seat does. */
function drawTruth(field: HTMLElement, { words }: SeatExercise, { tables }: Variant): void {
  const patients = tables.get(field.dataset['truth'] ?? '')?.flatMap((group) => group.patients);
  if (!patients) return;
  const until = Math.max(...patients.map(({ time }) => time));
  const { timeLabel } = words;
  const title = 'The curve of this table';
  field.replaceChildren();
  render(h(DrawField, { until, timeLabel, truth: curveSteps(patients), title }), field);
}

function draw(figure: HTMLElement, { words }: SeatExercise, { tables }: Variant): void {
  const { table = '', shows = '', from = '0' } = figure.dataset;
  const found = tables.get(table);
  if (!found) return;
  const groups = figure.dataset['together'] === undefined ? found : together(found);
  const list = figure.querySelector('.ask-table');
  list?.replaceChildren(
    ...groups.map((group) => {
      const exits = exitsInWords([group], words).join(', ');
      return element(document, 'li', {}, group.label === '' ? exits : `${group.label}: ${exits}`);
    }),
  );
  const plot = figure.matches('[data-part="plot"]') ? figure : figure.querySelector('[data-part="plot"]');
  if (!plot) return;
  const shown = shows.split(' ') as PlotData['shows'];
  const { timeLabel, month } = words;
  plot.replaceChildren();
  render(
    h(CurvePlot, {
      groups,
      shows: shown,
      from: Number(from),
      timeLabel,
      title: curveInWords(groups, month, shown),
    }),
    plot,
  );
}
