import { z } from 'zod';
import { asCreditRole, CREDIT_ROLES } from './creditRoles.ts';
import { isNoLaterThanTomorrow } from './calendar.ts';
import { doiExpected, isDoi } from './isDoi.ts';
import { isOrcid } from './isOrcid.ts';
import { LICENCES } from './licences.ts';
import { nameFaults } from './nameFaults.ts';
import { didYouMean } from './nearest.ts';
import { repeatedAuthors } from './repeatedAuthors.ts';
import { strict, words } from './strict.ts';

const NONE_YET = ', or null where there is none yet';

const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/u, { error: ({ input }) => doiExpected(String(input), NONE_YET), abort: true })
  .refine(isDoi, { error: ({ input }) => doiExpected(String(input), NONE_YET) });

const affiliation = z.union(
  [
    words.transform((name) => ({ name })),
    strict({
      name: words.describe('What it is called.'),
      ror: z
        .string()
        .regex(/^https:\/\/ror\.org\/0[a-z0-9]{8}$/u, { error: ({ input }) => rorExpected(String(input)) })
        .describe('Its address in the Research Organization Registry.'),
    }),
  ],
  {
    error: 'a name, such as "Department of Surgery, Example Hospital, Example Town", or {name, ror}',
  },
);

function rorExpected(text: string): string {
  const [found] = /0[a-z0-9]{8}$/u.exec(text) ?? [];
  return `an address of the Research Organization Registry${found ? `: https://ror.org/${found}` : ', such as https://ror.org/02e16g702'}`;
}

const author = strict({
  name: words.optional().describe('The name of a group; a person has given and family instead.'),
  given: words.optional().describe('The given name of a person.'),
  family: words.optional().describe('The family name of a person.'),
  orcid: z
    .string()
    .transform((text) => text.replace(/^https?:\/\/(?:www\.)?orcid\.org\//u, '').replace(/x$/u, 'X'))
    .refine(isOrcid, 'an ORCID, such as 0000-0002-1825-0097: its last digit checks the others')
    .optional()
    .describe('The ORCID of a person, such as 0000-0002-1825-0097.'),
  affiliations: z
    .array(affiliation)
    .default([])
    .describe('Where the author works: department, hospital, town; or { name, ror }.'),
  email: z.email('an address of mail').optional().describe('An address of mail; it is printed.'),
  corresponding: z
    .boolean()
    .default(false)
    .describe('true for the author to write to, who then needs an email.'),
  roles: z
    .array(z.string().transform(asCreditRole).pipe(z.enum(CREDIT_ROLES)))
    .default([])
    .describe(`What the person did, in the words of CRediT: ${CREDIT_ROLES.join(', ')}.`),
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
  for (const [key, message] of Object.entries(nameFaults({ name, given, family }))) refuse(key, message);
  if (corresponding && email === undefined)
    refuse('email', 'an address of mail, because this author is the corresponding one');
});

const ids = Object.keys(LICENCES);
const licence = z.enum(ids);

const licences = z
  .union(
    [
      licence,
      strict({
        text: licence.describe('Of the text.'),
        figures: licence.describe('Of the figures.'),
        data: licence.describe('Of the data.'),
      }),
    ],
    {
      error: ({ input }) =>
        typeof input === 'object' && input !== null
          ? undefined
          : `one of ${ids.join(', ')}, for all or for each of text, figures and data.${didYouMean(String(input), ids)}`,
    },
  )
  .transform((given) => (typeof given === 'string' ? { text: given, figures: given, data: given } : given));

/** edition.yaml: who made a publication, which edition it is, and under what terms it is given to others. */
export const editionSchema = strict({
  authors: z
    .array(author)
    .min(1, 'at least one author')
    .superRefine((authors, context) => {
      for (const { index, key } of repeatedAuthors(authors))
        context.addIssue({
          code: 'custom',
          path: [index, key],
          message: 'each author once; two of one name need an ORCID each',
        });
    })
    .describe('Who made the publication, in the order of the by-line.'),
  version: z
    .string('a version in quotes, such as "1.0"')
    .trim()
    .min(1, 'a version, such as "1.0"')
    .describe('The version, in quotes where it looks like a number: "1.10" is not 1.1.'),
  date: z.iso
    .date({ error: 'the date of this edition, such as 2026-11-23', abort: true })
    .refine((date) => isNoLaterThanTomorrow(date), 'a date that has come: today, or one before it')
    .describe('The date of this edition: year-month-day, such as 2026-11-23.'),
  doi: doi
    .nullable()
    .default(null)
    .describe(
      'The DOI of this publication without its address, such as 10.1000/182; null while there is none.',
    ),
  licence: licences.describe(
    `The terms: ${ids.join(', ')}; one for all, or { text, figures, data } with one for each.`,
  ),
  keywords: z.array(words).default([]).describe('Words for search engines and libraries.'),
  status: words.nullable().default(null).describe('Whether it is peer reviewed: “Not peer reviewed.”'),
  funding: words.nullable().default(null).describe('Who paid for it.'),
  conflicts: words.nullable().default(null).describe('Conflicts of interest, or that there are none.'),
  ethics: words.nullable().default(null).describe('Approval and consent.'),
  data: words.nullable().default(null).describe('Where the data can be had.'),
  acknowledgement: words.nullable().default(null).describe('Thanks.'),
});

export type Edition = z.infer<typeof editionSchema>;

export type Author = Edition['authors'][number];
