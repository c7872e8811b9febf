import { z } from 'zod';
import { strict, words } from './strict.ts';

const name = z.union([strict({ family: words, given: words }), strict({ literal: words })], {
  error: 'a person as {family, given}, or a body as {literal}',
});

const date = strict({
  'date-parts': z
    .tuple([z.array(z.int('a whole number')).min(1, 'a year').max(3, 'year, month, day')])
    .describe('[[year, month, day]]'),
});

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/u, 'a citation key: a lower-case letter, then letters, digits, hyphens');

/** The kinds of works that `formatReference` knows how to print. */
const type = z.enum(['article-journal', 'webpage', 'book', 'chapter', 'report']);

/** One work, in the names of CSL (the Citation Style Language's data format). What isn't known for certain is left out. */
const referenceSchema = strict({
  id: key,
  type,
  title: words,
  author: z.array(name).min(1, 'at least one author').optional(),
  'container-title': words.optional(),
  'container-title-short': words.optional(),
  publisher: words.optional(),
  issued: date.optional(),
  accessed: date.optional(),
  volume: z.union([z.string(), z.number()]).optional(),
  issue: z.union([z.string(), z.number()]).optional(),
  page: words.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/u, 'a DOI without its address: 10.1000/182')
    .optional(),
  URL: z.url('an address that begins with https://').optional(),
  language: words.optional(),
  note: words.optional(),
}).superRefine(({ type, author, issued, note }, context) => {
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
