import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8'));
const code = read('{src,content,test/publications}/**/*.{ts,tsx,astro,mjs,mdx}').join('\n');

/** Words of code, and beginnings of classes to which code puts the rest: class: `draw-${name}`. */
const words = new Set(code.match(/[\w-]+/gu));
const beginnings = [...code.matchAll(/class[=:] ?\{?`[^`]*?([a-z][\w-]*-)\$\{/gu)].map(
  ([, start = '']) => start,
);
/** What libraries draw with classes of their own. */
const FOREIGN = /^(?:katex|footnotes?|sr-only|data-footnote|task-list|contains-task)/u;

/** The classes in the selectors of a style sheet. */
function classesOf(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\/|'[^']*'|"[^"]*"|url\([^)]*\)/gu, '');
  return bare
    .split(/[{};]/u)
    .flatMap((part) =>
      part.trim().startsWith('@') || /:\s/u.test(part) ? [] : (part.match(/\.[a-z][\w-]*/gu) ?? []),
    )
    .map((name) => name.slice(1));
}

for (const file of globSync('src/**/*.css').sort())
  test(`${file} styles nothing that is nowhere`, () => {
    const unused = [...new Set(classesOf(readFileSync(file, 'utf8')))].filter(
      (name) =>
        !words.has(name) && !FOREIGN.test(name) && !beginnings.some((start) => name.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
