import type { Seat } from '../../rows/teach/seatOf.ts';

/** An answer in the parts that every standard of learning systems puts together in its own way. */
export type AnswerParts =
  | { readonly type: 'choice' | 'sequencing'; readonly parts: readonly string[] }
  | { readonly type: 'matching'; readonly pairs: readonly (readonly [source: string, target: string])[] }
  | { readonly type: 'numeric'; readonly value: number }
  /** A reading at two marks, a drawing, a table: a text that only these pages read. */
  | { readonly type: 'other'; readonly text: string };

/** One try at a question, as a learning system records it. */
export interface Interaction {
  readonly id: string;
  readonly response: AnswerParts;
  /** Null where more than one answer is right. */
  readonly pattern: AnswerParts | null;
  /** How far off a number may be. */
  readonly tolerance: number;
  readonly right: boolean;
  /** How long the learner took, in seconds; null where it isn't known. */
  readonly seconds: number | null;
  readonly at: Date;
  /** What the question is about, by the ids of its concepts. */
  readonly concepts: readonly string[];
  /** What is got wrong without knowing it; a sentence. */
  readonly misconception: string;
  /** Whose numbers it asks about; null for those of everyone. */
  readonly seat: Seat | null;
}

/** What of a question decides how an answer to it is told. */
export interface AskedQuestion {
  readonly kind: string;
  /** Of cards that are sorted: the bins, in their order. */
  readonly bins: readonly string[];
  /** Reads a typed number; the value nearest to what is right where it can be read in two ways. */
  readonly numberIn: (text: string) => number;
  /** A number of one mark, several patients, or two marks: what a reading asks for. */
  readonly reads: 'mark' | 'marks' | 'patients' | null;
}

/** An answer as the page keeps it, in parts: options as "a", "b" in the order of the page, cards and bins alike. */
export function answerParts(response: string, { kind, bins, numberIn, reads }: AskedQuestion): AnswerParts {
  const places = response.split(' ');
  switch (reads ?? kind) {
    case 'choice':
    case 'spot':
    case 'several':
    case 'patients':
      return { type: 'choice', parts: places.map((place) => letter(Number(place))) };
    case 'order':
      return { type: 'sequencing', parts: places.map((place) => letter(Number(place))) };
    case 'sort':
      return {
        type: 'matching',
        pairs: places.map((bin, card) => [letter(card), letter(bins.indexOf(bin))] as const),
      };
    case 'number':
      return { type: 'numeric', value: numberIn(response) };
    case 'mark':
      return { type: 'numeric', value: Number(response) };
    default:
      return { type: 'other', text: response };
  }
}

/** One sign for a place, since SCORM 1.2 takes no more: a to z, then digits. */
function letter(place: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(place);
}
