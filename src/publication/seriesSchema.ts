import { z } from 'zod';
import type { Series } from '../cohort/Series.ts';
import { once } from './once.ts';
import { id, strict, words } from './strict.ts';

const level = strict({
  id: id.describe('The level’s id: as in table.yaml or record.yaml.'),
  label: words.describe('As on a figure: “Small intestine”.'),
  one: words.describe('One such patient in a sentence: “small-intestinal patient”.'),
  many: words.describe('Several of them: “small-intestinal patients”.'),
});

const grouping = strict({
  id: id.describe('The grouping’s id: that of an attribute in table.yaml or record.yaml.'),
  label: words.describe('As on a control: “Site of the tumour”.'),
  definition: words.describe('What its levels mean, in a sentence.'),
  knownAtTimeZero: z.boolean().describe('Whether it was known of every patient when time begins.'),
  caution: words
    .nullable()
    .default(null)
    .describe('What to beware of; needed, and always shown, where it wasn’t known at time zero.'),
  levels: z
    .array(level)
    .min(2, 'at least two levels')
    .superRefine(once('id', 'an id that no other level has'))
    .superRefine(once('label', 'a label that no other level has'))
    .describe('Its levels, in the order of the figures.'),
}).refine(({ knownAtTimeZero, caution }) => knownAtTimeZero || caution !== null, {
  path: ['caution'],
  error: 'a caution, because the grouping is not known at time zero',
});

/** series.yaml: the data dictionary and the words of a publication, of the shape that `Series` describes. */
export const seriesSchema: z.ZodType<Series> = strict({
  title: words.describe('The title of the page.'),
  subtitle: words.describe('One sentence under the title, and the description for search engines.'),
  paper: id
    .nullable()
    .describe(
      'The key in references.yaml of the paper that this is about; null for a series that appears here first.',
    ),
  standing: words.describe('What the page is and isn’t, in a sentence at its head.'),
  disclaimer: z
    .array(words)
    .min(1, 'at least one paragraph')
    .describe('The same at length, a paragraph each, at its end.'),
  time: strict({
    one: words.describe('The unit of all times, one of it: “month”.'),
    many: words.describe('Several of it: “months”.'),
    zero: words.describe('What time is counted from: “hepatectomy”.'),
    perYear: z
      .number()
      .positive('a number of units, more than zero')
      .nullable()
      .describe('How many units make a year: 12 months, 365.25 days; null if years make no sense.'),
    landmarks: z
      .array(z.number().positive('a time after zero'))
      .describe('Times in the unit that text and figures speak about: [12, 60].'),
  }).describe('The unit of time, and what it is counted from.'),
  outcome: strict({
    one: words.describe('One of it: “death”.'),
    many: words.describe('Several: “deaths”.'),
    happened: words.describe('Whom it happened to: “died”.'),
    without: words.describe('Whom it hasn’t happened to: “alive”.'),
  })
    .refine(({ happened, without }) => happened.toLowerCase() !== without.toLowerCase(), {
      path: ['without'],
      error: 'other words than those of whom it happened to',
    })
    .describe('What the outcome is called.'),
  everyone: words.describe('The label of all patients together: “All six”.'),
  groupings: z.array(grouping).describe('What may split the patients into curves; the first is drawn first.'),
  story: z
    .array(
      strict({
        title: words.describe('What the step is about.'),
        ids: z
          .array(id)
          .min(1, 'at least one fact or assumption')
          .describe('The facts and assumptions that it switches on.'),
      }),
    )
    .default([])
    .describe('Of a record: the order in which facts and assumptions are told, in steps.'),
  names: z.record(id, words).optional().describe('Short names of facts and assumptions, by their ids.'),
});
