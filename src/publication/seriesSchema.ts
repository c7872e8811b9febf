import { z } from 'zod';
import type { Series } from '../cohort/Series.ts';
import { id, strict, words } from './strict.ts';

const level = strict({ id, label: words, one: words, many: words });

const grouping = strict({
  id,
  label: words,
  definition: words,
  knownAtTimeZero: z.boolean(),
  caution: words.nullable().default(null),
  levels: z.array(level).min(2, 'at least two levels'),
}).refine(({ knownAtTimeZero, caution }) => knownAtTimeZero || caution !== null, {
  path: ['caution'],
  error: 'a caution, because the grouping is not known at time zero',
});

/** series.yaml: the data dictionary and the words of a publication, of the shape that `Series` describes. */
export const seriesSchema: z.ZodType<Series> = strict({
  title: words,
  subtitle: words,
  paper: id.nullable(),
  standing: words,
  disclaimer: z.array(words).min(1, 'at least one paragraph'),
  time: strict({
    one: words,
    many: words,
    zero: words,
    perYear: z.number().positive('a number of units, more than zero').nullable(),
    landmarks: z.array(z.number().positive('a time after zero')),
  }),
  outcome: strict({ one: words, many: words, happened: words, without: words }),
  everyone: words,
  groupings: z.array(grouping),
  story: z
    .array(strict({ title: words, ids: z.array(id).min(1, 'at least one fact or assumption') }))
    .default([]),
  names: z.record(id, words).optional(),
});
