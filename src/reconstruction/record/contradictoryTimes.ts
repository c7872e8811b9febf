import { printedInterval } from '../printedInterval.ts';
import type { RecordIssue } from './checkReferences.ts';
import { isWithin, timesOf } from './isWithin.ts';
import type { Condition, Printed, Printing, PublishedRecord, Settable } from './PublishedRecord.ts';
import { statedClaims, type StatedClaim } from './statedClaims.ts';

/** What a statement says of times of exit: no one's is outside, or someone's is on this side. */
interface StatedTime {
  readonly id: string;
  readonly path: RecordIssue['path'];
  readonly of: Condition;
  readonly who: 'all' | 'some';
  readonly from: number;
  readonly to: number;
}

/** Times that can't agree, as far as comparing tells: a least above the greatest, a mean outside of both, a curve that rises. */
export function contradictoryTimes(record: PublishedRecord): RecordIssue[] {
  const claims = statedClaims(record);
  const times = claims.flatMap(timesStated);
  const outside = times.flatMap((one, place) => {
    const other = times.slice(0, place + 1).find((before) => isApart(one, before) || isApart(before, one));
    if (other === undefined) return [];
    return [{ path: one.path, message: `${reasonOf(one, other)}; expected times that can all be true` }];
  });
  const told = outside.filter(
    ({ path }, place) => outside.findIndex((other) => other.path.join() === path.join()) === place,
  );
  return [...told, ...rising(claims)];
}

/** What the other of two says, by which the one can't be. */
function reasonOf(one: StatedTime, { id, who, from, to }: StatedTime): string {
  const shown = (time: number) => String(Number(time.toPrecision(6)));
  if (who === 'all')
    return one.from > to
      ? `by "${id}" nobody leaves after ${shown(to)}`
      : `by "${id}" nobody leaves before ${shown(from)}`;
  return from > one.to
    ? `by "${id}" somebody leaves at ${shown(from)} or later`
    : `by "${id}" somebody leaves at ${shown(to)} or earlier`;
}

/** Whether someone's time lies where nobody's does. */
function isApart(some: StatedTime, all: StatedTime): boolean {
  const HAIR = 1e-9;
  return (
    some.who === 'some' &&
    all.who === 'all' &&
    isWithin(some.of, all.of) &&
    (some.from > all.to + HAIR || some.to < all.from - HAIR)
  );
}

function timesStated({ id, path, claim }: StatedClaim): StatedTime[] {
  const stated = (who: StatedTime['who'], of: Condition, key: string, from: number, to: number) => ({
    ...{ id, of, who, from, to },
    path: [...path, key],
  });
  switch (claim.kind) {
    case 'patient': {
      const { from, to } = timesOf(claim.where);
      return [stated('some', claim.where, 'where', from, to)];
    }
    case 'range': {
      const of = claim.of as Condition;
      const [least, greatest] = [valuesOf(claim.from, claim.printing), valuesOf(claim.to, claim.printing)];
      return [
        stated('all', of, 'from', least.from, Infinity),
        stated('some', of, 'from', least.from, least.to),
        stated('all', of, 'to', 0, greatest.to),
        stated('some', of, 'to', greatest.from, greatest.to),
      ];
    }
    case 'mean':
    case 'median':
    case 'minimum':
    case 'maximum': {
      const of = claim.of as Condition;
      const printed =
        claim.printed === undefined ? { from: 0, to: Infinity } : valuesOf(claim.printed, claim.printing);
      // The values of its assumptions stand in their places.
      const { exactly, atLeast, atMost } = claim as Partial<Record<'exactly' | 'atLeast' | 'atMost', number>>;
      const from = Math.max(printed.from, exactly ?? 0, atLeast ?? 0);
      const to = Math.min(printed.to, exactly ?? Infinity, atMost ?? Infinity);
      // Without a printed number it may be said of nobody.
      const isOfSome = claim.printed !== undefined || Object.keys(of).length === 0;
      const key = (['printed', 'exactly', 'atLeast', 'atMost'] as const).find(
        (each) => claim[each] !== undefined,
      );
      const at = key ?? 'of';
      const some = (least: number, greatest: number) =>
        isOfSome ? [stated('some', of, at, least, greatest)] : [];
      if (claim.kind === 'minimum') return [stated('all', of, at, from, Infinity), ...some(from, to)];
      if (claim.kind === 'maximum') return [stated('all', of, at, 0, to), ...some(from, to)];
      // Somebody isn't above it, and somebody not below.
      return [...some(from, Infinity), ...some(0, to)];
    }
    default:
      return [];
  }
}

/** Survival that is higher at a later time, over the same patients. */
function rising(claims: readonly StatedClaim[]): RecordIssue[] {
  const curves = claims.flatMap(({ id, path, claim }) =>
    claim.kind === 'survival' ? [{ id, path, claim, ...valuesOf(claim.printed, claim.printing) }] : [],
  );
  return curves.flatMap((one, place) => {
    const other = curves.slice(0, place).find((before) => {
      const [early, late] = before.claim.at <= one.claim.at ? [before, one] : [one, before];
      const isSame = isWithin(early.claim.of, late.claim.of) && isWithin(late.claim.of, early.claim.of);
      return isSame && late.from > early.to;
    });
    const message = `"${other?.id ?? ''}" says ${other?.claim.printed ?? ''} at ${other?.claim.at ?? ''}; expected a curve that never rises`;
    return other === undefined ? [] : [{ path: [...one.path, 'printed'], message }];
  });
}

/** The values that print so; where it isn't said how they were cut, by either way. */
function valuesOf(printed: Printed, printing: Settable<Printing> | undefined): { from: number; to: number } {
  const kinds: readonly Printing[] =
    typeof printing === 'object' ? ['rounded', 'truncated'] : [printing ?? 'rounded'];
  const all = kinds.map((kind) => printedInterval(printed, kind));
  return {
    from: Math.min(...all.map(({ from, denominator }) => from / denominator)),
    to: Math.max(...all.map(({ to, denominator }) => to / denominator)),
  };
}
