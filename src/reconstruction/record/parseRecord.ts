import { LineCounter, parseDocument, isMap, isNode, isPair, isSeq } from 'yaml';
import type { Document } from 'yaml';
import type { PublishedRecord } from './PublishedRecord.ts';
import { checkReferences, type RecordIssue } from './checkReferences.ts';
import { expectedInWords } from './expectedInWords.ts';
import { RecordError } from './RecordError.ts';
import { issueLeaves } from './issueLeaves.ts';
import { recordSchema } from './recordSchema.ts';
import { yamlFault } from './yamlFault.ts';

/**
 * Reads a record from YAML.
 *
 * Throws a RecordError that lists everything wrong with it, one line each: `file:line:column: path: what is expected, received …`;
 * of a text that isn't YAML only the first fault. `further` looks for more in a record that can be read: one that contradicts itself is
 * no mistake where the contradiction is what is asked for.
 */
export function parseRecord(
  source: string,
  file: string,
  further: (record: PublishedRecord) => readonly RecordIssue[] = () => [],
): PublishedRecord {
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
  const parsed = recordSchema.safeParse(document.toJS(), { error: expectedInWords });
  if (!parsed.success)
    throw new RecordError(
      parsed.error.issues.flatMap(issueLeaves).map(({ path, message }) => report(path, message)),
    );
  const references = checkReferences(parsed.data);
  const issues = references.length > 0 ? references : further(parsed.data);
  if (issues.length > 0) throw new RecordError(issues.map(({ path, message }) => report(path, message)));
  return parsed.data;
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
