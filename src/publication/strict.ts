import { z } from 'zod';
import { inPlainWords } from './inPlainWords.ts';

/** An object that may hold these keys and no others; a wrong key's error carries the keys that are expected. `example` is told of what is no object. */
export function strict<Shape extends z.ZodRawShape>(
  shape: Shape,
  example?: string,
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `expected keys: ${Object.keys(shape).join(', ')}` : example,
  });
}

/** A name that other files and addresses refer to: lower-case words joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, { error: ({ input }) => inPlainWords(String(input)) })
  .describe('A name for other files to refer to: lower-case words joined by hyphens.');

const A_NUMBER = 'the name of a quantity, or of a number of this exercise';

/** What an exercise takes a number from: never the number itself. */
export const numberName = z
  .string(A_NUMBER)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, A_NUMBER)
  .describe('The name of a quantity, or of a number of this exercise.');

/** A tag of HTML. The words of a template in angle brackets are told as such. */
const TAG = /<(?!your\b|insert\b)\/?[a-z][^<>]*>/iu;

/** Words to be printed as they stand. */
export const words = z
  .string()
  .trim()
  .min(1, 'some words')
  .refine((text) => !TAG.test(text), {
    error: ({ input }) =>
      `plain words: ${TAG.exec(String(input))?.[0] ?? ''} would be printed as it stands; italics and raised letters have no form here`,
  });
