import { z } from 'zod';
import { asCreditRole, CREDIT_ROLES } from './creditRoles.ts';
import { isOrcid } from './isOrcid.ts';
import { LICENCES } from './licences.ts';
import { didYouMean } from './nearest.ts';
import { strict, words } from './strict.ts';

const doi = z
  .string()
  .regex(
    /^10\.\d{4,9}\/\S+$/u,
    'a DOI without its address, such as 10.1000/182, or null where there is none yet',
  );

const affiliation = z.union([words.transform((name) => ({ name })), strict({ name: words, ror: z.url() })], {
  error: 'a name, such as "Department of Surgery, Example Hospital, Example Town", or {name, ror}',
});

const author = strict({
  name: words.optional(),
  given: words.optional(),
  family: words.optional(),
  orcid: z
    .string()
    .transform((text) => text.replace(/^https:\/\/orcid\.org\//u, ''))
    .refine(isOrcid, 'an ORCID, such as 0000-0002-1825-0097: its last digit checks the others')
    .optional(),
  affiliations: z.array(affiliation).default([]),
  email: z.email('an address of mail').optional(),
  corresponding: z.boolean().default(false),
  roles: z.array(z.string().transform(asCreditRole).pipe(z.enum(CREDIT_ROLES))).default([]),
}).superRefine(({ name, given, family, orcid, corresponding, email }, context) => {
  const refuse = (key: string, message: string) => {
    context.addIssue({ code: 'custom', path: [key], message });
  };
  const isPerson = given !== undefined || family !== undefined;
  if (name === undefined && family === undefined)
    refuse('family', 'the given and the family name of a person, or the name of a group');
  if (name !== undefined && isPerson)
    refuse('name', 'a name for a group alone; a person has given and family');
  if (name === undefined && family !== undefined && given === undefined)
    refuse('given', 'the given name too');
  if (name !== undefined && orcid !== undefined) refuse('orcid', 'none: a group has no ORCID');
  if (corresponding && email === undefined)
    refuse('email', 'an address of mail, because this author is the corresponding one');
});

const ids = Object.keys(LICENCES);
const licence = z.enum(ids);

const licences = z
  .union([licence, strict({ text: licence, figures: licence, data: licence })], {
    error: ({ input }) =>
      typeof input === 'object' && input !== null
        ? undefined
        : `one of ${ids.join(', ')}, for all or for each of text, figures and data.${didYouMean(String(input), ids)}`,
  })
  .transform((given) => (typeof given === 'string' ? { text: given, figures: given, data: given } : given));

/** edition.yaml: who made a publication, which edition it is, and under what terms it is given to others. */
export const editionSchema = strict({
  authors: z.array(author).min(1, 'at least one author'),
  /** In quotes where it looks like a number: 1.10 is not 1.1. */
  version: z.string('a version in quotes, such as "1.0"').trim().min(1, 'a version, such as "1.0"'),
  date: z.iso.date('the date of this edition, such as 2026-11-23'),
  doi: doi.nullable().default(null),
  licence: licences,
  keywords: z.array(words).default([]),
  /** "Not peer reviewed." */
  status: words.nullable().default(null),
  funding: words.nullable().default(null),
  conflicts: words.nullable().default(null),
  ethics: words.nullable().default(null),
  data: words.nullable().default(null),
  acknowledgement: words.nullable().default(null),
});

export type Edition = z.infer<typeof editionSchema>;

export type Author = Edition['authors'][number];
