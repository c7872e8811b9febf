import { listed } from '../format/listed.ts';
import type { SupplementFile } from './SupplementFile.ts';

/** Which of the article's numbered figures are among the files as pictures and which as tables: a sentence; empty for an article without any. */
export function heldFigures(figures: readonly string[], files: readonly SupplementFile[]): string {
  const numbers = figures.map((_, index) => index + 1);
  if (numbers.length === 0) return '';
  const held = (folder: string) =>
    numbers.filter((number) => files.some(({ path }) => path.startsWith(`${folder}/figure-${number}-`)));
  const named = (which: readonly number[]) =>
    which.length === 0
      ? 'no figure'
      : `${which.length === 1 ? 'Figure' : 'Figures'} ${listed(which.map(String))}`;
  const tables = held('tables').length === 0 ? '' : ` and tables of ${named(held('tables'))}`;
  return `It holds pictures of ${named(held('figures'))}${tables}, as they stand before anything is chosen. The single file has every figure.`;
}
