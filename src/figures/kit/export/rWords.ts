/** Values written down in R. */

/** A vector, in lines of at most about 100 characters. */
export function rVector(values: readonly (string | number)[]): string {
  const lines: string[] = [''];
  for (const [index, value] of values.entries()) {
    const piece = `${value}${index < values.length - 1 ? ', ' : ''}`;
    if ((lines.at(-1) ?? '').length + piece.length > 100) lines.push('    ');
    lines[lines.length - 1] += piece;
  }
  return `c(${lines.map((line) => line.trimEnd()).join('\n')})`;
}

/** A string of R; control characters and line ends have no place in a label. */
export function rText(words: string): string {
  return `"${words
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
}

/** Each line as a comment. */
export function rComments(lines: readonly string[]): string {
  return lines.map((line) => `# ${line.replaceAll(/\p{Cc}/gu, ' ')}`).join('\n');
}
