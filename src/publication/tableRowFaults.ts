import type { Problem } from './ContentError.ts';
import { placeIn, withoutBlocks } from './sourceText.ts';

/** The line between the heads and the rows of a table in Markdown. */
const RULE = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** Rows of tables with more cells than there are heads, which Markdown leaves out; and tables whose second line doesn't fit the first. */
export function tableRowFaults(source: string, file: string): Problem[] {
  // A bar in code on a line parts cells as any other does.
  const text = withoutBlocks(source);
  const lines = text.split('\n');
  const problems: Problem[] = [];
  let offset = 0;
  let heads: number | null = null;
  for (const [index, line] of lines.entries()) {
    const at = placeIn(text, file, offset + Math.max(line.search(/\S/u), 0));
    offset += line.length + 1;
    const head = lines[index - 1] ?? '';
    const refuse = (message: string) => {
      problems.push({ ...at, inside: '', message });
    };
    if (isRow(line) && isRow(head) && heads === null && !isRow(lines[index - 2] ?? '') && !RULE.test(line)) {
      const place = placeIn(
        text,
        file,
        offset - line.length - 1 - head.length - 1 + Math.max(head.search(/\S/u), 0),
      );
      const rule = Array.from({ length: cellsOf(head) }, () => '---').join(' | ');
      const message = `${head.trim()}; expected the line | ${rule} | below the heads of a table`;
      problems.push({ ...place, inside: '', message });
    }
    if (line.trim() === '') heads = null;
    else if (heads === null && line.includes('|') && head.includes('|') && RULE.test(line)) {
      heads = cellsOf(head);
      if (cellsOf(line) !== heads) {
        refuse(
          `${counted(cellsOf(line))} in the line below the heads of a table, which has ${heads}; expected --- for each`,
        );
        heads = null;
      }
    } else if (heads !== null && cellsOf(line) > heads)
      refuse(
        `${counted(cellsOf(line))} in a row of a table with ${counted(heads, 'head')}; expected ${heads}, since those behind them are not shown; \\| is a bar in a cell`,
      );
  }
  return problems;
}

/** Whether a line is written as the row of a table, between bars. */
function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(line);
}

function cellsOf(line: string): number {
  return line
    .trim()
    .replace(/^(?:>\s*)*\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(/(?<!\\)\|/u).length;
}

function counted(count: number, one = 'cell'): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
