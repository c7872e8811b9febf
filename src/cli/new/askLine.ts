import { readSync } from 'node:fs';

/** Asks on standard error, and waits for a line on standard input; null where there is nobody to answer. */
export function askLine(question: string): string | null {
  process.stderr.write(`${question} `);
  const bytes: number[] = [];
  const one = Buffer.alloc(1);
  for (;;) {
    let read: number;
    try {
      read = readSync(0, one);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') continue;
      if (code !== 'EOF') throw error;
      read = 0;
    }
    if (read === 0 && bytes.length === 0) {
      process.stderr.write('\n');
      return null;
    }
    if (read === 0 || one[0] === 10) return Buffer.from(bytes).toString('utf8').replace(/\r$/u, '').trim();
    bytes.push(one[0] ?? 0);
  }
}
