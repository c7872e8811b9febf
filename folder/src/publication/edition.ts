import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const maker = z.union([
  z.object({ name: z.string().min(1) }).transform(({ name }) => ({ literal: name })),
  z
    .object({ 'family-names': z.string().min(1), 'given-names': z.string().min(1) })
    .transform((person) => ({ family: person['family-names'], given: person['given-names'] })),
]);

const schema = z
  .object({
    version: z.coerce.string().min(1),
    'date-released': z.iso.date('a date such as 2026-11-23, the date of this edition'),
    authors: z.array(maker).min(1),
  })
  .transform(({ version, authors, ...rest }) => ({ version, date: rest['date-released'], makers: authors }));

/** Who makes these pages, and which edition this is. */
export type Edition = z.infer<typeof schema>;

/**
 * What CITATION.cff says of the edition: its version, its date, and the makers, as CSL names them.
 *
 * @throws Error naming the field that is missing or wrong
 */
export function readEdition(root = process.cwd()): Edition {
  const parsed = schema.safeParse(parse(readFileSync(join(root, 'CITATION.cff'), 'utf8')));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`CITATION.cff: ${faults.join('; ')}`);
}
