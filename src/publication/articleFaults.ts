import { characterEntities } from 'character-entities';
import type { Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';
import { footnoteFaults } from './footnoteFaults.ts';
import { TOLD_ELSEWHERE, htmlTagFaults } from './htmlTagFaults.ts';
import { innerFaults } from './innerFaults.ts';
import { linkFaults } from './linkFaults.ts';
import { placeholderFaults } from './placeholderFaults.ts';
import { blank, placeIn } from './sourceText.ts';
import { tableTextFaults } from './tableTextFaults.ts';
import { MISSPELT_TAG, misspeltTag, unclosedTags, withoutTags } from './tagFaults.ts';

/** What authors of other systems write, and what is to stand here in its place. What was found is taken out before the next is looked for. */
const RULES: readonly (readonly [pattern: RegExp, expected: string | ((found: string) => string)])[] = [
  [
    /^\s*(---|\+\+\+)\n[\s\S]*?\n\1(?=\s|$)/u,
    'no fields at the head: title and words stand in series.yaml, authors, date and licence in edition.yaml',
  ],
  [/\{\/\*[\s\S]*$/gu, 'a comment to end with */}'],
  [/<!--[\s\S]*?(?:-->|$)/gu, 'a comment between {/* and */}'],
  [/^(?:import|export)\s.*$/gmu, 'no imports or exports: the page supplies the components'],
  [
    /\\\w*cite\w*\*?(?:\[[^\]\n]*\])*\{[^}\n]*\}/giu,
    (found) => {
      const keys =
        /\{([^}]*)\}/u
          .exec(found)?.[1]
          ?.split(',')
          .map((key) => key.trim().toLowerCase()) ?? [];
      return `<Cite refs="${keys.join(' ')}" />, with keys of the references`;
    },
  ],
  [
    /\$\$\s*\n[\s\S]*?\n\s*\$\$|\\\([^)\n]*\\\)|\\\[[^\]\n]*\\\]/gu,
    'words and plain letters, such as S(t), or <Formula tex="…" />; brackets need no backslash',
  ],
  [
    /\$\$?[^$\n]*[\\^_][^$\n]*\$\$?|\$\$?[a-zA-Z](?:[^$\n]*[^\s$])?\$\$?/gu,
    (found) => {
      const isInline = !found.startsWith('$$');
      const tex = found.replace(/^\$+\s*|\s*\$+$/gu, '');
      return `words and plain letters, such as S(t), or <Formula ${isInline ? 'inline ' : ''}tex="${tex}" />`;
    },
  ],
  [
    /\\[a-zA-Z]+\*?\{[^}\n]*\}/gu,
    'Markdown: *stress*, **more stress**, <See figure="…" /> for a figure; commands of LaTeX are not read',
  ],
  [
    /^:::[^\n]*(?:\n[\s\S]*?^:::[ \t]*$)?/gmu,
    'words that stand apart between <Note> and </Note>, or <Aside title="…"> and </Aside>',
  ],
  [
    /(?<![\w.@/])@(?:fig|tbl|tab|eq|sec)[-:][\w-]+/giu,
    'a link to a figure or a table: <See figure="…" />, <See table="…" />',
  ],
  [
    /(?<![\w.@/[])@[a-z][a-z-]*\d{4}[a-z]?\b/giu,
    (found) => `<Cite refs="${found.slice(1).toLowerCase()}" />, with a key of the references`,
  ],
  [/\^\[[^\]\n]+\]/gu, 'a mark, [^a], and a line below that begins with [^a]: and has the note'],
  [/^[ \t]*[•▪◦‣●○·][ \t][^\n]*/gmu, 'a hyphen and a blank before each item of a list'],
  [/<https?:[^\s>]*>?/gu, 'an address in round brackets behind words in square ones: [words](address)'],
  [/<[^\s<>@]+@[^\s<>]+>/gu, 'an address of mail in round brackets: [words](mailto:name@example.org)'],
  [/\[-?@[a-zA-Z][^\]\n]*\]/gu, 'a key of the references: <Cite refs="kaplan1958" />'],
  [
    /!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^>]*>/gu,
    'a file of the folder pictures, shown with <Picture id="…" title="…" src="…" alt="…" />',
  ],
  [
    /<(?:script|style|iframe|object|embed|link|meta|form)\b[^>]*>/giu,
    'text and components: what a page runs, loads or frames, it brings itself',
  ],
  [/<(?=[^\s\w/!>])[^\n<]{0,20}|<(?=\d)[^\n<]{0,20}/gu, 'a space behind <, as in P < 0.05'],
  [/^#(?!#)[^\n]*/gmu, 'two ## before a heading: the title of the page stands in series.yaml'],
];

/**
 * What in the text of an article, without its comments and code, can't be published or wouldn't be read as it was meant.
 */
export function articleFaults(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  let rest = withoutTags(text, TOLD_ELSEWHERE);
  const refuse = (offset: number, found: string, expected: string) => {
    const shown = found.trim().split('\n')[0] ?? '';
    problems.push({ ...placeIn(text, file, offset), inside: '', message: `${shown}; expected ${expected}` });
  };
  for (const [pattern, expected] of RULES) {
    rest = rest.replace(pattern, (found: string, offset: number) => {
      refuse(
        offset + (found.length - found.trimStart().length),
        found,
        typeof expected === 'string' ? expected : expected(found),
      );
      return blank(found);
    });
  }
  for (const { 1: found = '', index } of text.matchAll(
    /<[a-zA-Z][\w.-]*\s(?:[^<>]*\s)?((?:style|on[a-z]+)=)/gu,
  ))
    refuse(index, `<… ${found}…>`, 'no style and no action of its own: the policy of the pages blocks them');
  const misspelt: string[] = [];
  rest = rest.replace(MISSPELT_TAG, (found, offset: number) => {
    const name = /^<\/?([\w:.-]*)/u.exec(found)?.[1] ?? '';
    // What closes a tag that was told of is part of the same mistake.
    if (!found.startsWith('</') || !misspelt.includes(name)) refuse(offset, found, misspeltTag(found));
    misspelt.push(name);
    return blank(found);
  });
  for (const { 0: found, 1: name = '', index } of rest.matchAll(/&([a-z]\w*);/giu))
    if (!Object.hasOwn(characterEntities, name))
      refuse(
        index,
        found,
        `the name of a character, as in &nbsp;, or &amp; for the sign itself.${didYouMean(name, Object.keys(characterEntities))}`,
      );
  for (const { 0: found, index } of rest.matchAll(/\{[^}\n]*\}?/gu))
    refuse(
      index,
      found,
      'no braces: a number is named with <Stat of="…" />, and a brace that is meant has a backslash before it',
    );
  const placeholders = placeholderFaults(text, file);
  const misnamed = htmlTagFaults(text, file).filter(
    (each) => !placeholders.some((other) => isBeside(each, other)),
  );
  return [
    ...problems,
    // What is no tag at all need not be closed.
    ...unclosedTags(text, file).filter(
      (each) => ![...misnamed, ...placeholders].some((other) => isBeside(each, other)),
    ),
    ...misnamed,
    ...innerFaults(text, file),
    ...tableTextFaults(text, file),
    ...footnoteFaults(withoutTags(text, TOLD_ELSEWHERE), file),
    ...linkFaults(text, file),
    ...placeholders,
  ];
}

function isBeside(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column;
}
