import { numberWith } from './numberWith.ts';
import { levelOrder } from './levelOrder.ts';
import type { TableColumn } from './TableColumn.ts';

/** What somebody says of a grouping's levels: which values make one, in which order, or where a column of numbers is cut. */
export interface LevelChoice {
  /** Keys of values, those of one level together, the levels in order. A value that stands nowhere is a level of its own, at the end. */
  readonly groups: readonly (readonly string[])[];
  /** Keys of values that are no level: their patients stand in no curve of this grouping. */
  readonly out: readonly string[];
  /** Two levels in place of the values: below this number, and from it on. Null: not cut. */
  readonly cut: number | null;
}

/** A level as it is drawn: the keys of its values, and its words. */
export interface LevelGroup {
  readonly keys: readonly string[];
  readonly label: string;
}

/** A grouping's curves are told apart by four colours and four kinds of line. */
export const MOST_LEVELS = 4;

/** So many values can still be joined to levels by hand. */
const MOST_JOINED = 12;

/** Whether a column's values make levels: few enough as they are, or once they are joined. */
export function canJoin({ values }: TableColumn): boolean {
  return values.length >= 2 && values.length <= MOST_JOINED;
}

/** Whether a column holds numbers alone, more than two of them, whose values are still told apart: it can be cut. */
export function canCut({ values, numbers, cells, missing }: TableColumn): boolean {
  return numbers > 0 && numbers === cells - missing && values.length > 2 && values.length < MOST_CUT;
}

const MOST_CUT = 5000;

/** The levels of a column in order: as somebody chose them, else each value as one, in their natural order. */
export function levelGroups(column: TableColumn, choice: LevelChoice | undefined): LevelGroup[] {
  if (choice?.cut != null) return cutGroups(column, choice.cut);
  const labels = new Map(column.values.map(({ key, label }) => [key, label]));
  const order = levelOrder(column.values.map(({ label }) => label));
  const natural = [...column.values]
    .sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label))
    .map(({ key }) => key);
  const chosen = (choice?.groups ?? [])
    .map((keys) => keys.filter((key) => labels.has(key)))
    .filter((keys) => keys.length > 0);
  const placed = new Set([...chosen.flat(), ...(choice?.out ?? [])]);
  const rest = natural.filter((key) => !placed.has(key)).map((key) => [key]);
  return [...chosen, ...rest].map((keys) => ({
    keys,
    label: keys.map((key) => labels.get(key) ?? key).join(' or '),
  }));
}

function cutGroups({ values, marks }: TableColumn, cut: number): LevelGroup[] {
  const below = (label: string) => (numberWith(label, marks) ?? NaN) < cut;
  const keysOf = (isBelow: boolean) =>
    values.filter(({ label }) => below(label) === isBelow).map(({ key }) => key);
  return [
    { keys: keysOf(true), label: `below ${cut}` },
    { keys: keysOf(false), label: `${cut} or more` },
  ].filter(({ keys }) => keys.length > 0);
}
