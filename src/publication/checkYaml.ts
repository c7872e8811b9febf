import { LineCounter, isNode, isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml';
import type { z } from 'zod';
import { expectedInWords } from '../reconstruction/record/expectedInWords.ts';
import { issueLeaves } from '../reconstruction/record/issueLeaves.ts';
import { yamlFault } from '../reconstruction/record/yamlFault.ts';
import { ContentError, type Place, type Problem } from './ContentError.ts';
import { didYouMean, nearest } from './nearest.ts';
import { saysAt } from './saysAt.ts';
import { shownValue } from './shownValue.ts';

type Path = readonly PropertyKey[];

/** The data of a YAML file, with the place of every value in it. */
export interface Checked<T> {
  readonly data: T;
  readonly placeOf: (path: Path) => Place;
}

/**
 * Reads a YAML file and holds it against a schema.
 *
 * @throws ContentError that lists every problem: line and column, the path inside the file, the value found there and what is expected;
 * of a text that isn't YAML only the first fault. With `asWritten` numbers stay the text that stands there: 01 is not 1
 */
export function checkYaml<T>(
  source: string,
  file: string,
  schema: z.ZodType<T>,
  { asWritten = false }: { readonly asWritten?: boolean } = {},
): Checked<T> {
  const lineCounter = new LineCounter();
  const text = source.replace(/^\ufeff/u, '');
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = yamlFault(document, text);
  if (fault) throw new ContentError([{ ...at(fault.offset), inside: '', message: fault.message }]);
  const placeOf = (path: Path): Place => at(offsetOf(document, path));
  if (asWritten) keepWritten(document);
  const result = schema.safeParse(document.toJS(), { error: expectedInWords });
  if (result.success) return { data: result.data, placeOf };
  const { issues } = result.error;
  const told = issues.filter((issue) => !isMisspelt(issue, issues, document));
  const unfit = unfitInQuotes(document, schema, told);
  throw new ContentError(
    told.flatMap((issue) =>
      problemsOf(unfit.get(JSON.stringify(issue.path)) ?? issue, document, at).map((problem) =>
        withPurpose(problem, issue, schema),
      ),
    ),
  );
}

/** Numbers in the place of words, of which more is wrong than that they lack quotes: by their paths, what that is. They become words. */
function unfitInQuotes(
  document: Document.Parsed,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
): ReadonlyMap<string, z.core.$ZodIssue> {
  const asWords = issues.filter(
    ({ code, path, ...issue }) =>
      code === 'invalid_type' &&
      'expected' in issue &&
      issue.expected === 'string' &&
      sourceAt(document, path) !== null,
  );
  if (asWords.length === 0) return new Map();
  const nodes = asWords.map(({ path }) => document.getIn(path, true) as Scalar);
  const values = nodes.map(({ value }) => value);
  for (const node of nodes) node.value = node.source ?? node.value;
  const further = schema.safeParse(document.toJS(), { error: expectedInWords }).error?.issues ?? [];
  const found = new Map(further.map((issue) => [JSON.stringify(issue.path), issue] as const));
  const unfit = new Map(
    asWords.flatMap(({ path }) => {
      const key = JSON.stringify(path);
      const issue = found.get(key);
      return issue ? [[key, issue] as const] : [];
    }),
  );
  // What lacks its quotes alone stays a number.
  for (const [index, node] of nodes.entries())
    if (!unfit.has(JSON.stringify(asWords[index]?.path))) node.value = values[index];
  return unfit;
}

/** A value that is missing or of another kind is told with what it is for. */
function withPurpose(problem: Problem, { code, path }: z.core.$ZodIssue, schema: z.ZodType): Problem {
  if (code !== 'invalid_type' || / in quotes(?:: |, )|such as/u.test(problem.message)) return problem;
  const says = saysAt(schema, path).replace(/\.$/u, '');
  // What is expected may be told by what it is for already.
  return problem.message.toLowerCase().includes(says.toLowerCase())
    ? problem
    : { ...problem, message: `${problem.message}. ${says}` };
}

/** Whether what is missing stands there under a name that is unknown and near, which is told as such. */
function isMisspelt(
  issue: z.core.$ZodIssue,
  issues: readonly z.core.$ZodIssue[],
  document: Document.Parsed,
): boolean {
  const missing = issue.path.at(-1);
  if (typeof missing !== 'string' || document.hasIn(issue.path)) return false;
  const within = JSON.stringify(issue.path.slice(0, -1));
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      JSON.stringify(other.path) === within &&
      other.keys.some((key) => nearest(key, expectedKeys(other)).includes(missing)),
  );
}

/** Makes texts of the numbers and truth values of a document, as they are written. */
function keepWritten(document: Document.Parsed): void {
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value !== 'string' && node.value !== null && node.source !== undefined)
        node.value = node.source;
    },
  });
}

/** What stands in the file for a number or a truth value at a path; null for anything else. */
function sourceAt(document: Document.Parsed, path: Path): string | null {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || typeof node.value === 'string' || node.value === null) return null;
  return node.source ?? null;
}

/** Where the value at a path begins; of a missing value, where the thing that should hold it begins. */
function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function problemsOf(
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
function expectedKeys(issue: z.core.$ZodIssue): readonly string[] {
  return /expected keys: (.*)$/u.exec(issue.message)?.[1]?.split(', ') ?? [];
}

function keyPlace(
  document: Document.Parsed,
  path: Path,
  key: string,
  at: (offset: number) => Place,
): Place | Record<string, never> {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const items = (map as { items?: { key?: { value?: unknown; range?: number[] } }[] } | null)?.items ?? [];
  const offset = items.find((item) => item.key?.value === key)?.key?.range?.[0];
  return offset === undefined ? {} : at(offset);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** `groupings[0].levels[1].id`. */
function pathInWords(path: Path): string {
  return path.reduce<string>(
    (words, key) =>
      typeof key === 'number' ? `${words}[${key}]` : `${words}${words === '' ? '' : '.'}${String(key)}`,
    '',
  );
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
