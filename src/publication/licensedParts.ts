import type { Edition } from './editionSchema.ts';
import { licenceOf, type Licence } from './licences.ts';

/** A licence of a publication, with what of it is under that licence. */
export interface LicensedParts {
  readonly licence: Licence;
  /** "Text, figures and data". */
  readonly parts: string;
}

const PARTS = ['text', 'figures', 'data'] as const;
const LIST = new Intl.ListFormat('en-GB');

/** The licences of a publication, each once, with the parts that are under it. */
export function licensedParts({ licence }: Pick<Edition, 'licence'>): LicensedParts[] {
  return [...new Set(PARTS.map((part) => licence[part]))].map((id) => {
    const parts = LIST.format(PARTS.filter((part) => licence[part] === id));
    return { licence: licenceOf(id), parts: `${parts.charAt(0).toUpperCase()}${parts.slice(1)}` };
  });
}

/** "Text, figures and data: CC BY 4.0." */
export function licencesInShort(edition: Pick<Edition, 'licence'>): string {
  return licensedParts(edition)
    .map(({ parts, licence }) => `${parts}: ${licence.short}.`)
    .join(' ');
}
