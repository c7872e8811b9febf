import { z } from 'zod';
import { datePartsFault } from './calendar.ts';
import { doiExpected, isDoi } from './isDoi.ts';
import { inPlainWords } from './inPlainWords.ts';
import { strict, words } from './strict.ts';

const name = z.union(
  [
    strict({
      family: words.describe('The family name.'),
      given: words.describe('The given names or initials.'),
    }),
    strict({ literal: words.describe('The name of a body.') }),
  ],
  {
    error: 'a person as {family, given}, or a body as {literal}',
  },
);

const date = strict(
  {
    'date-parts': z
      .tuple([
        z
          .array(z.int('a whole number'), 'a date in two pairs of brackets: [[2017]] or [[2017, 7, 4]]')
          .min(1, 'a year')
          .max(3, 'year, month, day')
          .superRefine((parts, context) => {
            const message = datePartsFault(parts);
            if (message !== null) context.addIssue({ code: 'custom', message });
          }),
      ])
      .describe('[[year, month, day]]'),
  },
  'the date as { date-parts: [[2017]] }, or with month and day',
);

const key = z.string().regex(/^[a-z][a-z0-9-]*$/u, {
  error: ({ input }) =>
    `a citation key, a lower-case letter, then letters, digits, hyphens: ${inPlainWords(String(input)).split(': ')[1] ?? 'kaplan1958'}`,
});

/** The kinds of works that `formatReference` knows how to print. */
const type = z.enum(['article-journal', 'webpage', 'book', 'chapter', 'report']);

/** One work, in the names of CSL (the Citation Style Language's data format). What isn't known for certain is left out. */
const referenceSchema = strict({
  id: key.describe('The citation key: <Cite refs="kaplan1958" />. Lower-case letters, digits, hyphens.'),
  type: type.describe('What kind of work it is.'),
  title: words.describe('The title, as printed.'),
  author: z
    .array(name, 'a list of persons, each as { family: Kaplan, given: Edward L }')
    .min(1, 'at least one author')
    .optional()
    .describe('All authors, in their order.'),
  'container-title': words.optional().describe('The journal, or the book of a chapter.'),
  'container-title-short': words.optional().describe('The journal’s abbreviation.'),
  publisher: words.optional().describe('Who published a book, a report or a page.'),
  issued: date.optional().describe('When it appeared: { date-parts: [[2017]] } or [[2017, 7, 4]].'),
  accessed: date.optional().describe('When a page was read: { date-parts: [[2026, 11, 23]] }.'),
  volume: z.union([z.string(), z.number()]).optional().describe('The volume.'),
  issue: z.union([z.string(), z.number()]).optional().describe('The issue.'),
  page: words.optional().describe('The first and last page: 457-481.'),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/u, { error: ({ input }) => doiExpected(String(input)), abort: true })
    .refine(isDoi, { error: ({ input }) => doiExpected(String(input)) })
    .optional()
    .describe('The DOI without its address: 10.1000/182.'),
  URL: z.url('an address that begins with https://').optional().describe('Where it stands on the web.'),
  language: words.optional().describe('Its language as a code, such as ja, where it isn’t English.'),
  note: words.optional().describe('What is to be known of it; printed after it.'),
})
  .superRefine(({ author }, context) => {
    // Read as one person where commas part several: "Kaplan EL, Meier P".
    for (const [index, person] of (author ?? []).entries())
      if (
        'family' in person &&
        /\s\p{Lu}{1,3}$/u.test(person.family) &&
        /^\p{Lu}\S+ \p{Lu}{1,3}(?:,|$)/u.test(person.given)
      ) {
        const message =
          'one person, a family name and given names; several authors apart, in BibTeX by " and "';
        context.addIssue({ code: 'custom', path: ['author', index], message });
      }
  })
  .superRefine(({ type, author, issued, note }, context) => {
    // Of a page or a book this may be unknown; what stands in a journal has authors and a year.
    if (type === 'webpage' || type === 'book') return;
    if (issued === undefined) {
      const message = 'the year in which it appeared: { date-parts: [[2017]] }';
      context.addIssue({ code: 'custom', path: ['issued'], message });
    }
    if (author === undefined && note === undefined) {
      const message = 'the authors, or a note that says why none are named';
      context.addIssue({ code: 'custom', path: ['author'], message });
    }
  });

export type Reference = z.infer<typeof referenceSchema>;

/** references.yaml: every work that the article cites. */
export const referencesSchema = z.array(referenceSchema);
