import { counted } from '../../format/counted.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import { formatRate } from '../../format/formatRate.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { ComparedGroup, OperationComparison } from '../../rows/operationComparisons.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';
import { element } from '../element.ts';
import { swatch } from '../swatch.ts';
import { timeAxis } from '../timeAxis.ts';
import { countedMonths } from './countedMonths.ts';
import { fluidAxis } from './fluidAxis.ts';
import { fluidCurves, shareLabels } from './fluidCurves.ts';

export interface ComparisonOptions {
  readonly axisEnd: number;
  readonly landmark: number;
}

/** The name of a comparison, and how it counts. */
export function comparisonWords(
  { kind }: Pick<OperationComparison, 'kind'>,
  series: Series,
  landmark: number,
): { name: string; how: string } {
  const at = formatTime(landmark, series, false);
  return {
    naive: {
      name: 'Naive: ever against never',
      how: `Everybody counts from the start by what they had in the end, known only afterwards.`,
    },
    landmark: {
      name: `Landmark at ${at}`,
      how: `Those still followed after ${at} count from then on, by what they had had by then.`,
    },
    switching: {
      name: 'As it happened',
      how: `Everybody counts without it until it comes, and with it from then on. Curves: Simon–Makuch. Test: Mantel–Byar.`,
    },
  }[kind];
}

/** One way to count: its name, how it counts each patient's months, its curves, counts, rates and P values. */
export function comparisonPanel(
  comparison: OperationComparison,
  lanes: readonly OperationLane[],
  series: Series,
  options: ComparisonOptions,
  document: Document,
): HTMLElement {
  const { name, how } = comparisonWords(comparison, series, options.landmark);
  const axis = timeAxis(series, options.axisEnd, { years: false, layout: 'narrow' });
  const row = (term: string, value: string) =>
    element(document, 'div', {}, element(document, 'dt', {}, term), element(document, 'dd', {}, value));
  const changing = comparison.kind === 'switching';
  return element(
    document,
    'section',
    { class: 'comparison', 'data-part': comparison.kind },
    element(document, 'h4', {}, name),
    element(document, 'p', { class: 'comparison-how' }, how),
    element(
      document,
      'div',
      { class: 'fluid-plot' },
      element(document, 'span'),
      countedMonths(lanes, comparison, options.axisEnd, document),
      shareLabels(document),
      fluidCurves(
        comparison.groups,
        { axisEnd: options.axisEnd, from: comparison.kind === 'landmark' ? options.landmark : 0 },
        document,
      ),
      element(document, 'span'),
      fluidAxis(axis, document),
    ),
    element(
      document,
      'ul',
      { class: 'comparison-groups' },
      ...comparison.groups.map((group) => groupItem(group, series, document)),
    ),
    element(
      document,
      'dl',
      {},
      row(changing ? 'Mantel–Byar P' : 'Log-rank P', formatP(comparison.logRankP)),
      row('Exact log-rank P', formatP(comparison.exactP)),
      row('Its floor', formatP(comparison.floor)),
    ),
  );
}

function groupItem(group: ComparedGroup, series: Series, document: Document): HTMLElement {
  const { outcome } = series;
  const events = counted(group.events, outcome);
  return element(
    document,
    'li',
    {},
    swatch(group, document),
    element(
      document,
      'span',
      {},
      element(document, 'b', {}, group.label),
      ` ${events} in ${counted(group.personTime, series.time)}: ${formatRate(group.rate, series)}`,
    ),
  );
}
