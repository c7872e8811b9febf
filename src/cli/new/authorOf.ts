import { isOrcid } from '../../publication/isOrcid.ts';
import { Refusal } from '../Refusal.ts';

/** An author as edition.yaml has it. */
export type AuthorText = Readonly<Record<string, unknown>>;

/**
 * An author from one line: "First Author; 0000-0002-1825-0097; Department, Hospital; first@example.org". The name comes first, with the
 * family name last, or before a comma; what follows is told apart by its form. "group: The Example Group" is a group.
 */
export function authorOf(answer: string): AuthorText {
  const [name = '', ...rest] = answer.split(';').map((part) => part.trim());
  if (name === '') throw new Refusal('expected a name; a publication has at least one author');
  const group = /^group:\s*(.+)$/iu.exec(name)?.[1];
  const [family, given] = name.includes(',')
    ? name.split(',').map((part) => part.trim())
    : [name.split(/\s+/u).at(-1), name.split(/\s+/u).slice(0, -1).join(' ')];
  if (group === undefined && (!family || !given))
    throw new Refusal(`"${name}"; expected the given and the family name, or "group: ${name}" for a group`);
  const affiliations: string[] = [];
  const more: Record<string, unknown> = {};
  for (const part of rest.filter((each) => each !== '')) {
    const orcid = part.replace(/^https:\/\/orcid\.org\//u, '');
    if (/^[\dX-]{15,}$/iu.test(orcid)) {
      if (!isOrcid(orcid))
        throw new Refusal(`"${part}"; expected an ORCID, whose last digit checks the others`);
      more['orcid'] = orcid;
    } else if (/^\S+@\S+\.\S+$/u.test(part)) Object.assign(more, { email: part, corresponding: true });
    else affiliations.push(part);
  }
  return {
    ...(group === undefined ? { given, family } : { name: group }),
    ...more,
    ...(affiliations.length === 0 ? {} : { affiliations }),
  };
}
