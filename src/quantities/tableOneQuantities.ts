import { valueKey } from '../cohort/table/cellText.ts';
import { PATIENTS, nounFor } from '../format/counted.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { uncapitalized } from '../format/words.ts';
import type { Series } from '../cohort/Series.ts';
import type { PatientSheet } from '../publication/loadTable.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { numericColumns } from './numericColumns.ts';
import type { Quantity } from './Quantity.ts';
import { groupPrefix } from './tableOneRows.ts';

const BELONGS = 'Counted in the table of patients.';

/**
 * Every number of a Table 1. Of all patients: the share of each level among those whose level is known, `stage-second-share`, and those
 * whose isn't, `stage-unknown`; of each column of numbers `age-median`, `age-lowest`, `age-highest`, `age-known`, `age-missing`. Of the
 * patients with each level of each grouping the same behind its name, `sex-male-age-median`, and `sex-male-stage-second-patients`.
 */
export function tableOneQuantities(record: PublishedRecord, series: Series, sheet: PatientSheet): Quantity[] {
  const levels = new Map(sheet.dictionary.attributes.map((each) => [each.id, levelsOf(each, sheet)]));
  const numbers = numericColumns(sheet);
  const everyone = sheet.rows.map((_, index) => index);
  const groups = series.groupings.flatMap((grouping) =>
    grouping.levels.map((level) => ({
      by: grouping.id,
      prefix: groupPrefix(grouping.id, level.id),
      among: `the ${level.many}`,
      rows: everyone.filter((row) => levels.get(grouping.id)?.[row] === level.id),
    })),
  );
  return [{ by: null, prefix: '', among: 'all patients', rows: everyone }, ...groups].flatMap(
    ({ by, prefix, among, rows }) => {
      const count = (id: string, value: number, what: string): Quantity => ({
        ...{ id: `${prefix}${id}`, value, text: formatCount(value), unit: nounFor(value, PATIENTS) },
        ...{ status: 'derived', facts: [], how: `${what}, among ${among}. ${BELONGS}` },
      });
      const attributes = record.attributes
        .filter(({ id }) => id !== by)
        .flatMap((attribute): Quantity[] => {
          const own = rows.map((row) => levels.get(attribute.id)?.[row] ?? null);
          const known = own.filter((level) => level !== null).length;
          const name = uncapitalized(attribute.label);
          return [
            count(`${attribute.id}-unknown`, own.length - known, `Patients whose ${name} isn’t known`),
            ...attribute.levels.flatMap(({ id, label }) => {
              const value = own.filter((level) => level === id).length;
              const share = known === 0 ? null : value / known;
              const at = `${attribute.id}-${id}`;
              const what = `(${name}: ${label})`;
              return [
                // Of all patients the levels' own quantities have it.
                ...(by === null ? [] : [count(`${at}-patients`, value, `Patients ${what}`)]),
                {
                  ...count(`${at}-share`, value, `The share ${what} of those whose ${name} is known`),
                  ...{ value: share, text: share === null ? 'none' : formatPercent(share), unit: null },
                },
              ];
            }),
          ];
        });
      return [...attributes, ...numbers.flatMap(({ id, label, values }) => measured(id, label, values))];

      function measured(id: string, label: string, values: readonly (number | null)[]): Quantity[] {
        const known = rows.flatMap((row) => values[row] ?? []).sort((a, b) => a - b);
        const of = (suffix: string, value: number | null, what: string): Quantity => ({
          ...count(`${id}-${suffix}`, 0, `${what} (${uncapitalized(label)})`),
          ...{ value, text: value === null ? 'none' : numberText(value), unit: null },
        });
        return [
          of('median', middleOf(known), 'The median'),
          of('lowest', known[0] ?? null, 'The lowest value'),
          of('highest', known.at(-1) ?? null, 'The highest value'),
          count(`${id}-known`, known.length, `Patients with a value (${uncapitalized(label)})`),
          count(
            `${id}-missing`,
            rows.length - known.length,
            `Patients without a value (${uncapitalized(label)})`,
          ),
        ];
      }
    },
  );
}

type AttributeOfTable = PatientSheet['dictionary']['attributes'][number];

/** The level of each row, null where it is missing. */
function levelsOf({ column, levels }: AttributeOfTable, { header, rows }: PatientSheet): (string | null)[] {
  const index = header.indexOf(column);
  const known = new Map(
    Object.entries(levels).flatMap(([level, values]) => values.map((value) => [valueKey(value), level])),
  );
  return rows.map(({ cells }) => known.get(valueKey(cells[index] ?? '')) ?? null);
}

/** The median: the middle value, or the mean of the two in the middle. */
function middleOf(sorted: readonly number[]): number | null {
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}

/** A measured number with its own decimals, at most four, and a minus as it is printed. */
function numberText(value: number): string {
  return String(Math.round(value * 1e4) / 1e4).replace('-', '\u2212');
}
