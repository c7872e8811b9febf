import { LineCounter, parseDocument, isMap, isNode, isPair, isSeq } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { PublishedRecord } from './PublishedRecord.ts';
import { checkReferences } from './checkReferences.ts';
import { RecordError } from './RecordError.ts';
import { recordSchema } from './schema.ts';
import { yamlFault } from './yamlFault.ts';

/**
 * Reads a record from YAML.
 *
 * Throws a RecordError that lists everything wrong with it, one line each: `file:line:column: path: what is expected, received …`;
 * of a text that isn't YAML only the first fault.
 */
export function parseRecord(source: string, file: string): PublishedRecord {
  const lines = new LineCounter();
  const text = source.replace(/^\ufeff/u, '');
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const fault = yamlFault(document, text);
  if (fault) throw new RecordError([`${place(fault.offset)}: ${fault.message}`]);

  const report = (path: readonly PropertyKey[], message: string): string => {
    const { offset, value } = locate(document, path);
    const received = value === undefined ? '' : `, received ${JSON.stringify(value)}`;
    return `${place(offset)}: ${path.map(String).join('.') || 'the record'}: ${message}${received}`;
  };
  const parsed = recordSchema.safeParse(document.toJS(), { error: inWords });
  if (!parsed.success)
    throw new RecordError(
      parsed.error.issues.flatMap(leaves).map(({ path, message }) => report(path, message)),
    );
  const issues = checkReferences(parsed.data);
  if (issues.length > 0) throw new RecordError(issues.map(({ path, message }) => report(path, message)));
  return parsed.data;
}

/** What is expected, where the schema has no words of its own for it. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    const { shape } = (issue.inst as z.ZodObject | undefined)?._zod.def ?? {};
    return shape && `expected one of ${Object.keys(shape).join(', ')}`;
  }
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'too_small') return `expected at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}`;
  if (issue.code !== 'invalid_type') return undefined;
  const kinds: Readonly<Record<string, string>> = {
    string: 'words',
    record: 'keys with values',
    object: 'keys with values',
    array: 'a list',
    boolean: 'true or false',
    int: 'a whole number',
    tuple: 'a list of two',
  };
  const expected = kinds[issue.expected] ?? `a ${issue.expected}`;
  return `${issue.input === undefined ? 'missing; ' : ''}expected ${expected}`;
}

/** Of a choice between forms the form that came nearest is the one that was meant: its issues lie deepest. */
function leaves(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code === 'invalid_union') {
    const forms = issue.errors.map((form) => form.flatMap(leaves));
    const depth = (form: { path: PropertyKey[] }[]): number =>
      Math.max(0, ...form.map(({ path }) => path.length));
    const nearest = forms.sort((a, b) => depth(b) - depth(a))[0];
    if (nearest && depth(nearest) > 0)
      return nearest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
    const [first, ...others] = new Set(forms.flat().map(({ message }) => message));
    const or = others.map((message) => `, or ${message.replace(/^expected /u, '')}`).join('');
    return [{ path: issue.path, message: first === undefined ? issue.message : `${first}${or}` }];
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `unknown key "${key}"; ${issue.message}`,
    }));
  return [{ path: issue.path, message: issue.message }];
}

/** The place of the deepest node on the path, and its value if it is a plain one. A lone claim stands for a list of one. */
function locate(document: Document, path: readonly PropertyKey[]): { offset: number; value: unknown } {
  let node: unknown = document.contents;
  let offset = 0;
  let complete = true;
  for (const key of path) {
    if (isMap(node) && key === 0 && !node.has(0)) continue;
    let next: unknown = null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (isNode(pair?.key) && pair.key.range) offset = pair.key.range[0];
      next = pair?.value;
    } else if (isSeq(node)) next = node.items[Number(key)];
    if (!isNode(next)) {
      complete = false;
      break;
    }
    node = next;
    if (next.range) offset = next.range[0];
  }
  const value: unknown = complete && isNode(node) ? node.toJS(document) : undefined;
  return { offset, value: typeof value === 'object' ? undefined : value };
}
