import { render, h } from 'preact';
import { element } from '../../figures/kit/element.ts';
import { exerciseVariant, type Variant } from '../../quantities/exerciseVariant.ts';
import { quantityText } from '../../quantities/quantityText.ts';
import { seatSeed, type Seat } from '../../rows/teach/seatOf.ts';
import { CurvePlot, type PlotData } from '../CurvePlot.tsx';
import { curveInWords } from '../curveInWords.ts';
import type { SeatExercise } from './seatExercise.ts';
import { exitsInWords } from './seatText.ts';

/** Gives the exercises of a page the numbers of a seat: in their texts, figures, keys and reasons. */
export function takeSeat(page: Document, seat: Seat): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-seat]')) {
    const exercise = JSON.parse(place.dataset['seat'] ?? '') as SeatExercise;
    const variant = exerciseVariant(exercise, seatSeed(seat, exercise.id));
    fillTexts(place, variant);
    for (const figure of place.querySelectorAll<HTMLElement>('[data-table]')) draw(figure, exercise, variant);
    for (const ask of exercise.asks) setKey(page.getElementById(ask.id), ask, variant);
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
  { answer, tempting, share }: SeatExercise['asks'][number],
  { quantities }: Variant,
): void {
  if (!ask) return;
  const scaled = (id: string) => {
    const value = quantities.get(id)?.value;
    return value == null ? undefined : String(value * (share ? 100 : 1));
  };
  ask.dataset['answer'] = scaled(answer);
  const reasons = [...ask.querySelectorAll<HTMLElement>('li[data-value]')].filter(
    (reason) => reason.closest('teach-ask') === ask,
  );
  for (const [index, id] of tempting.entries()) {
    const value = scaled(id);
    if (value !== undefined && reasons[index]) reasons[index].dataset['value'] = value;
  }
}

function draw(figure: HTMLElement, { words }: SeatExercise, { tables }: Variant): void {
  const { table = '', shows = '', from = '0' } = figure.dataset;
  const groups = tables.get(table);
  if (!groups) return;
  const list = figure.querySelector('.ask-table');
  const [group] = groups;
  list?.replaceChildren(
    element(document, 'li', {}, `${group?.label ?? ''}: ${exitsInWords(groups, words).join(', ')}`),
  );
  const plot = figure.querySelector('[data-part="plot"]');
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
