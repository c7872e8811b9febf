import type { Exercise } from '../../publication/loadExercises.ts';
import { variantSource, type VariantSource } from '../../quantities/exerciseVariant.ts';
import type { Quantities } from '../../quantities/Quantity.ts';
import type { TestTime } from '../../rows/teach/testResult.ts';
import type { Session } from '../../state/openSession.ts';
import { askUnit } from '../askUnit.ts';
import { plainText } from '../plainText.ts';

/** A question whose key a seat computes. */
export interface SeatAsk {
  /** As the pages name it: "first-step-transfer". */
  readonly id: string;
  readonly answer: string;
  readonly tempting: readonly string[];
  /** Of a share the percentage is asked for. */
  readonly share: boolean;
  readonly unit: string;
}

/** What a page says of an exercise that has other numbers at each seat. */
export interface SeatExercise extends VariantSource {
  readonly id: string;
  readonly title: string;
  readonly asks: readonly SeatAsk[];
  /** One unit of time, and what stands at its axis; how patients left. */
  readonly words: {
    readonly month: string;
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
  { quantities, session }: { readonly quantities: Quantities; readonly session: Session },
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
  ).flatMap(([suffix, ask]): SeatAsk[] =>
    ask.kind === 'number' && source.keys.some(({ answer }) => answer === ask.answer)
      ? [
          {
            id: `${id}-${suffix}`,
            answer: ask.answer,
            tempting: ask.tempting.map(({ value }) => value),
            share: ask.measure === 'share',
            unit: ask.measure === 'share' ? '' : (askUnit(ask, session.series) ?? ''),
          },
        ]
      : [],
  );
  const words = {
    month: unit.one,
    timeLabel: `${unit.many} since ${unit.zero}`,
    happened: outcome.happened,
    without: outcome.without,
  };
  return { ...source, id, title: plainText(matter.title, quantities), asks, words };
}
