/** Remainders further apart than this are looked up one by one, not on a line. */
const LINE = 1_000_000;

/** The positions of ascending whole numbers in their list, found by number. */
export class LeftIndex {
  readonly values: readonly number[];
  private readonly first: number;
  private readonly line: Int32Array | null;
  private readonly map: ReadonlyMap<number, number>;

  constructor(values: readonly number[]) {
    this.values = values;
    this.first = values[0] ?? 0;
    const span = (values.at(-1) ?? 0) - this.first + 1;
    this.line = span <= LINE ? new Int32Array(span).fill(-1) : null;
    this.map = new Map(this.line ? [] : values.map((value, at) => [value, at]));
    if (this.line) for (const [at, value] of values.entries()) this.line[value - this.first] = at;
  }

  /** The position of a number; -1 if it isn't in the list. */
  at(value: number): number {
    if (!this.line) return this.map.get(value) ?? -1;
    const at = value - this.first;
    // Reading beyond the ends of a typed array is slow.
    return at >= 0 && at < this.line.length ? this.line[at]! : -1;
  }
}
