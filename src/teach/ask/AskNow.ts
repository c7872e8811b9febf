import type { Judged } from './AskField.ts';

/** How far a question is. */
export interface AskNow {
  readonly given: unknown;
  /** The answer that was judged last, and what came of it; null where none was. */
  readonly tried: unknown;
  readonly judged: Judged | null;
  /** After a first wrong answer there is a second try; in a test there is one. */
  readonly stage: 'open' | 'retry' | 'done';
  /** What is said where nothing is judged. */
  readonly note: string;
  readonly isHinted: boolean;
  readonly isOpen: boolean;
}
