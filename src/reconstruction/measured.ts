import type { CohortExits } from './exitsOfCohort.ts';
import { matchesExit, matchesLevels } from './condition.ts';
import type { Claim, Condition, PublishedRecord } from './record/PublishedRecord.ts';
import { survivalAfterBlocks } from './survivalAfterBlocks.ts';
import { TESTS } from './tests.ts';

/** What a table has where a claim says something: "3 of 6 patients, 4 expected", "mean 113.2, 113.5 printed"; nothing for claims without a number. */
export function measured(
  record: PublishedRecord,
  claim: Claim,
  { exits, patients }: CohortExits,
  scale: number,
): readonly string[] {
  const matching = (where: Condition): number[] =>
    exits.block.flatMap((block, place) => {
      const levelOf = (attribute: string): string | null => patients[place]!.attributes[attribute] ?? null;
      const matches =
        matchesExit(where, exits.blocks[block]!, exits.event[place]!) && matchesLevels(where, levelOf);
      return matches ? [place] : [];
    });
  const limits = (given: { exactly?: unknown; atLeast?: unknown; atMost?: unknown }): string => {
    // Assumptions have been put in: what is left of limits are numbers.
    const one = given as { exactly?: number; atLeast?: number; atMost?: number };
    return [
      one.exactly === undefined ? '' : `${one.exactly} expected`,
      one.atLeast === undefined ? '' : `at least ${one.atLeast} expected`,
      one.atMost === undefined ? '' : `at most ${one.atMost} expected`,
    ]
      .filter(Boolean)
      .join(', ');
  };
  const timesOf = (of: Condition): number[] =>
    matching(of).map((place) => exits.blocks[exits.block[place]!]!.at! / scale);
  const shareOf = (where: Condition, of: Condition, share: string): string => {
    const among = matching(of);
    const both = matching(where).filter((place) => among.includes(place));
    return `${both.length} of ${among.length} patients, ${share} expected`;
  };
  const survivalOf = (of: Condition): readonly number[] => {
    const members = matching(of);
    return survivalAfterBlocks(exits, (place) => members.includes(place));
  };

  switch (claim.kind) {
    case 'patients':
      return [`${patients.length} patients, ${claim.exactly} expected`];
    case 'count': {
      const number = matching(claim.where).length;
      return claim.share === undefined
        ? [`${number} of ${patients.length} patients, ${limits(claim)}`]
        : [shareOf(claim.where, claim.of ?? {}, claim.share)];
    }
    case 'all': {
      const where = matching(claim.where);
      const have = matching(claim.have);
      return [
        `${where.filter((place) => have.includes(place)).length} of ${where.length} patients, all expected`,
      ];
    }
    case 'patient':
      return [`fitting the description: ${matching(claim.where).length}, at least 1 expected`];
    case 'mean':
    case 'median':
    case 'minimum':
    case 'maximum':
    case 'total': {
      const times = timesOf(claim.of as Condition);
      if (times.length === 0) return [`nobody to take the ${claim.kind} of`];
      const total = times.reduce((a, b) => a + b, 0);
      const m = times.length;
      const value = {
        mean: total / m,
        median: (times[Math.ceil(m / 2) - 1]! + times[Math.floor(m / 2)]!) / 2,
        minimum: times[0]!,
        maximum: times[m - 1]!,
        total,
      }[claim.kind];
      const expected = claim.printed === undefined ? limits(claim) : `${claim.printed} printed`;
      return [`${claim.kind} of ${m}: ${inDigits(value)} ${record.time.many}, ${expected}`];
    }
    case 'range': {
      const times = timesOf(claim.of as Condition);
      if (times.length === 0) return ['nobody to take the range of'];
      return [
        `range of ${times.length}: ${inDigits(times[0]!)} to ${inDigits(times.at(-1)!)} ${record.time.many}, ${claim.from} to ${claim.to} printed`,
      ];
    }
    case 'survival': {
      const gone = exits.blocks.filter(({ at }) => at! <= claim.at).length;
      const survival = gone === 0 ? 1 : survivalOf(claim.of)[gone - 1]!;
      return [`survival ${inDigits(survival)}, ${claim.printed} printed`];
    }
    case 'medianSurvival': {
      const block = survivalOf(claim.of).findIndex((survival) => survival <= 1 / 2);
      const found = block < 0 ? 'not reached' : inDigits(exits.blocks[block]!.at! / scale);
      return [`median survival ${found}, ${claim.printed ?? 'not reached'} printed`];
    }
    case 'pValue': {
      const { levels } = record.attributes.find(({ id }) => id === claim.by)!;
      const group = patients.map(({ attributes }) => {
        const index = levels.findIndex(({ id }) => id === attributes[claim.by]);
        return index < 0 ? null : index;
      });
      const p = TESTS[claim.test as string]!(exits, group);
      const expected = [
        claim.printed === undefined ? '' : `${claim.printed} printed`,
        claim.atLeast === undefined ? '' : `at least ${claim.atLeast} expected`,
        claim.below === undefined ? '' : `below ${claim.below as number} expected`,
      ];
      return [
        `${claim.test as string} P ${p === null ? 'does not exist' : p.toPrecision(3)}, ${expected.filter(Boolean).join(', ')}`,
      ];
    }
    default:
      return [];
  }
}

const inDigits = (value: number): string => String(Number(value.toFixed(3)));
