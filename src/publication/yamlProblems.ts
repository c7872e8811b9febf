import type { Document } from 'yaml';
import type { z } from 'zod';
import { issueLeaves } from '../reconstruction/record/issueLeaves.ts';
import type { Place, Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';
import { shownValue } from './shownValue.ts';
import { keyPlace, offsetOf, pathInWords, sourceAt, valueAt } from './yamlPlaces.ts';

/** What is wrong at an issue of a schema, with its place in the file, what stands there and what is expected. */
export function yamlProblems(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  at: (offset: number) => Place,
): Problem[] {
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    return issueLeaves(issue).map(({ path, message }) => ({
      ...at(offsetOf(document, path)),
      inside: pathInWords(path),
      message: inWords({ message }, valueAt(document.toJS(), path)),
    }));
  }
  if (issue.code === 'invalid_key') {
    // The value that is wrong is the key itself.
    const key = issue.path.at(-1);
    return issue.issues.map(({ message }) => ({
      ...at(offsetOf(document, issue.path)),
      ...keyPlace(document, issue.path.slice(0, -1), String(key), at),
      inside: pathInWords(issue.path.slice(0, -1)),
      message: inWords({ message }, key),
    }));
  }
  const found = valueAt(document.toJS(), issue.path);
  const place = at(offsetOf(document, issue.path));
  const inside = pathInWords(issue.path);
  const written = sourceAt(document, issue.path);
  if (issue.code === 'invalid_type' && issue.expected === 'string' && written !== null) {
    const expected = issue.message.replace(/^expected /u, '').replace(/ in quotes.*$/u, '');
    // A name is no number in quotes.
    if (/^the name of /u.test(expected))
      return [{ ...place, inside, message: `${written}; expected ${expected}` }];
    return [{ ...place, inside, message: `${written}; expected ${expected} in quotes: "${written}"` }];
  }
  if (issue.code !== 'unrecognized_keys') return [{ ...place, inside, message: inWords(issue, found) }];
  const known = expectedKeys(issue);
  return issue.keys.map((key) => ({
    ...place,
    ...keyPlace(document, issue.path, key, at),
    inside,
    message: `unknown key "${key}".${didYouMean(key, known)}${known.length > 0 ? ` Expected keys: ${known.join(', ')}.` : ''}`,
  }));
}

/** A strict object's schema names its keys in `issue.inst`-free zod only through metadata that the schemas here set: see `strict`. */
export function expectedKeys(issue: z.core.$ZodIssue): readonly string[] {
  return /expected keys: (.*)$/u.exec(issue.message)?.[1]?.split(', ') ?? [];
}

function inWords(
  issue: Pick<z.core.$ZodIssue, 'message'> & Partial<z.core.$ZodIssue>,
  found: unknown,
): string {
  const isMissing = found === undefined && issue.code !== 'custom';
  const shown = isMissing ? 'missing' : shownValue(found);
  if (issue.code !== 'invalid_value' || issue.values === undefined) {
    const expected = issue.message.replace(/^(?:missing; )?expected /u, '');
    const [, among] = /one of ([\w-]+(?:, [\w-]+)*)/u.exec(expected) ?? [];
    const near =
      typeof found === 'string' && among !== undefined && !/Did you mean/u.test(expected)
        ? didYouMean(found, among.split(', '))
        : '';
    return `${shown}; expected ${expected}${near === '' ? '' : `.${near}`}`;
  }
  const values = issue.values.map(String);
  const near = typeof found === 'string' ? didYouMean(found, values) : '';
  return `${shown}; expected one of ${values.join(', ')}.${near}`;
}
