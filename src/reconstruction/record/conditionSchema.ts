import { z } from 'zod';
import type { Condition } from './PublishedRecord.ts';

/** A name of the record's own. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id: lower-case words joined by hyphens');
const assumed = z.strictObject({ assumed: id }, 'expected { assumed: ID }');
/** A value, or the assumption that says it. */
export const settable = <T extends z.ZodType>(schema: T) => z.union([assumed, schema]);
/** A number as it was printed. */
export const printed = z
  .string('expected a printed number in quotes, such as "113.5" (the quotes keep its decimals)')
  .regex(/^\d+(\.\d+)?( ?%)?$/, {
    error: ({ input }) =>
      /^\s*[<≤]/u.test(String(input))
        ? `expected "below: ${String(input).replace(/[^\d.]/gu, '')}" in the place of "printed", for a number that was only said to be smaller`
        : 'expected a printed number, such as "113.5" or "67 %"',
    abort: true,
  });

/** A time, from one to another, or as printed. */
export const moment = z.union([
  z.number().min(0),
  z
    .strictObject({ from: z.number().min(0).optional(), to: z.number().min(0).optional() })
    .refine(({ from = 0, to = Infinity }) => from <= to),
  z.strictObject({
    printed: printed.refine((text) => !text.endsWith('%')),
    printing: settable(z.enum(['exact', 'rounded', 'truncated'])).default('rounded'),
  }),
]);
/** One level of an attribute, or several. */
export const levels = z.union([id, z.array(id).min(1)]);

/** `{ event: true, time: 10, resection: incomplete }`: two words of our own, all others are attributes. */
export const condition = z.record(z.string(), z.unknown()).transform((given, context): Condition => {
  const result: { -readonly [K in keyof Condition]: Condition[K] } = {};
  const take = <T>(schema: z.ZodType<T>, key: string, expected: string): T | undefined => {
    const parsed = schema.safeParse(given[key]);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', path: [key], message: `expected ${expected}` });
    return undefined;
  };
  for (const key of Object.keys(given)) {
    if (key === 'event') {
      const event = take(z.boolean(), key, 'true or false');
      if (event !== undefined) result.event = event;
    } else if (key === 'time') {
      const time = take(
        moment,
        key,
        'a time, { from: …, to: … } with the earlier first, or { printed: "10" }',
      );
      if (typeof time === 'number') result.from = result.to = time;
      else if (time && 'printed' in time) {
        result.from = result.to = Number(time.printed);
        result.printedTime = time;
      } else {
        if (time?.from !== undefined) result.from = time.from;
        if (time?.to !== undefined) result.to = time.to;
      }
    } else {
      const names = take(levels, key, 'the id of a level, or a list of such ids');
      if (names) result.levels = { ...result.levels, [key]: typeof names === 'string' ? [names] : names };
    }
  }
  return result;
});
