import { fnv1a } from '../fnv1a.ts';
import { codeText } from './codeSigns.ts';

/** How many signs at the start of a code name its list, and how many the edition of it. */
const [NAME_SIGNS, EDITION_SIGNS] = [2, 2];
export const HEAD_SIGNS = NAME_SIGNS + EDITION_SIGNS;

/** What a head is made of: the name of a list, unique in its publication, and all that its codes depend on. */
export interface Named {
  readonly id: string;
  readonly content: string;
}

/**
 * The first four signs of the codes of each list, in their order: two by the publication and the list's name, two by what it asks.
 * So a code of an earlier edition is known as one, and the lists of a publication are never taken for each other.
 */
export function codeHeads(publication: string, lists: readonly Named[]): string[] {
  const taken = new Set<string>();
  return lists.map(({ id, content }) => {
    let name = '';
    for (let again = 0; name === '' || taken.has(name); again++)
      name = short(`${publication} ${id}${again > 0 ? ` ${again}` : ''}`, NAME_SIGNS);
    taken.add(name);
    return name + short(content, EDITION_SIGNS);
  });
}

/** Whether two heads name the same list, of whichever edition. */
export function isSameList(one: string, other: string): boolean {
  return one.slice(0, NAME_SIGNS) === other.slice(0, NAME_SIGNS);
}

/** Some signs for a text, by FNV-1a; the halves of the hash are folded, since its lowest bits alone mix little. */
function short(text: string, signs: number): string {
  const hash = fnv1a(text);
  const folded = (hash ^ (hash >>> 15)) >>> 0;
  return codeText(Array.from({ length: signs }, (_, place) => (folded >>> (5 * place)) & 31));
}
