import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './ContentError.ts';

/** Affiliations of one author in brackets without quotes: where one holds a comma, it is read as two. */
export function partedAffiliations(source: string, file: string): Problem[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, logLevel: 'silent' });
  const authors: unknown = document.get('authors');
  if (!isSeq(authors)) return [];
  return authors.items.flatMap((author, index) => {
    const list: unknown = isMap(author) ? author.get('affiliations', true) : null;
    if (!isSeq(list) || !list.flow || list.items.length < 2) return [];
    const names = list.items.map((item) =>
      isScalar(item) && item.type === 'PLAIN' ? String(item.value) : null,
    );
    if (names.some((name) => name === null)) return [];
    const { line, col } = lineCounter.linePos(list.range?.[0] ?? 0);
    const inside = `authors[${index}].affiliations`;
    const message = `${names.length} of them, ${names.join(' and ')}: in brackets commas part values; expected quotes around a name with a comma in it: ['${names.join(', ')}']`;
    return [{ file, line, column: col, inside, message }];
  });
}
