import { z } from 'zod';
import { id, words } from './strict.ts';

/** A patient of the table shown, by its letter. */
export const row = z.string().regex(/^[a-z]\d*$/u, 'the letter of a row of the table shown: a, b, …');
/** A time, in the unit of the publication. */
export const months = z
  .number()
  .nonnegative('a time from 0 on')
  .describe('A time, in the unit of the publication.');
/** A time, or that of a death by its place among the deaths of the table: "death-2". */
export const moment = z
  .union([months, z.string().regex(/^death-[1-9]$/u)], {
    error: 'a time from 0 on, or death-1, death-2, …',
  })
  .describe('A time, in the unit of the publication, or that of a death of the table: death-1, death-2, ….');
/** Patients by how they left. */
export const who = z
  .enum(['all', 'died', 'left'])
  .describe('Which of them: all, those who had the outcome, or those who left without.');
/** How far off is right. */
export const tolerance = z
  .number()
  .nonnegative('how far off is right')
  .describe('How far off is right, in the unit of the answer; of a share in percentage points.');
/** The reason for an answer, said once it was given. */
export const why = words.describe('Why it is so, or why it tempts.');
/** What is reckoned with. */
export const operand = z
  .union([z.number(), id], { error: 'a number, or the id of a quantity' })
  .describe('A number, or the id of a quantity.');

/** Patients as they leave: a time, then x for the outcome, o for an event that rules it out, or + for leaving without either. */
export const exits = z
  .string()
  .regex(
    /^\d+(\.\d+)?[xo+]( \d+(\.\d+)?[xo+])*$/u,
    'times, each followed by x (outcome), o (competing event) or + (left): 4x 9+ 12x',
  );

/** From how many to how many. */
export const range = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()], { error: 'two whole numbers, such as [6, 9]' })
  .refine(([from, to]) => from <= to, 'the smaller number first');
