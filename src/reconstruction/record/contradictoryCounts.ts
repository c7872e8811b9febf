import { printsAs } from '../printedInterval.ts';
import type { RecordIssue } from './checkReferences.ts';
import { isWithin, timesOf } from './isWithin.ts';
import type { Condition, PublishedRecord } from './PublishedRecord.ts';
import { statedClaims, type StatedClaim } from './statedClaims.ts';

/** How many patients match at least and at most, by which statement. */
interface StatedCount {
  readonly id: string;
  readonly path: RecordIssue['path'];
  readonly where: Condition;
  readonly lowest: number;
  readonly highest: number;
}

/** Counts that can't agree, as far as adding up tells: more of a kind than there are, parts that don't make the whole, another share. */
export function contradictoryCounts(record: PublishedRecord): RecordIssue[] {
  const claims = statedClaims(record);
  const counts = claims.flatMap((each) => countsOf(record, each));
  const tooMany = counts.flatMap((one, place) => {
    const other = counts
      .slice(0, place)
      .find(
        (before) =>
          (one.lowest > before.highest && isWithin(one.where, before.where)) ||
          (before.lowest > one.highest && isWithin(before.where, one.where)),
      );
    if (other === undefined && one.lowest <= one.highest) return [];
    const said =
      other === undefined
        ? `at least ${one.lowest} and at most ${one.highest}`
        : one.lowest > other.highest
          ? `${one.lowest} or more, where "${other.id}" says ${other.highest} at most`
          : `${one.highest} at most, where "${other.id}" says ${other.lowest} or more`;
    return [{ path: one.path, message: `${said}; expected counts that can all be true` }];
  });
  // What is wrong already would be told again by its sums.
  if (tooMany.length > 0) return tooMany;
  return [...wrongSums(record, counts), ...wrongShares(claims, counts)];
}

function countsOf(record: PublishedRecord, { id, path, claim }: StatedClaim): StatedCount[] {
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

/** Levels of one attribute, or those with the outcome and those without, that add up to too many or too few. */
function wrongSums(record: PublishedRecord, counts: readonly StatedCount[]): RecordIssue[] {
  const parts = [
    { levels: [true, false].map((event): Condition => ({ event })), missing: false },
    ...record.attributes.map(({ id, levels, missing }) => ({
      levels: levels.map((level): Condition => ({ levels: { [id]: [level.id] } })),
      missing,
    })),
  ];
  return parts.flatMap(({ levels, missing }) => {
    const bounds = levels.map((level) => {
      const same = counts.filter(({ where }) => isWithin(where, level) && isWithin(level, where));
      return {
        same,
        lowest: Math.max(
          0,
          ...counts.filter(({ where }) => isWithin(where, level)).map((each) => each.lowest),
        ),
        highest: Math.min(Infinity, ...same.map((each) => each.highest)),
      };
    });
    const last = bounds.flatMap(({ same }) => same).at(-1);
    const whole = counts.find(({ path }) => path.at(-2) === 'patients');
    if (last === undefined || whole === undefined) return [];
    const least = bounds.reduce((sum, { lowest }) => sum + lowest, 0);
    const most = bounds.reduce((sum, { highest }) => sum + highest, 0);
    const sum = least > whole.highest ? `${least} or more` : `${most} at most`;
    return least > whole.highest || (!missing && most < whole.lowest)
      ? [
          {
            path: last.path,
            message: `with the others of its kind ${sum}, where "${whole.id}" says ${whole.lowest}; expected parts that make the whole`,
          },
        ]
      : [];
  });
}

/** Shares of a number that is stated, by a number that is stated. */
function wrongShares(claims: readonly StatedClaim[], counts: readonly StatedCount[]): RecordIssue[] {
  return claims.flatMap(({ path, claim }) => {
    if (claim.kind !== 'count' || claim.share === undefined || typeof claim.exactly !== 'number') return [];
    const { share, of = {}, where, exactly } = claim;
    const whole = counts.find(
      (each) => each.lowest === each.highest && isWithin(of, each.where) && isWithin(each.where, of),
    );
    if (whole === undefined || whole.lowest === 0 || !isWithin(where, of)) return [];
    const prints = (['rounded', 'truncated'] as const).some((printing) =>
      printsAs(exactly / whole.lowest, share, printing),
    );
    const message = `${exactly} of the ${whole.lowest} of "${whole.id}" don’t print so; expected their share`;
    return prints ? [] : [{ path: [...path, 'share'], message }];
  });
}
