import katex from 'katex';
import type { Problem } from './ContentError.ts';
import type { UsedComponent } from './scanArticle.ts';

/** Formulas that can't be set, with the place in them where they can't be read. */
export function formulaFaults(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap(({ file, line, column, name, props }) => {
    const tex = props['tex'];
    if (name !== 'Formula' || typeof tex !== 'string' || tex.trim() === '') return [];
    const fault = faultOf(tex);
    return fault === null ? [] : [{ ...{ file, line, column, inside: '<Formula tex>' }, message: fault }];
  });
}

function faultOf(tex: string): string | null {
  if (tex.includes('$'))
    return `"${tex}"; expected TeX without dollar signs: "${tex.replaceAll('$', '').trim()}".`;
  try {
    katex.renderToString(tex, { output: 'mathml', strict: 'error' });
    return null;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const at = error.position;
    const rest = at === undefined ? '' : tex.slice(at).trim();
    return `"${tex}" can't be read${rest === '' ? ' to its end' : ` from "${rest}" on`}; expected TeX, with every { closed by } and commands that there are.`;
  }
}
