import type { Ask } from '../../publication/askSchema.ts';
import type { Exercise } from '../../publication/loadExercises.ts';
import { askedNumber } from '../../quantities/askedNumber.ts';
import { drawnTable, type GroupedTable } from '../../quantities/exerciseTables.ts';
import { exerciseVariant } from '../../quantities/exerciseVariant.ts';
import type { Quantities } from '../../quantities/Quantity.ts';
import { variantSource } from '../../quantities/variantSource.ts';
import { dealtGrouping } from '../../rows/dealRows.ts';
import { seatSeed, type Seat } from '../../rows/teach/seatOf.ts';
import { shuffled } from '../../rows/teach/shuffled.ts';
import type { Session } from '../../state/openSession.ts';
import type { TaughtPublication } from '../TaughtPublication.ts';
import { askUnit } from '../askUnit.ts';
import { ORDER_SEED } from '../ask/orderSeed.ts';
import { plainText } from '../plainText.ts';

/** A question as a learning system takes it, in plain text. */
export type QuizQuestion =
  | {
      readonly kind: 'choice';
      /** More than one is right. */
      readonly several: boolean;
      readonly options: readonly { readonly text: string; readonly right: boolean; readonly why: string }[];
    }
  | {
      readonly kind: 'number';
      /** Of a share its percentage. */
      readonly answer: number;
      readonly tolerance: number;
      readonly unit: string | null;
      readonly tempting: readonly { readonly value: number; readonly why: string }[];
    }
  | {
      readonly kind: 'match';
      readonly pairs: readonly { readonly left: string; readonly right: string }[];
      readonly why: readonly string[];
    };

export interface QuizItem {
  /** "first-step-ask", "first-step-transfer"; with the numbers of a seat "first-step-transfer-seat-3". */
  readonly id: string;
  /** The question that it is a version of, by its id. */
  readonly asks: string;
  readonly title: string;
  readonly term: string;
  readonly part: string;
  readonly text: string;
  readonly hint: string | null;
  /** One sentence, read after the answer. */
  readonly explain: string;
  readonly question: QuizQuestion;
}

/**
 * The questions that a learning system can ask, two of each exercise, keys computed. What is read off a figure, drawn or filled in
 * needs the page, and isn't among them; a figure above a question stands as the list of its patients. With the numbers of a `seat`,
 * where a question has some.
 */
export function quizItems(
  open: TaughtPublication,
  part: (exercise: Exercise) => string,
  seat: Seat | null = null,
): QuizItem[] {
  const { publication, session } = open;
  return publication.exercises.flatMap((exercise) => {
    const { matter, id } = exercise;
    const { tables, quantities } = numbersOf(exercise, open.quantities, seat);
    const say = (text: string) => plainText(text, quantities);
    const base = { title: say(matter.title), term: matter.term, part: part(exercise) };
    const listed = (table: string, caption: string) => {
      const { defaults, series } = session;
      const groups = tables.get(table) ?? drawnTable(exercise, table, defaults.cohort, dealtGrouping(series));
      return `${say(caption)} ${patientsInWords(groups, series)}`;
    };
    const made = (
      suffix: string,
      { ask, question, figure }: Pick<typeof matter, 'ask' | 'question' | 'figure'>,
      hint: string | null,
      explain: string,
    ): QuizItem[] => {
      const asked = questionOf(ask, quantities, session);
      const text = [...(figure ? [listed(figure.table, figure.caption)] : []), say(question)].join('\n');
      const asks = `${id}-${suffix}`;
      const version = { id: seat === null ? asks : `${asks}-seat-${seat.seat}`, asks };
      return asked ? [{ ...base, ...version, text, hint, explain, question: asked }] : [];
    };
    return [
      ...made('ask', matter, say(matter.hint), say(matter.sentence)),
      ...made('transfer', matter.transfer, null, say(matter.transfer.explain)),
    ];
  });
}

/** The numbers of an exercise at a seat, and the tables that it has there; those of everyone where it has none, or no seat is named. */
function numbersOf(
  exercise: Exercise,
  quantities: Quantities,
  seat: Seat | null,
): { readonly tables: ReadonlyMap<string, GroupedTable>; readonly quantities: Quantities } {
  const source = seat && variantSource(exercise, quantities);
  if (!source) return { tables: new Map(), quantities };
  const own = exerciseVariant(source, seatSeed(seat, exercise.id));
  return { tables: own.tables, quantities: new Map([...quantities, ...own.quantities]) };
}

function questionOf(ask: Ask, quantities: Quantities, session: Session): QuizQuestion | null {
  const say = (text: string) => plainText(text, quantities);
  switch (ask.kind) {
    case 'choice':
    case 'spot':
    case 'several':
      return {
        kind: 'choice',
        several: ask.kind === 'several',
        options: ask.options.map(({ text, right, why }) => ({ text: say(text), right, why: say(why) })),
      };
    case 'number':
      return {
        kind: 'number',
        answer: askedNumber(quantities, ask.answer, ask.measure),
        tolerance: ask.tolerance,
        unit: askUnit(ask, session.series) ?? null,
        tempting: ask.tempting.map(({ value, why }) => ({
          value: askedNumber(quantities, value, ask.measure),
          why: say(why),
        })),
      };
    case 'sort':
      return {
        kind: 'match',
        pairs: ask.cards.map(({ text, bin }) => ({
          left: say(text),
          right: say(ask.bins.find(({ id }) => id === bin)!.label),
        })),
        why: ask.cards.map(({ why }) => say(why)),
      };
    case 'order': {
      // Not every system shuffles what is to be matched.
      const places = shuffled(ask.steps.length, ORDER_SEED);
      return {
        kind: 'match',
        pairs: places.map((place) => ({ left: say(ask.steps[place]!.text), right: String(place + 1) })),
        why: places.map((place) => say(ask.steps[place]!.why)),
      };
    }
    default:
      return null;
  }
}

function patientsInWords(groups: GroupedTable, series: Session['series']): string {
  const { happened, without } = series.outcome;
  return groups
    .map(({ label, patients }) => {
      const exits = patients.map(
        ({ time, event, competing = false }) =>
          `${time} ${event ? happened : competing ? 'competing event' : without}`,
      );
      return `${label === '' ? '' : `${label}: `}${exits.join(', ')} (${series.time.many}).`;
    })
    .join(' ');
}
