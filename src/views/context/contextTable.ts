import { formatCount } from '../../format/formatCount.ts';
import { formatPercent, formatPercentRange } from '../../format/formatPercent.ts';
import type { ContextLine } from '../../rows/contextRows.ts';
import { dataTable, type Cell } from '../dataTable.ts';
import { element } from '../element.ts';
import { placeAttributes } from './contextBoard.ts';

/** Every line with all that is known of it: survival with its limits, design, what was read, and where. */
export function contextTable(lines: readonly ContextLine[], document: Document): HTMLElement {
  const heads = [
    'Series',
    'Patients',
    'Survival at 3 years',
    'at 5',
    'at 10',
    'Design',
    'Period',
    'Drug',
    'What was read',
    'DOI',
    'Note',
  ];
  return dataTable(
    {
      also: 'context-table',
      caption: 'Survival as printed, rounded to whole percent; limits are exact unless they were printed.',
      heads,
      rows: lines.map((line) => ({
        cells: cells(line, document),
        attributes: placeAttributes(lines, line.series),
      })),
    },
    document,
  );
}

function cells(line: ContextLine, document: Document): Cell[] {
  const { series, comparedWith, n } = line;
  const own = comparedWith === null;
  const words = (text: string | null) => text ?? 'not found';
  const design = [
    series.design,
    series.mixedPopulation ? 'mixed population' : null,
    line.operated ? null : 'not operated on',
  ];
  return [
    own ? series.label : `${series.label}: ${comparedWith}`,
    words(n === null ? null : formatCount(n)),
    ...([3, 5, 10] as const).map((years) => survivalText(line, years)),
    words(design.filter((part) => part !== null).join(', ')),
    words(series.period),
    words(own ? series.drug : null),
    words(series.verified),
    series.doi === null
      ? 'not verified'
      : element(document, 'a', { href: `https://doi.org/${series.doi}` }, series.doi),
    own ? (series.note ?? '') : '',
  ];
}

function survivalText({ points, n }: ContextLine, years: number): string {
  const point = points.find((each) => each.years === years);
  if (!point) return 'none';
  const { alive, share, lower, upper } = point;
  const limits = lower === null || upper === null ? '' : ` (${formatPercentRange(lower, upper)})`;
  return `${alive === null || n === null ? '' : `${alive} of ${n}, `}${formatPercent(share)}${limits}`;
}
