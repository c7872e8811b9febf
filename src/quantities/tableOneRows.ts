import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Series } from '../cohort/Series.ts';
import type { NumericColumn } from './numericColumns.ts';
import { capitalized } from '../format/words.ts';

/** Where a value of Table 1 comes from: a count with its share, or the middle of numbers with their ends, by the ids of quantities. */
export type Summary =
  | { readonly kind: 'share'; readonly count: string; readonly share: string }
  | { readonly kind: 'count'; readonly count: string }
  | { readonly kind: 'median'; readonly median: string; readonly lowest: string; readonly highest: string };

/** A property of patients in Table 1: its name, and a line for each level, or one for numbers; its cells are groups, then all. */
export interface TableOneVariable {
  readonly label: string;
  readonly lines: readonly { readonly label: string; readonly cells: readonly Summary[] }[];
}

export interface TableOneSources {
  readonly record: PublishedRecord;
  readonly series: Series;
  readonly numbers: readonly NumericColumn[];
  /** Whether a count isn't zero, by its id: a line for what is missing stands only where something is. */
  readonly isSome: (id: string) => boolean;
}

/** The beginning of the ids of a group: "site-bowel-"; empty for all patients. */
export function groupPrefix(by: string | null, level: string | null): string {
  return by === null || level === null ? '' : `${by}-${level}-`;
}

/**
 * Table 1: of each attribute the patients of each level, of each column of numbers its median with its ends, in the groups of `by` and
 * in all patients, with whatever isn't known in a line of its own. `columns`, names of table.csv, chooses and orders; without them it is
 * every attribute that was known at time zero, then every column of numbers.
 */
export function tableOneRows(
  { record, series, numbers, isSome }: TableOneSources,
  by: string | null,
  columns: readonly string[],
  columnOf: (attribute: string) => string | undefined,
): TableOneVariable[] {
  const grouping = series.groupings.find(({ id }) => id === by);
  const prefixes = [...(grouping?.levels.map(({ id }) => groupPrefix(by, id)) ?? []), ''];
  const isLater = (id: string) => series.groupings.some((each) => each.id === id && !each.knownAtTimeZero);
  const attributes = record.attributes
    .filter(({ id }) => id !== by)
    .filter(({ id }) => columns.includes(columnOf(id) ?? '') || (columns.length === 0 && !isLater(id)))
    .map(({ id, label, levels }) => {
      const words = series.groupings.find((each) => each.id === id);
      const lines = levels.map((level) => ({
        label: words?.levels.find((each) => each.id === level.id)?.label ?? level.label,
        cells: prefixes.map((prefix): Summary => ({
          ...{ kind: 'share', count: `${prefix}${id}-${level.id}-patients` },
          share: `${prefix}${id}-${level.id}-share`,
        })),
      }));
      return {
        ...{ column: columnOf(id) ?? '', label: words?.label ?? capitalized(label) },
        lines: [...lines, ...lacking(`${id}-unknown`)],
      };
    });
  const measured = numbers
    .filter(({ column }) => columns.length === 0 || columns.includes(column))
    .map(({ id, column, label }) => ({
      ...{ column, label },
      lines: [
        {
          label: 'Median (range)',
          cells: prefixes.map((prefix): Summary => ({
            ...{ kind: 'median', median: `${prefix}${id}-median` },
            ...{ lowest: `${prefix}${id}-lowest`, highest: `${prefix}${id}-highest` },
          })),
        },
        ...lacking(`${id}-missing`),
      ],
    }));
  const all = [...attributes, ...measured];
  const order = (column: string) => columns.indexOf(column);
  return columns.length === 0 ? all : all.sort((a, b) => order(a.column) - order(b.column));

  function lacking(id: string): TableOneVariable['lines'] {
    if (!isSome(id)) return [];
    return [
      {
        label: 'Not known',
        cells: prefixes.map((prefix): Summary => ({ kind: 'count', count: `${prefix}${id}` })),
      },
    ];
  }
}
