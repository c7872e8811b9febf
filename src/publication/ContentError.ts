/** Where a value stands in a content file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with a content file: where, what stands there, and what is expected instead. */
export interface Problem extends Place {
  /** The way to the value inside the file: `groupings[0].levels`, or a component and its prop. */
  readonly inside: string;
  readonly message: string;
}

/** Content that can't be published. Its message lists every problem, one line each, ready to be clicked in a terminal. It has no stack. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(inOneLine).join('\n'));
    this.problems = problems;
    this.stack = `${this.name}: ${this.message}`;
  }
}

function inOneLine({ file, line, column, inside, message }: Problem): string {
  return `${file}:${line}:${column}: ${inside === '' ? '' : `${inside}: `}${message}`;
}
