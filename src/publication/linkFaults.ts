import type { Problem } from './ContentError.ts';
import { placeIn } from './sourceText.ts';
import { tagsIn } from './tagFaults.ts';

/** An address that a text leads to, and where the link begins. */
export interface Link {
  readonly address: string;
  readonly offset: number;
}

const LINK = /(?<!!)\[[^\]\n]*\]\(\s*<?([^)\s>]+)>?[^)\n]*\)/gu;
/** The address of a link that stands elsewhere: [words]: address */
const DEFINED = /^[ \t]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?([^\s>]+)/gmu;

/** The links of a text without its comments and code: those of Markdown, and those of tags. */
export function linksIn(text: string): Link[] {
  return [
    ...[...text.matchAll(LINK), ...text.matchAll(DEFINED)].map(({ 1: address = '', index }) => ({
      address,
      offset: index,
    })),
    ...tagsIn(text).flatMap(({ name, props: { href }, index }) =>
      name === 'a' && typeof href === 'string' ? [{ address: href.trim(), offset: index }] : [],
    ),
  ].sort((a, b) => a.offset - b.offset);
}

/** Links that would be no links, or that lead to what a page may not open. */
export function linkFaults(text: string, file: string): Problem[] {
  const problem = (offset: number, inside: string, message: string): Problem => ({
    ...placeIn(text, file, offset),
    ...{ inside, message },
  });
  const strange = linksIn(text).flatMap(({ address, offset }) => {
    const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(address)?.[1]?.toLowerCase();
    if (scheme === undefined || ['http', 'https', 'mailto'].includes(scheme)) return [];
    const doi = /^doi:(10\.\S+)$/iu.exec(address)?.[1];
    return [
      problem(
        offset,
        `](${address})`,
        `an address that begins with "${scheme}:"; expected ${doi === undefined ? 'one that begins with https:// or mailto:' : `https://doi.org/${doi}`}.`,
      ),
    ];
  });
  const empty = [...text.matchAll(/(?<!!)\[([^\]\n]*)\]\(\s*\)/gu)].map(
    ({ 0: found, 1: words = '', index }) =>
      problem(index, '', `${found}; expected an address in the brackets: [${words}](https://…)`),
  );
  const blanks = [...text.matchAll(/(?<!!)\[[^\]\n]*\]\((\s*[^()\s<"']+[ \t]+[^()\n]*)\)/gu)].flatMap(
    ({ 1: inside = '', index }) => {
      const address = inside.trim();
      // Behind its blank a title may stand, in quotes.
      if (/^\S+\s+(?:"[^"]*"|'[^']*')$/u.test(address)) return [];
      const message = `a blank in an address makes it no link; expected ${address.replace(/\s+/gu, '%20')}.`;
      return [problem(index, `](${address})`, message)];
    },
  );
  const turned = [...text.matchAll(/\(([^()\n]+)\)\[((?:https?:|mailto:|www\.)[^\]\n]*)\]/giu)].map(
    ({ 0: found, 1: words = '', 2: address = '', index }) =>
      problem(index, '', `${found}; expected the words in square brackets: [${words}](${address})`),
  );
  return [...strange, ...empty, ...blanks, ...turned];
}
