import { ownValue } from '../../cohort/ownValue.ts';
import type { Series } from '../../cohort/Series.ts';
import { meaningOf } from '../../cohort/table/guessMeaning.ts';
import { happenedIn } from '../../cohort/table/guessEvent.ts';
import { DELIMITERS } from '../../cohort/table/splitCells.ts';
import {
  OUTCOMES,
  TIME_UNITS,
  type KnownAttribute,
  type KnownMeaning,
  type TableMapping,
} from '../../cohort/table/TableMapping.ts';
import type { TableDraft, TableReading } from '../../state/tableDraft.ts';

/** What a control of the mapping forms changes in a draft; null if it is none of theirs. */
export function mappingChange(
  control: HTMLInputElement | HTMLSelectElement,
  { mapping, columns }: TableReading,
  attributes: readonly KnownAttribute[],
  series: Series,
): Partial<TableDraft> | null {
  const { map, attribute, level, column } = control.dataset;
  const { value } = control;
  const checked = control instanceof HTMLInputElement && control.checked;
  const set = (change: Partial<TableMapping>): Partial<TableDraft> => ({
    mapping: { ...mapping, ...change },
  });
  const columnNamed = (name: string | undefined) => columns.find((each) => each.name === name);
  const withMeaning = (name: string, meaning: KnownMeaning | null) => {
    const others = Object.entries(mapping.meanings).filter(
      ([each, { attribute: id }]) => each !== name && id !== meaning?.attribute,
    );
    return set({ meanings: Object.fromEntries(meaning ? [...others, [name, meaning]] : others) });
  };
  if (control.dataset['claims'] !== undefined) {
    const { one } = series.time;
    const unit = TIME_UNITS.find((each) => each === one) ?? mapping.unit;
    return set(checked ? { claims: true, zero: series.time.zero, unit } : { claims: false });
  }
  if (attribute !== undefined) {
    const known = attributes.find(({ id }) => id === attribute);
    const chosen = columnNamed(value);
    if (known && chosen) return withMeaning(chosen.name, meaningOf(chosen, known));
    return set({
      meanings: Object.fromEntries(
        Object.entries(mapping.meanings).filter(([, meaning]) => meaning.attribute !== attribute),
      ),
    });
  }
  if (level !== undefined && column !== undefined) {
    const meaning = ownValue(mapping.meanings, column);
    if (!meaning) return null;
    return withMeaning(column, {
      ...meaning,
      levels: { ...meaning.levels, [level]: value === '' ? null : value },
    });
  }
  const toggled = (list: readonly string[]) =>
    checked ? [...list, value] : list.filter((each) => each !== value);
  switch (map) {
    case 'time':
    case 'row':
      return set({
        [map]: value === '' ? null : value,
        groupings: mapping.groupings.filter((name) => name !== value),
      });
    case 'event': {
      const chosen = columnNamed(value);
      return set({
        event: value === '' ? null : value,
        happened: chosen ? happenedIn(chosen).keys : [],
        groupings: mapping.groupings.filter((name) => name !== value),
      });
    }
    case 'happened':
      return set({ happened: toggled(mapping.happened) });
    case 'groupings':
      return set({
        groupings: columns
          .map(({ name }) => name)
          .filter((name) => toggled(mapping.groupings).includes(name)),
      });
    case 'unit':
      return set({ unit: TIME_UNITS.find((unit) => unit === value) ?? mapping.unit });
    case 'outcome':
      return set({ outcome: OUTCOMES.find((outcome) => outcome === value) ?? mapping.outcome });
    case 'zero':
      return set({ zero: value.trim() === '' ? 'time zero' : value.trim() });
    case 'delimiter':
      return {
        delimiter: DELIMITERS.find((each) => each === value) ?? null,
        mapping: null,
        corrections: new Map(),
      };
    default:
      return null;
  }
}
