import { triesOf, type Answers } from './answers.ts';

/** The two times at which the same concepts are asked. */
export type TestTime = 'before' | 'after';

/** A question pair of the tests: the exercise that it comes from, and the concept that it asks for. */
export interface TestItem {
  readonly id: string;
  readonly concept: string;
}

/** What became of a concept: right at the first try, or not; null while it wasn't asked. */
export interface TestRow {
  readonly concept: string;
  readonly before: boolean | null;
  readonly after: boolean | null;
}

/** How many were right, of how many answered. */
export interface TestSum {
  readonly right: number;
  readonly answered: number;
}

export interface TestResult {
  readonly rows: readonly TestRow[];
  readonly before: TestSum;
  readonly after: TestSum;
}

/** By what the answer to a test's question is kept, beside those to the exercises. */
export function testQuestion(id: string, time: TestTime): string {
  return `${id}-${time}`;
}

/** Both tests side by side, concept by concept: first tries alone count. */
export function testResult(answers: Answers, items: readonly TestItem[]): TestResult {
  const first = (id: string, time: TestTime) => triesOf(answers, testQuestion(id, time))[0]?.right ?? null;
  const rows = items.map(({ id, concept }) => ({
    concept,
    before: first(id, 'before'),
    after: first(id, 'after'),
  }));
  const sum = (time: TestTime): TestSum => ({
    right: rows.filter((row) => row[time] === true).length,
    answered: rows.filter((row) => row[time] !== null).length,
  });
  return { rows, before: sum('before'), after: sum('after') };
}
