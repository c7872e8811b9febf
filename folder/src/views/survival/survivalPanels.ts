import type { Series } from '../../cohort/Series.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { LimitMethod } from '../../survival/index.ts';
import { element } from '../element.ts';
import { readout } from '../readout.ts';
import { captionSentences } from '../sentences/captionSentences.ts';
import { stateTable } from '../stateTable.ts';
import { testPanel } from '../testPanel.ts';
import { timeAxis } from '../timeAxis.ts';
import { arrangementPanel } from './arrangementPanel.ts';
import { survivalTitle } from './survivalTitle.ts';

export interface SurvivalPanelsOptions {
  readonly time: number;
  readonly years: boolean;
  readonly mortality: boolean;
  readonly showBand: boolean;
  readonly showEnvelope: boolean;
  readonly method: LimitMethod;
  readonly focus: number;
  readonly axisEnd: number;
  readonly timeVectors: bigint;
}

/** The parts of a survival figure that are words and numbers, by name. Each carries its name, so that it can be swapped alone. */
export function survivalPanels(
  model: SurvivalModel,
  series: Series,
  options: SurvivalPanelsOptions,
  document: Document,
): Record<'arrangement' | 'readout' | 'tests' | 'caption' | 'table', HTMLElement> {
  const ticks = timeAxis(series, options.axisEnd, { years: options.years, layout: 'wide' }).ticks;
  const [first, ...rest] = captionSentences(model.strata, series, {
    ...options,
    grouped: model.grouping !== null,
  });
  const panels = {
    arrangement: arrangementPanel(model, series, document),
    readout: readout(stateRows(model.strata, [options.time]), series, options, document),
    tests: testPanel(model.test, document),
    caption: element(document, 'p', {}, element(document, 'strong', {}, first ?? ''), ` ${rest.join(' ')}`),
    table: stateTable(
      stateRows(model.strata, ticks),
      series,
      { caption: `${survivalTitle(model, series, false)}, at the ticks of the axis`, years: options.years },
      document,
    ),
  };
  for (const [name, panel] of Object.entries(panels)) panel.setAttribute('data-part', name);
  return panels;
}
