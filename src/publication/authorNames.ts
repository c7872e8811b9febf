import type { Author } from './editionSchema.ts';
import type { Reference } from './referencesSchema.ts';

type CslName = NonNullable<Reference['author']>[number];

/** An author's name as it is read: "First Author", or the name of a group. */
export function fullName({ name, given = '', family = '' }: Author): string {
  return name ?? `${given} ${family}`;
}

/** An author's name as it is sorted, and as libraries expect it: "Author, First", or the name of a group. */
export function sortedName({ name, given = '', family = '' }: Author): string {
  return name ?? `${family}, ${given}`;
}

/** An author's name as CSL has it. */
export function cslName({ name, given = '', family = '' }: Author): CslName {
  return name === undefined ? { family, given } : { literal: name };
}

/** The address of an author's ORCID; undefined for who has none. */
export function orcidAddress({ orcid }: Author): string | undefined {
  return orcid === undefined ? undefined : `https://orcid.org/${orcid}`;
}
