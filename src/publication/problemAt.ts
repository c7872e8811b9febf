import type { Checked } from './checkYaml.ts';
import type { Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';

/** The way to a value inside a file. */
export type Path = readonly PropertyKey[];

/** Makes problems of a file of which it is known where each value stands. */
export function problemAt(placeOf: Checked<unknown>['placeOf']): (path: Path, message: string) => Problem {
  return (path, message) => ({ ...placeOf(path), inside: path.map(String).join('.'), message });
}

/** Makes problems of words that name nothing: none where the word is known, or where it isn't known what there is; otherwise what it could have been. */
export function unknownAt(problem: ReturnType<typeof problemAt>) {
  return (path: Path, word: string, known: readonly string[] | undefined, what: string): Problem[] =>
    known === undefined || known.includes(word)
      ? []
      : [problem(path, `"${word}" is not ${what}.${didYouMean(word, known)} Expected ${what}.`)];
}
