import { ownValue } from '../../cohort/ownValue.ts';
import type { Series } from '../../cohort/Series.ts';
import { meaningOf } from '../../cohort/table/guessMeaning.ts';
import type { NumberMarks } from '../../cohort/table/numberMarks.ts';
import { placesIn } from '../../cohort/table/placesIn.ts';
import { DELIMITERS } from '../../cohort/table/splitCells.ts';
import {
  OUTCOMES,
  TIME_UNITS,
  type KnownAttribute,
  type KnownMeaning,
  type TableMapping,
} from '../../cohort/table/TableMapping.ts';
import type { TableDraft } from '../../state/tableDraft.ts';
import type { TableReading } from '../../state/tableReading.ts';

/** What a value of the outcome can mean. */
const PLACES = ['happened', 'without', 'other', 'unknown'] as const;
const NOWHERE = { happened: [], without: [], other: [], unknown: [] };
const MARKS: Readonly<Record<string, NumberMarks>> = {
  point: { decimal: '.', thousands: ',' },
  comma: { decimal: ',', thousands: '.' },
};

/** What a control says, and what it sets. */
export interface Control {
  readonly value: string;
  readonly checked: boolean;
  readonly dataset: Readonly<DOMStringMap>;
}

/** What a control of the mapping forms changes in a draft; null if it is none of theirs. */
export function mappingChange(
  control: Control,
  { mapping, columns, guess, read }: TableReading,
  attributes: readonly KnownAttribute[],
  series: Series,
): Partial<TableDraft> | null {
  const { map, attribute, level, column } = control.dataset;
  const { value, checked } = control;
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
      // The unit, the rows that were left out and the answers hung on the column that was.
      return {
        mapping: {
          ...mapping,
          time: value === '' ? null : value,
          unit: null,
          answers: {},
          // An outcome that nobody chose is recognised anew, as the one that belongs to this time.
          ...(mapping.event === guess.mapping.event && { event: null, ...NOWHERE }),
          groupings: mapping.groupings.filter((name) => name !== value),
        },
        leaveOut: new Set(),
      };
    case 'row':
      return set({
        row: value === '' ? null : value,
        groupings: mapping.groupings.filter((name) => name !== value),
      });
    case 'event': {
      const chosen = columnNamed(value);
      return {
        mapping: {
          ...mapping,
          event: value === '' ? null : value,
          ...(chosen ? placesIn(chosen) : NOWHERE),
          // So is a time that nobody chose.
          ...(mapping.time === guess.mapping.time && { time: null, unit: null }),
          groupings: mapping.groupings.filter((name) => name !== value),
        },
        leaveOut: new Set(),
      };
    }
    case 'place': {
      const key = control.dataset['key'] ?? '';
      const places = Object.fromEntries(
        PLACES.map((place) => [place, mapping[place].filter((each) => each !== key)]),
      ) as Record<(typeof PLACES)[number], string[]>;
      PLACES.filter((place) => place === value).forEach((place) => places[place].push(key));
      return { mapping: { ...mapping, ...places }, leaveOut: new Set() };
    }
    case 'known':
      return set({ known: { ...mapping.known, [value]: checked } });
    case 'marks':
      return set({ answers: { ...mapping.answers, marks: MARKS[value] } });
    case 'order':
      return set({ answers: { ...mapping.answers, dateOrder: value === 'mdy' ? 'mdy' : 'dmy' } });
    case 'start':
      return set({ answers: { ...mapping.answers, start: value === '' ? undefined : value } });
    case 'sentinel': {
      const [code = '', kind] = value.split(' ');
      return set({
        answers: { ...mapping.answers, sentinel: { value: Number(code), isTime: kind === 'time' } },
      });
    }
    case 'code': {
      const [name = '', kind = ''] = value.split('\u001f');
      const keys = read.groupings.find((each) => each.column === name)?.strange.map(({ key }) => key) ?? [];
      const before = ownValue(mapping.levels, name) ?? { groups: [], out: [], cut: null };
      const out = before.out.filter((each) => !keys.includes(each));
      const isLevel = kind === 'level';
      return set({
        answers: { ...mapping.answers, codes: { ...mapping.answers.codes, [name]: isLevel } },
        levels: { ...mapping.levels, [name]: { ...before, out: isLevel ? out : [...out, ...keys] } },
      });
    }
    case 'only': {
      if (value === 'all')
        return set({ answers: { ...mapping.answers, rowsApart: true, only: undefined }, row: null });
      const [name = '', key = ''] = value.split('\u001f');
      return set({ answers: { ...mapping.answers, only: { column: name, key }, rowsApart: undefined } });
    }
    case 'cut': {
      const cut = value.trim() === '' || !Number.isFinite(Number(value)) ? null : Number(value);
      const levels = { ...mapping.levels, [column ?? '']: { groups: [], out: [], cut } };
      return column === undefined ? null : set({ levels });
    }
    case 'groupings':
      return set({
        groupings: columns
          .map(({ name }) => name)
          .filter((name) => toggled(mapping.groupings).includes(name)),
      });
    case 'unit':
      return set({ unit: TIME_UNITS.find((unit) => unit === value) ?? null });
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
