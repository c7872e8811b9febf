import { LineCounter, parseDocument, visit, type Document, type Scalar } from 'yaml';
import type { z } from 'zod';
import { expectedInWords } from '../reconstruction/record/expectedInWords.ts';
import { yamlFault } from '../reconstruction/record/yamlFault.ts';
import { ContentError, type Place, type Problem } from './ContentError.ts';
import { nearest } from './nearest.ts';
import { saysAt } from './saysAt.ts';
import { offsetOf, sourceAt, type Path } from './yamlPlaces.ts';
import { expectedKeys, yamlProblems } from './yamlProblems.ts';

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
      yamlProblems(unfit.get(JSON.stringify(issue.path)) ?? issue, document, at).map((problem) =>
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
