/** A run of text with one look, or one that leads somewhere. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly look: readonly Look[] }
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  /** Leads to a figure, a table or a heading of the text itself. */
  | { readonly kind: 'see'; readonly text: string; readonly id: string }
  /** The number of a cited work; `id` is its key among the references. */
  | { readonly kind: 'cite'; readonly text: string; readonly id: string }
  /** A formula: MathML, and the same as plain letters. */
  | { readonly kind: 'math'; readonly text: string; readonly mathml: string };

export type Look = 'italic' | 'bold' | 'sub' | 'sup' | 'code';

export interface Cell {
  readonly runs: readonly Run[];
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  /** What stands beside the text: a note, or a box with a title. */
  | { readonly kind: 'box'; readonly title: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly label: string;
      readonly title: string;
      readonly caption: readonly Run[];
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly caption: readonly Run[];
      readonly rows: readonly (readonly Cell[])[];
    };

/** An article as other systems take it: its text in order, without what only a page can do. */
export interface Manuscript {
  /** What stands under the title: one sentence or two. */
  readonly lead: readonly Block[];
  readonly blocks: readonly Block[];
}
