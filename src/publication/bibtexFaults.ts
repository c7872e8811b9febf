import type { Problem } from './ContentError.ts';

interface Line {
  readonly text: string;
  readonly line: number;
}

/**
 * What keeps BibTeX from being read as it was meant, entry by entry: no key, a comma or a brace that is missing, a field twice. `starts` are
 * the lines in which its works begin.
 */
export function bibtexFaults(text: string, file: string, starts: readonly number[]): Problem[] {
  const lines = text.split('\n').map((each, index) => ({ text: each, line: index + 1 }));
  return starts.flatMap((start, work) => {
    const entry = lines.slice(start - 1, (starts[work + 1] ?? Infinity) - 1);
    const [fault] = [...faultsOf(entry)].sort((a, b) => a.line - b.line);
    return fault ? [{ file, line: fault.line, column: 1, inside: '', message: fault.message }] : [];
  });
}

function* faultsOf(entry: readonly Line[]): Generator<{ line: number; message: string }> {
  const [first] = entry;
  if (first === undefined) return;
  const head = first.text.trim();
  const isBare =
    /[{(]$/u.test(head) &&
    /^\s*[\w-]+\s*=/u.test(entry.slice(1).find(({ text }) => text.trim() !== '')?.text ?? '');
  if (isBare || /[{(]\s*\w+\s*=/u.test(head) || /[{(]\s*,/u.test(head))
    yield {
      line: first.line,
      message: `${head}; expected a key behind the bracket, by which the text cites it: @article{kaplan1958,`,
    };
  const seen = new Set<string>();
  let before: Line = first;
  for (const each of entry.slice(1)) {
    const field = /^\s*([\w-]+)\s*=/u.exec(each.text)?.[1];
    if (field !== undefined) {
      if (!/,\s*$/u.test(before.text) && !(isBare && before === first))
        yield {
          line: before.line,
          message: `${before.text.trim()}; expected a comma at its end, since ${field} follows`,
        };
      const quotes = each.text.replace(/\\"|\{[^{}]*\}/gu, '').split('"').length - 1;
      if (/=\s*"/u.test(each.text) && quotes % 2 === 1)
        yield {
          line: each.line,
          message: `${each.text.trim()}; expected the quote that is opened here to be closed in its line, or braces around the value`,
        };
      if (seen.has(field.toLowerCase()))
        yield {
          line: each.line,
          message: `${field} stands in this work a second time; expected each field once`,
        };
      seen.add(field.toLowerCase());
    }
    if (each.text.trim() !== '') before = each;
  }
  const all = entry.map(({ text }) => text.replace(/\\[{}]/gu, '')).join('\n');
  const open = all.split('{').length - all.split('}').length;
  if (open > 0)
    yield {
      line: before.line,
      message: `${open === 1 ? 'a brace' : `${open} braces`} of this work never closed; expected } for each {`,
    };
}
