import { h, type JSX } from 'preact';
import type { Ask, TableFact } from '../publication/askSchema.ts';
import type { GroupedTable } from '../quantities/exerciseTables.ts';
import { quantity, type Quantities } from '../quantities/Quantity.ts';
import type { TableFactTask } from '../rows/teach/checkTableFacts.ts';
import { sketchOf } from '../rows/teach/sketch.ts';
import { shuffled } from '../rows/teach/shuffled.ts';
import type { Session } from '../state/openSession.ts';
import { curveInWords } from './curveInWords.ts';
import { DrawBoard } from './DrawBoard.tsx';
import type { DrawData } from './DrawingField.tsx';
import { OrderBoard } from './OrderBoard.tsx';
import { ORDER_SEED } from './orderSeed.ts';
import { plainText } from './plainText.ts';
import { firstMarks, ReadBoard } from './ReadBoard.tsx';
import { TableBoard } from './TableBoard.tsx';

/** What a question is answered on, where that is a component: its data for the browser, and what is drawn of it at build. */
export interface Board {
  readonly data: object;
  readonly drawn: JSX.Element;
}

/** The board of a question; null for a kind that needs none. */
export function boardOf(
  ask: Ask,
  groups: GroupedTable,
  { quantities, session: { series } }: { readonly quantities: Quantities; readonly session: Session },
): Board | null {
  switch (ask.kind) {
    case 'read': {
      const plain = groups.map(({ label, patients }) => ({
        label,
        patients: patients.map(({ time, event }) => ({ time, event })),
      }));
      const shows =
        ask.read === 'limits' ? (['curve', 'ticks', 'limits'] as const) : (['curve', 'ticks'] as const);
      const data = {
        groups: plain,
        shows,
        from: 0,
        timeLabel: `${series.time.many} since ${series.time.zero}`,
        title: curveInWords(plain, series.time.one, shows),
        task: ask,
        unit: series.time.one,
      };
      return { data, drawn: h(ReadBoard, { ...data, given: firstMarks(ask) }) };
    }
    case 'draw': {
      const patients = groups.flatMap((group) => group.patients);
      const field = {
        until: Math.max(0, ...patients.map(({ time }) => time)),
        timeLabel: `${series.time.many} since ${series.time.zero}`,
        unit: series.time.one,
      };
      const data: DrawData = { ...field, misconceptions: ask.misconceptions, outcome: series.outcome };
      return { data, drawn: h(DrawBoard, { ...field, sketch: sketchOf() }) };
    }
    case 'order': {
      const steps = ask.steps.map(({ text }) => plainText(text, quantities));
      return { data: steps, drawn: h(OrderBoard, { steps, order: shuffled(steps.length, ORDER_SEED) }) };
    }
    case 'table': {
      const data = {
        facts: ask.facts.map((fact) => factTask(fact, quantities)),
        rows: Array.from({ length: ask.rows }, () => ({ time: 0, event: false })),
        unit: series.time.one,
        units: series.time.many,
        happened: series.outcome.happened,
      };
      return { data, drawn: h(TableBoard, data) };
    }
    default:
      return null;
  }
}

/** A fact with the number that its quantity has. */
function factTask(fact: TableFact, quantities: Quantities): TableFactTask {
  return { ...fact, value: quantity(quantities, fact.value).value! };
}
