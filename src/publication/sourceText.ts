import type { Place } from './ContentError.ts';

/** An option of a tag: its name, then its value in one of three ways of writing it. */
export const PROP = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\{[^}]*\})))?/gu;

/** The source of an article with comments and code turned to spaces, so that every offset stays where it was. */
export function withoutCode(source: string): string {
  return (
    withoutBlocks(source)
      .replace(/`[^`\n]+`/gu, blank)
      // With a backslash before it a sign stands for itself.
      .replace(/\\[<{}]/gu, blank)
  );
}

/** The same with code on a line kept: only comments and blocks of code are turned to spaces. */
export function withoutBlocks(source: string): string {
  return source.replace(/\{\/\*[\s\S]*?\*\/\}/gu, blank).replace(/^(```|~~~)[\s\S]*?^\1/gmu, blank);
}

/** As many spaces as a text has letters; its lines stay. */
export function blank(text: string): string {
  return text.replace(/[^\n]/gu, ' ');
}

/** Where an offset of a text stands in its file. */
export function placeIn(text: string, file: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
