import katex from 'katex';
import type { Problem } from './ContentError.ts';
import { formulaMarkup } from './formulaMarkup.ts';
import type { UsedComponent } from './scanArticle.ts';

/** Formulas that can't be set, with what of them can't be read. */
export function formulaFaults(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap(({ file, line, column, name, props }) => {
    const tex = props['tex'];
    if (name !== 'Formula' || typeof tex !== 'string' || tex.trim() === '') return [];
    const fault = faultOf(tex, props['inline'] === true);
    return fault === null ? [] : [{ ...{ file, line, column, inside: '<Formula tex>' }, message: fault }];
  });
}

function faultOf(tex: string, isInline: boolean): string | null {
  if (tex.includes('$'))
    return `"${tex}"; expected TeX without dollar signs: "${tex.replaceAll('$', '').trim()}".`;
  try {
    return formulaMarkup(tex, isInline).some((markup) => markup.includes(' style='))
      ? `"${tex}" sets colours, sizes or shifts of its own, which the policy of the pages blocks; expected none.`
      : null;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const unread = tex.split('\\qquad').find((part) => !isRead(part, isInline)) ?? tex;
    const rest = error.position === undefined ? '' : unread.slice(error.position).trim();
    return `"${unread.trim()}" can't be read${rest === '' ? ' to its end' : ` from "${rest}" on`}; expected TeX, with every { closed by } and commands that there are.`;
  }
}

function isRead(part: string, isInline: boolean): boolean {
  try {
    formulaMarkup(part, isInline);
    return true;
  } catch {
    return false;
  }
}
