import type { Series } from '../cohort/Series.ts';
import type { Checked } from './checkYaml.ts';
import type { CitedNumber } from './citedSchema.ts';
import { ContentError, type Problem } from './ContentError.ts';
import type { ContextRow } from './contextSchema.ts';
import { repeatedIds } from './crossCheck.ts';
import { didYouMean } from './nearest.ts';
import type { Reference } from './referencesSchema.ts';

interface Files {
  readonly series: Checked<Series> | undefined;
  readonly references: Checked<readonly Reference[]> | undefined;
  /** The keys of the works, where they are known though something else about them is wrong. */
  readonly keys: readonly string[] | undefined;
  readonly cited: Checked<readonly CitedNumber[]> | undefined;
  readonly context: Checked<readonly ContextRow[]> | null | undefined;
}

/**
 * What the files of a publication say about its works: cited numbers and other series have a reference, and so has the paper itself; no
 * id is used twice. What could not be read isn't held against the others.
 *
 * @throws ContentError with every problem found
 */
export function crossCheckWorks({ series, references, keys, cited, context }: Files): void {
  const problems = [references, cited, context].flatMap((file) => (file ? repeatedIds(file) : []));
  if (keys) {
    problems.push(...[cited, context].flatMap((file) => (file ? sourceProblems(file, keys) : [])));
    if (series) problems.push(...paperProblems(series, keys));
  }
  if (problems.length > 0) throw new ContentError(problems);
}

function sourceProblems(
  { data, placeOf }: Checked<readonly { readonly reference: string | null }[]>,
  keys: readonly string[],
): Problem[] {
  return data.flatMap(({ reference }, index) =>
    reference === null || keys.includes(reference)
      ? []
      : [
          {
            ...placeOf([index, 'reference']),
            inside: `[${index}].reference`,
            message: `"${reference}" is not a key of the references.${didYouMean(reference, keys)}`,
          },
        ],
  );
}

function paperProblems({ data, placeOf }: Checked<Series>, keys: readonly string[]): Problem[] {
  if (data.paper === null) return [];
  const message = `"${data.paper}" is not a key of the references.${didYouMean(data.paper, keys)} Expected null for a series that appears here first${keys.length > 0 && keys.length <= 12 ? `, or one of ${keys.join(', ')}` : ''}.`;
  return keys.includes(data.paper) ? [] : [{ ...placeOf(['paper']), inside: 'paper', message }];
}
