import { timeSince } from '../../format/timeSince.ts';
import type { Ask, TableFact } from '../../publication/askSchema.ts';
import { askedNumber } from '../../quantities/askedNumber.ts';
import type { GroupedTable } from '../../quantities/exerciseTables.ts';
import { quantity, type Quantities } from '../../quantities/Quantity.ts';
import { readTask } from '../../quantities/readTask.ts';
import type { TableFactTask } from '../../rows/teach/checkTableFacts.ts';
import type { TaughtPublication } from '../TaughtPublication.ts';
import { askUnit } from '../askUnit.ts';
import { curveInWords } from '../curveInWords.ts';
import { plainText } from '../plainText.ts';
import type { FieldData } from './fieldOf.ts';
import type { TableData } from './tableField.tsx';

/** What questions are drawn from and judged by. */
export type AskSources = Pick<TaughtPublication, 'quantities' | 'session'>;

/** What a question is drawn from and judged by; `groups` are the patients of the table that is read or drawn. */
export function fieldData(ask: Ask, groups: GroupedTable, opened: AskSources): FieldData {
  const { quantities, session } = opened;
  const { time, outcome } = session.series;
  const timeLabel = timeSince(time);
  const plain = groups.map(({ label, patients }) => ({
    label,
    patients: patients.map(({ time, event }) => ({ time, event })),
  }));
  switch (ask.kind) {
    case 'choice':
    case 'spot':
    case 'several':
      return { kind: ask.kind, rights: ask.options.map(({ right }) => right) };
    case 'sort':
      return {
        kind: ask.kind,
        bins: ask.bins.map(({ id }) => id),
        cards: ask.cards.map(({ bin }) => bin),
      };
    case 'number': {
      const { kind, measure, bounds, tolerance } = ask;
      return {
        kind,
        measure: { kind: measure, unit: askUnit(ask, session.series), ...bounds },
        answer: askedNumber(quantities, ask.answer, measure),
        tolerance,
        tempting: ask.tempting.map(({ value }) => askedNumber(quantities, value, measure)),
      };
    }
    case 'order':
      return { kind: ask.kind, steps: ask.steps.map(({ text }) => plainText(text, quantities)) };
    case 'read': {
      const shows =
        ask.read === 'limits' ? (['curve', 'ticks', 'limits'] as const) : (['curve', 'ticks'] as const);
      return {
        kind: ask.kind,
        groups: plain,
        shows,
        from: 0,
        timeLabel,
        title: curveInWords(plain, time.one, shows),
        task: readTask(ask),
        unit: time.one,
        tolerance: 'tolerance' in ask ? ask.tolerance : 0,
        tempting:
          'tempting' in ask
            ? ask.tempting.map(({ value }) =>
                askedNumber(quantities, value, ask.read === 'height' ? 'share' : 'time'),
              )
            : [],
      };
    }
    case 'draw': {
      const { kind, table, misconceptions } = ask;
      const patients = plain.flatMap((group) => group.patients);
      const until = Math.max(0, ...patients.map((patient) => patient.time));
      return { kind, table, patients, until, timeLabel, unit: time.one, misconceptions, outcome };
    }
    case 'table':
      return tableData(ask, opened);
  }
}

/** A table to fill in, as it stands there at first. */
export function tableData(
  ask: Extract<Ask, { kind: 'table' }>,
  { quantities, session: { series } }: AskSources,
): TableData {
  return {
    kind: ask.kind,
    facts: ask.facts.map((fact) => factTask(fact, quantities)),
    rows: Array.from({ length: ask.rows }, () => ({ time: 0, event: false })),
    unit: series.time.one,
    units: series.time.many,
    happened: series.outcome.happened,
  };
}

/** A fact with the number that its quantity has. */
function factTask(fact: TableFact, quantities: Quantities): TableFactTask {
  return { ...fact, value: quantity(quantities, fact.value).value! };
}
