import { ownValue } from '../ownValue.ts';
import { levelGroups, MOST_LEVELS } from './levelGroups.ts';
import { SENTINELS } from './PlacedValues.ts';
import type { TableGrouping } from './readGroupings.ts';
import type { ColumnValue, TableColumn } from './TableColumn.ts';
import type { TableMapping } from './TableMapping.ts';
import type { Understanding } from './Understanding.ts';
import { listed } from './valuesInWords.ts';

/**
 * Values of a grouping that may be codes for "not known": 9, 99 or -9 beside levels that count on from 0 or 1 and end before it, or
 * beside words. Where the levels count up to it (1 to 9), and among measures (3, 6, 9), it is one of them.
 */
export function strangeLevels({ values }: Pick<TableColumn, 'values'>): readonly ColumnValue[] {
  const isNumber = ({ key }: ColumnValue) => key.trim() !== '' && Number.isFinite(Number(key));
  // -1 stands before 0 and 1 on many a scale.
  const isCode = (value: ColumnValue) =>
    isNumber(value) && SENTINELS.has(Number(value.key)) && Number(value.key) !== -1;
  const rest = values.filter((value) => !isCode(value));
  if (rest.length < 2 || rest.length === values.length) return [];
  const codes = values.filter(isCode);
  if (!rest.some(isNumber)) return codes;
  if (!rest.every(isNumber)) return [];
  const levels = rest.map(({ key }) => Number(key)).sort((a, b) => a - b);
  const [first = NaN] = levels;
  if ((first !== 0 && first !== 1) || levels.some((level, place) => level !== first + place)) return [];
  let last = first + levels.length - 1;
  while (codes.some(({ key }) => Number(key) === last + 1)) last += 1;
  return codes.filter(({ key }) => Number(key) < 0 || Number(key) > last);
}

/** What is asked of them. */
export function askedOfLevels(strange: readonly ColumnValue[]): string {
  return `${strange.length === 1 ? 'does' : 'do'} ${listed(strange)} mean that it is not known?`;
}

/**
 * The groupings that are drawn and have such codes, as long as nobody has said of them which levels they have, and those of which it was
 * answered. The values of a record's attribute have a meaning.
 */
export function strangeGroupings(
  { groupings, columns }: Pick<Understanding, 'groupings' | 'columns'>,
  { groupings: chosen, meanings, levels, answers }: TableMapping,
): readonly TableGrouping[] {
  return groupings.filter(({ column: name, strange }) => {
    const column = columns.find((each) => each.name === name);
    if (strange.length === 0 || !column || !chosen.includes(name) || Object.hasOwn(meanings, name))
      return false;
    if (ownValue(answers.codes ?? {}, name) !== undefined) return true;
    const choice = ownValue(levels, name);
    const placed = [...(choice?.out ?? []), ...(choice?.groups ?? []).flat()];
    const isPlaced = choice?.cut != null || strange.every(({ key }) => placed.includes(key));
    return !isPlaced && levelGroups(column, choice).length <= MOST_LEVELS;
  });
}
