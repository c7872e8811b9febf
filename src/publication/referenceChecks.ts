import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const fixture = z.object({
  versions: z.record(z.string(), z.string()),
  holds: z.array(z.object({ what: z.string(), by: z.string(), on: z.string() })),
});

/** Numbers that another program computed, and against which this software is tested. */
export interface ReferenceChecks {
  /** The programs, with their versions: "R 4.2.2", "survival 3.5.3". */
  readonly programs: readonly string[];
  /** How many numbers are kept. */
  readonly numbers: number;
  /** What was computed, by which function or formula, on which data. */
  readonly checks: readonly { readonly what: string; readonly by: string; readonly on: string }[];
}

/**
 * What the fixtures in test/reference say of themselves. `root` is the folder that holds test/.
 *
 * @throws ZodError where a fixture names no versions or doesn't say what it holds
 */
export function referenceChecks(root = process.cwd()): ReferenceChecks {
  const folder = join(root, 'test', 'reference');
  const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
  const described = fixtures.map((content) => fixture.parse(content));
  const programs = new Map(described.flatMap(({ versions }) => Object.entries(versions)));
  return {
    programs: [...programs].map(([name, version]) => `${name} ${version}`),
    numbers: fixtures.reduce<number>((sum, content) => sum + countNumbers(content), 0),
    checks: described.flatMap(({ holds }) => holds),
  };
}

function countNumbers(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + countNumbers(part), 0);
}
