import type { Noun } from '../../format/counted.ts';
import { timeSince } from '../../format/timeSince.ts';
import { inHundredths } from '../../rows/teach/readAnswer.ts';
import type { Exercise } from '../../publication/loadExercises.ts';
import { variantSource, type VariantSource } from '../../quantities/variantSource.ts';
import type { TestTime } from '../../rows/teach/testResult.ts';
import type { AskSources } from '../ask/fieldData.ts';
import { askNoun } from '../askUnit.ts';
import { readTask, type TableTask } from '../../quantities/readTask.ts';
import { plainText } from '../plainText.ts';

/** A curve to be drawn, of a table. */
export interface CurveTask {
  readonly table: string;
  readonly read: 'curve';
}

/** A question whose key a seat computes. */
export interface SeatAsk {
  /** As the pages name it: "first-step-transfer". */
  readonly id: string;
  /** The quantity that is asked for; "" where something is read. */
  readonly answer: string;
  readonly tempting: readonly string[];
  /** What is read off a table, or drawn of it; the key follows from its patients. */
  readonly task: TableTask | CurveTask | null;
  /** Of a share, and of points between two, the percentage is asked for. */
  readonly isInHundredths: boolean;
  /** Of the answer, for one and for many: "%", "percentage points", "months"; null for a mere number. */
  readonly unit: Noun | null;
}

/** What a page says of an exercise that has other numbers at each seat. */
export interface SeatExercise extends VariantSource {
  readonly id: string;
  readonly title: string;
  readonly asks: readonly SeatAsk[];
  /** One unit of time, and what stands at its axis; how patients left. */
  readonly words: {
    readonly month: string;
    readonly months: string;
    readonly timeLabel: string;
    readonly happened: string;
    readonly without: string;
  };
}

/**
 * What a page says of an exercise with tables that have a seed; null where it has none. `time` is that of a test, on whose page one
 * of its questions stands alone, under an id of its own.
 */
export function seatExercise(
  exercise: Pick<Exercise, 'id' | 'matter'>,
  { quantities, session }: AskSources,
  time: TestTime | null = null,
): SeatExercise | null {
  const source = variantSource(exercise, quantities);
  if (!source) return null;
  const { id, matter } = exercise;
  const { time: unit, outcome } = session.series;
  const asks = (
    [
      [time === 'before' ? time : 'ask', matter.ask],
      [time === 'after' ? time : 'transfer', matter.transfer.ask],
    ] as const
  ).flatMap(([suffix, ask]): SeatAsk[] => {
    if (ask.kind === 'read' && source.reads.some(({ task }) => task.table === ask.table)) {
      const tempting = 'tempting' in ask ? ask.tempting.map(({ value }) => value) : [];
      const isInHundredths = ask.read !== 'time';
      return [
        {
          id: `${id}-${suffix}`,
          answer: '',
          tempting,
          task: readTask(ask),
          isInHundredths,
          unit: askNoun(ask, session.series),
        },
      ];
    }
    if (ask.kind === 'draw' && source.draws.some(({ table }) => table === ask.table)) {
      const task = { table: ask.table, read: 'curve' } as const;
      return [{ id: `${id}-${suffix}`, answer: '', tempting: [], task, isInHundredths: false, unit: null }];
    }
    if (ask.kind !== 'number' || !source.keys.some(({ answer }) => answer === ask.answer)) return [];
    return [
      {
        id: `${id}-${suffix}`,
        answer: ask.answer,
        tempting: ask.tempting.map(({ value }) => value),
        task: null,
        isInHundredths: inHundredths(ask.measure),
        unit: askNoun(ask, session.series),
      },
    ];
  });
  const words = {
    month: unit.one,
    months: unit.many,
    timeLabel: timeSince(unit),
    happened: outcome.happened,
    without: outcome.without,
  };
  return { ...source, id, title: plainText(matter.title, quantities), asks, words };
}
