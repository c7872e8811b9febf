import type { JSX } from 'preact';

/** What a question makes of an answer: whether it is right, and a sentence to the learner. */
export interface Judged {
  readonly right: boolean;
  readonly says: string;
  /** The reason that is said after it, by its id; none where the sentence is all. */
  readonly why?: string | undefined;
  /** The reasons of what was answered, by their ids. */
  readonly chosen?: readonly string[];
  /** Which of the answers that are told apart it is: the place in the list of `askOutcomes`. */
  readonly outcome: number;
}

/** The texts of a question as HTML, which only the build knows: in the browser they are left as they stand in the page. */
export interface AskTexts {
  readonly question: string;
  /** Of the options, or the cards that are sorted. */
  readonly options: readonly string[];
  readonly bins: readonly string[];
  /** The patients of a table whose curve is drawn. */
  readonly list: string;
  readonly reasons: readonly { readonly answer: string; readonly why: string }[];
  readonly hint: string;
  /** Room for an answer on the print of the page. */
  readonly paper: string;
  /** What follows the reasons: the explanation. */
  readonly further: string;
}

/** What a field is drawn from. */
export interface FieldProps<Given> {
  /** The id of the question. */
  readonly id: string;
  readonly given: Given;
  /** The answer that was judged last; null where none was. */
  readonly tried: Given | null;
  /** While it is locked an answer stays as it was committed, and can be reached and read. */
  readonly locked: boolean;
  /** Whether what is right may be seen. */
  readonly isTold: boolean;
  readonly texts: AskTexts | undefined;
  onGive(this: void, given: Given): void;
}

/** How an answer to a question is given, kept and judged; one for each kind of question. */
export interface AskField<Given = unknown> {
  /** What stands there before anything is given. */
  readonly start: Given;
  /** The right answer as `read` would give it; null where there are many. */
  readonly right: string | null;
  /** Whether it is typed beside the buttons that commit it. */
  readonly isTyped?: boolean;
  /** The answer as a text that can be kept; or, where it isn't complete or can't be, a sentence that says so. */
  read(given: Given): { readonly response: string } | { readonly says: string };
  /** The answer that was kept as a text; null if it is none of this question. */
  fill(response: string): Given | null;
  judge(given: Given): Judged;
  draw(props: FieldProps<Given>): JSX.Element;
  /** What is right as a drawing, behind the answer, beside what was tried. */
  drawTruth?(tried: Given | null): JSX.Element;
}
