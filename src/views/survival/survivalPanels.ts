import type { Series } from '../../cohort/Series.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { LimitMethod } from '../../survival/index.ts';
import { element } from '../element.ts';
import { readout } from '../readout.ts';
import { captionSentences } from '../sentences/captionSentences.ts';
import { fragilitySentences } from '../sentences/fragilitySentences.ts';
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
  readonly excluded?: string | null;
  readonly leaveOneOut?: boolean;
  readonly extremes?: boolean;
  readonly oneMore?: boolean;
  readonly median?: boolean;
}

/** The parts of a survival figure that are words and numbers, from its head to its foot. */
export const PANELS = ['arrangement', 'readout', 'tests', 'fragility', 'caption', 'table'] as const;
export type PanelName = (typeof PANELS)[number];

/** One of them. It carries its name, so that it can be brought up to date alone. */
export function survivalPanel(
  name: PanelName,
  model: SurvivalModel,
  series: Series,
  options: SurvivalPanelsOptions,
  document: Document,
): HTMLElement {
  const panel = MAKERS[name](model, series, options, document);
  panel.setAttribute('data-part', name);
  return panel;
}

type Maker = (
  model: SurvivalModel,
  series: Series,
  options: SurvivalPanelsOptions,
  document: Document,
) => HTMLElement;

const MAKERS: Readonly<Record<PanelName, Maker>> = {
  arrangement: (model, series, _, document) => arrangementPanel(model, series, document),
  readout: (model, series, options, document) =>
    readout(stateRows(model.strata, [options.time]), series, options, document),
  tests: (model, _, __, document) => testPanel(model.test, document),
  fragility: (model, series, options, document) => {
    const none = { excluded: null, leaveOneOut: false, extremes: false, oneMore: false, median: false };
    const sentences = fragilitySentences(model.strata, series, {
      ...none,
      ...options,
      isTable: model.isTable,
    });
    const items = sentences.map((sentence) => element(document, 'li', {}, sentence));
    return element(document, 'ul', { class: 'fragility' }, ...items);
  },
  caption: (model, series, options, document) => {
    const [first, ...rest] = captionSentences(model.strata, series, {
      ...options,
      grouped: model.grouping !== null,
      isTable: model.isTable,
    });
    return element(document, 'p', {}, element(document, 'strong', {}, first ?? ''), ` ${rest.join(' ')}`);
  },
  table: (model, series, { axisEnd, years }, document) =>
    stateTable(
      stateRows(model.strata, timeAxis(series, axisEnd, { years, layout: 'wide' }).ticks),
      series,
      {
        caption: `${survivalTitle(model, series, false)}, at the ticks of the axis`,
        isTable: model.isTable,
        years,
      },
      document,
    ),
};
