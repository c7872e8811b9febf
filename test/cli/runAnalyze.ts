import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FurtherAnalysis } from '../../src/cli/analysis/furtherAnalysis.ts';
import type { Analysis } from '../../src/survival/index.ts';

type Option = string | ((text: string) => string);
export type Answer = Analysis & FurtherAnalysis & { ungrouped: { rows: number; events: number } };

const program = fileURLToPath(new URL('../../src/cli/analyze.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'analyze-'));

/**
 * Runs the command on a file of this folder's parent, or on the text of a table (with its lines), and gives what it printed. A function among
 * the options changes the text first.
 */
export function analyze(table: string, ...options: Option[]) {
  const change = options.find((option) => typeof option === 'function');
  const isText = table.includes('\n');
  const written = join(folder, 'table.csv');
  if (isText || change) {
    const text = isText ? table : readFileSync(pathOf(table), 'utf8');
    writeFileSync(written, change ? change(text) : text);
  }
  const file = isText || change ? written : pathOf(table);
  const words = options.filter((option) => typeof option === 'string');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { stdout, stderr, status };
}

/** What it prints as JSON; it must not refuse. */
export function jsonOf(table: string, ...options: Option[]): Answer {
  const { stdout, stderr } = analyze(table, '--json', ...options);
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

/** Its report for reading. */
export const reportOf = (table: string, ...options: Option[]): string => analyze(table, ...options).stdout;

const pathOf = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
