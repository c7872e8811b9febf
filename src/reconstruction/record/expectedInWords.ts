import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'words',
  record: 'keys with values',
  object: 'keys with values',
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  tuple: 'a list of two',
};

/** What is expected of a value of a YAML file, where its schema has no words of its own for it. */
export function expectedInWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    const { shape } = (issue.inst as z.ZodObject | undefined)?._zod.def ?? {};
    return shape && `expected one of ${Object.keys(shape).join(', ')}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return `expected ${values.length > 4 ? `one of ${values.join(', ')}` : values.join(' or ')}`;
  }
  if (issue.code === 'too_small') return `expected at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}`;
  if (issue.code !== 'invalid_type') return undefined;
  return `${issue.input === undefined ? 'missing; ' : ''}expected ${KINDS[issue.expected] ?? `a ${issue.expected}`}`;
}
