import type { Constraint, LevelAt } from './Constraint.ts';
import { attributesIn, limitsOf } from './claimParts.ts';
import { compileTimeClaim } from './compileTimeClaim.ts';
import type { Exits } from './Exits.ts';
import { matchesExit } from './condition.ts';
import { placesOf } from './placesOf.ts';
import { printsAs } from './printedInterval.ts';
import type { Attribute, Claim, Condition, Printing } from './record/PublishedRecord.ts';
import { survivalAfterBlocks } from './survivalAfterBlocks.ts';
import { TESTS, observedMinusExpected } from './tests.ts';

const EVERYONE: Condition = {};
/** What a claim demands, as constraints on orders of exits, levels and times. `scale` is the number of steps in a unit. */
export function compileClaim(
  id: string,
  claim: Claim,
  attributes: readonly Attribute[],
  scale: number,
): readonly Constraint[] {
  const count = (
    where: Condition,
    not: readonly Condition[],
    lowest: number,
    highest: number,
  ): Constraint => ({
    id,
    attributes: attributesIn(where, ...not),
    cuts: [where, ...not],
    sees: 'nothing',
    count: { where, not, lowest, highest },
  });
  const asks = (
    about: readonly Condition[],
    sees: Constraint['sees'],
    holds: NonNullable<Constraint['holds']>,
    by: readonly string[] = [],
  ): Constraint => ({
    id,
    attributes: [...new Set([...attributesIn(...about), ...by])],
    cuts: about,
    sees,
    holds,
  });
  const groupIn = (attribute: string): ((exits: Exits, levelAt: LevelAt) => (number | null)[]) => {
    const levels = attributes.find((one) => one.id === attribute)!.levels.map((level) => level.id);
    return (exits, levelAt) =>
      exits.block.map((_, place) => {
        const level = levelAt(attribute, place);
        return level === null ? null : levels.indexOf(level);
      });
  };

  switch (claim.kind) {
    case 'patients':
      return [count(EVERYONE, [], claim.exactly, claim.exactly)];
    case 'count': {
      const [lowest, highest] = limitsOf(claim);
      const constraints = [count(claim.where, [], lowest, highest)];
      const { share, of = EVERYONE, where } = claim;
      if (share !== undefined) {
        const printing = (claim.printing ?? 'rounded') as Printing;
        constraints.push(
          asks([where, of], 'nothing', (exits, levelAt) => {
            const among = placesOf(exits, levelAt, of);
            const matching = placesOf(exits, levelAt, where).filter((place) => among.includes(place));
            return among.length > 0 && printsAs(matching.length / among.length, share, printing);
          }),
        );
      }
      return constraints;
    }
    case 'all':
      return [count(claim.where, [claim.have], 0, 0)];
    case 'patient':
      return [count(claim.where, [], 1, Infinity)];
    case 'remaining': {
      const described = (claim as unknown as { described: readonly Condition[] }).described;
      const constraints = [count(EVERYONE, [...described, claim.have], 0, 0)];
      if (claim.exactly !== undefined)
        constraints.push(count(EVERYONE, described, claim.exactly, claim.exactly));
      return constraints;
    }
    case 'mean':
    case 'median':
    case 'minimum':
    case 'maximum':
    case 'total':
      return [compileTimeClaim(id, claim, scale)];
    case 'range':
      return (['minimum', 'maximum'] as const).map((kind) => {
        const { of, printing } = claim;
        return compileTimeClaim(
          id,
          { kind, of, printed: kind === 'minimum' ? claim.from : claim.to, printing },
          scale,
        );
      });
    case 'survival': {
      const printing = (claim.printing ?? 'rounded') as Printing;
      const until: Condition = { to: claim.at };
      return [
        asks([claim.of, until], 'ties', (exits, levelAt) => {
          const members = placesOf(exits, levelAt, claim.of);
          const curve = survivalAfterBlocks(exits, (place) => members.includes(place));
          const last = exits.blocks.findLastIndex((block) => matchesExit(until, block, true));
          return members.length > 0 && printsAs(last < 0 ? 1 : curve[last]!, claim.printed, printing);
        }),
      ];
    }
    case 'medianSurvival': {
      const at = claim.printed === null ? null : Number(claim.printed) * scale;
      return [
        asks(at === null ? [claim.of] : [claim.of, { from: at, to: at }], 'ties', (exits, levelAt) => {
          const members = placesOf(exits, levelAt, claim.of);
          const curve = survivalAfterBlocks(exits, (place) => members.includes(place));
          const reached = curve.findIndex((survival) => survival <= 1 / 2);
          return at === null ? reached < 0 : reached >= 0 && exits.blocks[reached]!.at === at;
        }),
      ];
    }
    case 'pValue': {
      const test = TESTS[claim.test as string]!;
      const group = groupIn(claim.by);
      const printing = (claim.printing ?? 'rounded') as Printing;
      return [
        asks(
          [],
          'risk',
          (exits, levelAt) => {
            const p = test(exits, group(exits, levelAt));
            if (p === null) return false;
            if (claim.printed !== undefined && !printsAs(p, claim.printed, printing)) return false;
            return p >= (claim.atLeast ?? 0) && p < ((claim.below as number | undefined) ?? Infinity);
          },
          [claim.by],
        ),
      ];
    }
    case 'better': {
      const group = groupIn(claim.by);
      const level = attributes
        .find((one) => one.id === claim.by)!
        .levels.findIndex((one) => one.id === claim.level);
      return [
        asks(
          [],
          'risk',
          (exits, levelAt) => {
            const difference = observedMinusExpected(exits, group(exits, levelAt), level);
            return difference !== null && difference < -1e-9;
          },
          [claim.by],
        ),
      ];
    }
    case 'order':
      return [
        asks([claim.first, claim.then], 'ties', (exits, levelAt) => {
          const then = placesOf(exits, levelAt, claim.then);
          return placesOf(exits, levelAt, claim.first).every((early) =>
            then.every((late) => exits.block[early]! <= exits.block[late]!),
          );
        }),
      ];
    case 'distinctTimes':
      return [
        {
          ...asks([claim.where], 'ties', (exits, levelAt) => {
            const blocks = placesOf(exits, levelAt, claim.where).map((place) => exits.block[place]);
            return new Set(blocks).size === blocks.length;
          }),
          tieless: claim.where.event === true && Object.keys(claim.where).length === 1,
        },
      ];
    case 'known':
    case 'step':
      return [];
  }
}
