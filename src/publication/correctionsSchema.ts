import { z } from 'zod';
import { isNoLaterThanTomorrow } from './calendar.ts';
import { strict, words } from './strict.ts';

const correction = strict({
  date: z.iso
    .date({ error: 'a date such as 2026-11-23', abort: true })
    .refine((date) => isNoLaterThanTomorrow(date), 'a date that has come: today, or one before it')
    .describe('The day of the edition that put it right: year-month-day.'),
  what: words.describe('What was wrong, and what it says now.'),
});

export type Correction = z.infer<typeof correction>;

/** corrections.yaml: what was put right after a publication had appeared, latest first. */
export const correctionsSchema: z.ZodType<readonly Correction[]> = z.array(correction);
