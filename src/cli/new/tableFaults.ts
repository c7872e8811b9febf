import type { Understanding } from '../../cohort/table/Understanding.ts';

/** A mean month: days in a year, leap years counted, by twelve. */
const DAYS_PER_MONTH = 30.4375;

/** What a publication's table can't have, however its values are read, each with what mends it. */
export function tableFaults({ sheet, time, event, excluded }: Understanding): string[] {
  const kept = sheet.header.find((name) => name in Object.prototype);
  const lost = excluded.reduce((sum, { rows }) => sum + rows, 0);
  return [
    ...(kept === undefined
      ? []
      : [`a column is called "${kept}", which programs keep for themselves; expected another name`]),
    ...(time === null ? [] : timeFaults(time)),
    ...(event !== null && event.by !== 'value'
      ? ['a publication’s table has a column for the outcome; expected one, such as "died" and "alive"']
      : []),
    ...(lost > 0 && event?.question === null
      ? [`${lost} rows have no time or no outcome; expected both in every row of a publication’s table`]
      : []),
  ];
}

function timeFaults({ start, columns }: NonNullable<Understanding['time']>): string[] {
  if (start !== null)
    return [
      `times are in dates, from “${start}” to ${columns.map((name) => `“${name}”`).join(' or ')}; expected them in one column: add “months”, the days between the two divided by ${DAYS_PER_MONTH}, and take the dates out, which could tell who somebody is`,
    ];
  return columns.length === 1
    ? []
    : [
        `times are in ${columns.map((name) => `“${name}”`).join(' and ')}; expected them in one column, or name one with --time COL`,
      ];
}
