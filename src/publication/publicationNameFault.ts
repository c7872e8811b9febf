import { plainName } from './plainName.ts';
import { SITE_PAGES } from './sitePages.ts';

/** Addresses of the site that no publication can have. */
const TAKEN: readonly string[] = [
  ...SITE_PAGES.map(({ path }) => path.replace('/', '')).filter((name) => name !== ''),
  ...['docs', 'examples', 'figures', 'schemas'],
];

/** The most letters of a publication's name: it is a folder and a part of every address. */
const MOST = 60;

/** Why a publication can't have a name, and what is expected; null where it can. */
export function publicationNameFault(name: string): string | null {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name)) {
    const plain = plainName(name).slice(0, MOST).replace(/-$/u, '');
    const such = /^[a-z]/u.test(plain) ? plain : ['series', plain].filter(Boolean).join('-');
    return `expected lower-case words joined by hyphens, such as ${such}`;
  }
  if (name.length > MOST) return `${name.length} letters; expected at most ${MOST}`;
  if (TAKEN.includes(name)) return 'the address of other pages of the site; expected another name';
  return null;
}
