import { z } from 'zod';
import { strict, words } from './strict.ts';

const correction = strict({
  /** The day of the edition that put it right. */
  date: z.iso.date('a date such as 2026-11-23'),
  /** What was wrong, and what it says now. */
  what: words,
});

export type Correction = z.infer<typeof correction>;

/** corrections.yaml: what was put right after a publication had appeared, latest first. */
export const correctionsSchema: z.ZodType<readonly Correction[]> = z.array(correction);
