import type { Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { element } from '../element.ts';
import { BUILT_WIDTH } from '../layout.ts';
import { arrangementSentence } from '../sentences/arrangementSentence.ts';
import { testPanel } from '../testPanel.ts';
import { drawSurvival, type DrawSurvivalOptions } from './drawSurvival.ts';

/** One grouping of the small multiples: its name, curves and table, arrangement in words, tests, and its caution if it has one. */
export function multipleCard(
  model: SurvivalModel,
  series: Series,
  options: Omit<DrawSurvivalOptions, 'width' | 'layout' | 'room' | 'time'>,
  document: Document,
): HTMLElement {
  const { grouping, arrangements, arrangement } = model;
  const drawing = drawSurvival(
    model,
    series,
    { ...options, width: BUILT_WIDTH.narrow, layout: 'narrow', room: model.strata.length, time: null },
    document,
  );
  const words =
    grouping && !model.isTable
      ? `${arrangements.length === 1 ? 'Fixed by the record' : `Arrangement ${arrangement + 1} of ${arrangements.length}`}. ${arrangementSentence(arrangements, arrangement, grouping, series)}`
      : '';
  return element(
    document,
    'section',
    { class: 'multiple' },
    element(document, 'h4', {}, grouping?.label ?? series.everyone),
    drawing,
    ...(words === '' ? [] : [element(document, 'p', {}, words)]),
    ...(model.test === null ? [] : [testPanel(model.test, document)]),
    ...(grouping?.caution ? [element(document, 'p', { class: 'caution' }, grouping.caution)] : []),
  );
}
