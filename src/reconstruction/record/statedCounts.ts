import type { RecordIssue } from './checkReferences.ts';
import { timesOf } from './isWithin.ts';
import type { Condition, PublishedRecord } from './PublishedRecord.ts';
import type { StatedClaim } from './statedClaims.ts';

/** How many patients match at least and at most, by which statement. */
export interface StatedCount {
  readonly id: string;
  readonly path: RecordIssue['path'];
  readonly where: Condition;
  readonly lowest: number;
  readonly highest: number;
}

/** What a claim says of how many patients match, in each of its parts. */
export function statedCounts(record: PublishedRecord, { id, path, claim }: StatedClaim): StatedCount[] {
  const stated = (key: string, where: Condition, lowest: number, highest = Infinity): StatedCount => ({
    ...{ id, where, lowest, path: [...path, key] },
    // Nobody leaves in a time that ends before it begins.
    highest: timesOf(where).from > timesOf(where).to ? 0 : highest,
  });
  switch (claim.kind) {
    case 'patients':
      return [stated('exactly', {}, claim.exactly, claim.exactly)];
    case 'count': {
      // The values of its assumptions stand in their places.
      const { exactly, atLeast, atMost } = claim as Partial<Record<'exactly' | 'atLeast' | 'atMost', number>>;
      const lowest = Math.max(exactly ?? 0, atLeast ?? 0);
      const highest = Math.min(exactly ?? Infinity, atMost ?? Infinity);
      const key = (['exactly', 'atLeast', 'atMost'] as const).find((each) => claim[each] !== undefined);
      return [stated(key ?? 'where', claim.where, lowest, highest)];
    }
    case 'patient':
      return [stated('where', claim.where, 1)];
    case 'remaining':
      return claim.exactly === undefined ? [] : [stated('exactly', claim.have, claim.exactly)];
    case 'all': {
      const { where, have } = claim;
      const others = Object.entries(have.levels ?? {}).flatMap(([name, levels]) => {
        const rest = record.attributes
          .find((attribute) => attribute.id === name)
          ?.levels.map((level) => level.id)
          .filter((level) => !levels.includes(level));
        return where.levels?.[name] || !rest?.length
          ? []
          : [{ ...where, levels: { ...where.levels, [name]: rest } }];
      });
      const unlike =
        have.event === undefined || where.event !== undefined ? [] : [{ ...where, event: !have.event }];
      return [...others, ...unlike].map((none) => stated('have', none, 0, 0));
    }
    default:
      return [];
  }
}
