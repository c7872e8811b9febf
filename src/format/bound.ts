/** A text, also as markup, whose "P" stays on one line with what it is: "P = 0.02", "P <0.001", or a number that is a link. */
export function bound(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])P (?=[=<>≥≤\d]|&[lg]t;)/gu, 'P\u00a0')
    .replace(/(?<=P\u00a0(?:[=<>≥≤]|&[lg]t;)) (?=\d)/gu, '\u00a0');
}
