import type { ComponentChildren } from 'preact';
import { formatCount } from '../../format/formatCount.ts';
import { formatPercent, formatPercentRange } from '../../format/formatPercent.ts';
import { CONTEXT_YEARS, type ContextLine, type ContextOwn } from '../../rows/contextRows.ts';
import { DataTable } from '../kit/DataTable.tsx';
import type { ContextBoardProps } from './ContextBoard.tsx';
import { placesOf } from './placesOf.ts';
import { ownCount, theseInWords } from './words.ts';

const HEADS = [
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

/**
 * Every line with all that is known of it: survival with its limits, design, what was read, and where. The series in context leads,
 * with what its record leaves open and the limits over every table.
 */
export function ContextTable({ lines, own }: ContextBoardProps) {
  const places = placesOf(lines);
  const caption =
    'Survival as printed, rounded to whole percent, with limits where they were printed, or follow from a printed number alive. ' +
    'First what is known here, with the beta product limits over every table that agrees.';
  return (
    <DataTable
      also="context-table"
      caption={caption}
      heads={HEADS}
      rows={[
        ...(own.length === 0 ? [] : [{ cells: ownCells(own) }]),
        ...lines.map((line) => ({ cells: cells(line), attributes: places(line.series) })),
      ]}
    />
  );
}

function ownCells(own: readonly ContextOwn[]): string[] {
  const known = [
    theseInWords(own),
    formatCount(own[0]?.n ?? 0),
    ...CONTEXT_YEARS.map((years) => {
      const at = own.find((each) => each.years === years);
      if (!at) return 'not known';
      return `${ownCount(at)}, ${formatPercentRange(...at.survival)} (${formatPercentRange(...at.limits)})`;
    }),
  ];
  return HEADS.map((_, column) => known[column] ?? '');
}

function cells(line: ContextLine): ComponentChildren[] {
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
    ...CONTEXT_YEARS.map((years) => survivalText(line, years)),
    words(design.filter((part) => part !== null).join(', ')),
    words(series.period),
    words(own ? series.drug : null),
    words(series.verified),
    series.doi === null ? 'not verified' : <a href={`https://doi.org/${series.doi}`}>{series.doi}</a>,
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
