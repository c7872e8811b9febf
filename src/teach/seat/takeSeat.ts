import { render, h } from 'preact';
import { element } from '../../figures/kit/element.ts';
import { exerciseVariant, type Variant } from '../../quantities/exerciseVariant.ts';
import { quantityText } from '../../quantities/quantityText.ts';
import { seatSeed, type Seat } from '../../rows/teach/seatOf.ts';
import { CurvePlot, type PlotData } from '../CurvePlot.tsx';
import { curveSteps } from '../../rows/teach/curveSteps.ts';
import { DrawField } from '../DrawField.tsx';
import { curveInWords } from '../curveInWords.ts';
import { together } from '../../quantities/together.ts';
import type { AskData } from '../ask/AskForm.tsx';
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

/** What a question is drawn from and judged by once it comes to life, beside what it was built with. */
function setKey(
  ask: HTMLElement | null,
  { answer, tempting, isInHundredths, task }: SeatAsk,
  { quantities, tables }: Variant,
  { words }: SeatExercise,
): void {
  if (!ask) return;
  const asked = JSON.parse(ask.dataset['asked'] ?? '') as AskData;
  const scaled = (id: string, built: number) => {
    const value = quantities.get(id)?.value;
    return value == null ? built : value * (isInHundredths ? 100 : 1);
  };
  const groups = together((task && tables.get(task.table)) ?? []);
  const { field } = asked;
  const foreseen = (built: readonly number[]) => tempting.map((id, index) => scaled(id, built[index]!));
  const seated =
    field.kind === 'number'
      ? { answer: scaled(answer, field.answer), tempting: foreseen(field.tempting) }
      : field.kind === 'read'
        ? {
            groups,
            title: curveInWords(groups, words.month, field.shows),
            tempting: foreseen(field.tempting),
          }
        : { patients: groups.flatMap(({ patients }) => patients) };
  ask.dataset['seated'] = JSON.stringify({ ...asked, field: { ...field, ...seated } });
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
