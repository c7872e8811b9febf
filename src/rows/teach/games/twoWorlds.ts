import type { Cohort } from '../../../cohort/Cohort.ts';
import { checkTable, type TableCheck } from '../../../reconstruction/checkTable.ts';
import type { PublishedRecord } from '../../../reconstruction/record/PublishedRecord.ts';
import type { Reconstruction } from '../../../reconstruction/reconstruct.ts';
import { seededRandom } from '../../../survival/index.ts';

/** Two tables that agree with one record, and what each statement says of both. */
export interface TwoWorlds {
  readonly worlds: readonly [Cohort, Cohort];
  readonly checks: readonly { readonly says: string; readonly verdicts: readonly TableCheck['verdict'][] }[];
}

/** So many pairs are drawn; the one whose exits lie farthest apart is played. */
const DRAWN = 12;

/** Two worlds from a seed: compatible tables, each as likely as any other, far apart. */
export function twoWorlds(
  record: PublishedRecord,
  set: Pick<Reconstruction, 'draw'>,
  seed: number,
): TwoWorlds {
  const random = seededRandom(seed);
  const pairs = Array.from({ length: DRAWN }, () => [set.draw(random), set.draw(random)] as const);
  const worlds = pairs.reduce((best, pair) => (apart(pair) > apart(best) ? pair : best));
  const verdicts = worlds.map((world) => checkTable(record, world));
  return {
    worlds: [worlds[0], worlds[1]],
    checks: record.facts.map(({ id, says }) => ({
      says,
      verdicts: verdicts.map((checks) => checks.find((check) => check.id === id)?.verdict ?? "can't tell"),
    })),
  };
}

function apart([one, other]: readonly [Cohort, Cohort]): number {
  return one.patients.reduce(
    (sum, { time }, place) => sum + Math.abs(time - (other.patients[place]?.time ?? 0)),
    0,
  );
}
