import katex from 'katex';

/**
 * A formula in TeX as MathML, by KaTeX: in its parts, which \qquad parts and which may stand below each other.
 *
 * @throws katex.ParseError for what it can't read, with the place in the part
 */
export function formulaMarkup(tex: string, isInline: boolean): string[] {
  return tex
    .split('\\qquad')
    .map((part) => katex.renderToString(part, { output: 'mathml', displayMode: !isInline, strict: 'error' }));
}
