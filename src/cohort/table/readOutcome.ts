import type { OutcomeReading, TableQuestion } from './OutcomeReading.ts';
import type { TableColumn } from './TableColumn.ts';
import type { Outcome } from './TableMapping.ts';
import { isMissing, valueKey } from './cellText.ts';
import { emptySide } from './emptySide.ts';
import { codingOf } from './codingOf.ts';
import { splitCoding } from './headerCoding.ts';
import type { NameMeaning } from './nameMeaning.ts';
import { byFigures } from './outcomeByFigures.ts';
import { byWords } from './outcomeByWords.ts';
import { type OutcomeWord, outcomeWord } from './outcomeWords.ts';
import { listed } from './valuesInWords.ts';

/**
 * Places every value of an outcome's column by its words, by the coding that its header spells, or not at all: then it is asked. Where
 * every value that is there says the same and cells are empty, the empty ones may be the other side, and are asked too.
 */
export function readOutcome(column: TableColumn, name: NameMeaning): OutcomeReading {
  const reading = placedValues(column, name);
  return { ...reading, question: reading.question ?? emptySide(column, reading) };
}

function placedValues(column: TableColumn, name: NameMeaning): OutcomeReading {
  const coding = codingOf(column);
  const unknown: string[] = [];
  const values = column.values.filter(({ key }) => {
    const words = coding.get(codeOf(key));
    if (words === undefined || !isMissing(words)) return true;
    unknown.push(key);
    return false;
  });
  const outcome = outcomeOf(column, name, [...coding.values()]);
  const placed = { happened: [], without: [], other: [], unknown, outcome, question: null } as const;
  const ask = (says: string, about: TableQuestion['about'] = 'event'): OutcomeReading => ({
    ...placed,
    why: 'which values mean that it happened is asked',
    question: { about, says: `“${column.name}”: ${says}` },
  });
  if (values.length === 0) return ask('no value says whether the outcome happened.');
  const spoken = values.map((value) => {
    const words = coding.get(codeOf(value.key)) ?? value.key;
    return { ...value, words, word: outcomeWord(valueKey(words)) };
  });
  const isFlag = ({ word }: { readonly word: OutcomeWord | null }) => word === 'yes' || word === 'no';
  if (spoken.every((value) => value.word === null || isFlag(value)) && !spoken.some(isFlag)) {
    return coding.size > 0 && values.length > coding.size
      ? ask(
          `the name explains ${[...coding.keys()].join(', ')}; what does the rest of ${listed(values)} mean?`,
        )
      : byFigures(values, name, placed, ask);
  }
  const speller =
    coding.size === 0 ? null : splitCoding(column.name).words.size > 0 ? 'its name' : 'the file';
  return byWords(spoken, name, speller, placed, ask);
}

function codeOf(key: string): string {
  const number = Number(key);
  return key !== '' && Number.isInteger(number) ? String(number) : key;
}

function outcomeOf({ values }: TableColumn, name: NameMeaning, coding: readonly string[]): Outcome {
  if (name.endpoint === 'os' || name.endpoint === 'dss') return 'death';
  if (name.endpoint !== null) return 'relapse';
  const words = [...coding, ...values.map(({ key }) => key)].map((key) => outcomeWord(valueKey(key)));
  if (words.some((word) => word?.startsWith('dead') || word === 'alive')) return 'death';
  return words.some((word) => word === 'relapsed' || word === 'relapse-free') ? 'relapse' : 'event';
}
