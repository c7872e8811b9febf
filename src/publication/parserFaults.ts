import { mdxToMdast } from 'satteri';
import type { Problem } from './ContentError.ts';

/**
 * What the parser of the build stumbles over, in its place and in plain words; none where it reads all of a source. It is asked last: what
 * it says of a mistake that has a rule of its own is no help.
 */
export function parserFaults(source: string, file: string): Problem[] {
  try {
    mdxToMdast(source);
    return [];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [, line, column, said = ''] = /^(\d+):(\d+): ([\s\S]*)$/u.exec(text) ?? [];
    const [, tag] = /`<\/?([\w.-]+)>`/u.exec(said) ?? [];
    const message =
      tag === undefined
        ? "can't be read from here on; expected Markdown, and components with their options in quotes"
        : `begins or ends amid other text; expected <${tag}> and </${tag}> both in the line of the words, or each in a line of its own with an empty line between it and them`;
    return [
      {
        ...{ file, line: Number(line ?? 1), column: Number(column ?? 1) },
        inside: tag === undefined ? '' : `<${tag}>`,
        message,
      },
    ];
  }
}
