import { bestAndWorstCase, kaplanMeier, leaveOneOut, type KaplanMeierRow } from '../survival/index.ts';
import { computedOnce } from '../reconstruction/computedOnce.ts';
import type { Stratum } from './Stratum.ts';

/** A step curve beside the one that is drawn: its vertices from time 0 on, and the row that it leaves out, if it leaves one out. */
export interface StepCurve {
  readonly row: string | null;
  readonly points: readonly { readonly time: number; readonly survival: number }[];
}

/** Beyond so many patients no single one is seen in a curve, and drawing one curve for each would be a blot. */
export const FRAGILITY_LIMIT = 40;

/** How a stratum's curve would run otherwise; computed when asked for, and once for each stratum. */
export interface Fragility {
  /** Without each row in turn; none for more than {@link FRAGILITY_LIMIT} patients. */
  readonly leaveOneOut: () => readonly StepCurve[];
  /** The best and the worst that the censored could have met, in this order; the best one first. */
  readonly extremes: () => readonly StepCurve[];
  /** S(t) had one more died at t, for every t from an exit on until the next, until nobody is left. */
  readonly oneMore: () => readonly StepCurve[];
}

const kept = new WeakMap<Stratum, Fragility>();

export function fragilityOf(stratum: Stratum): Fragility {
  const known = kept.get(stratum);
  if (known) return known;
  const { patients } = stratum;
  const made: Fragility = {
    leaveOneOut: computedOnce(() =>
      patients.length < 2 || patients.length > FRAGILITY_LIMIT
        ? []
        : leaveOneOut(patients, kaplanMeier).map((rows, index) =>
            curve(rows, patients[index]?.row ?? null, stratum.last),
          ),
    ),
    extremes: computedOnce(() => {
      const { best, worst } = bestAndWorstCase(patients);
      return [curve(best, null, stratum.last), curve(worst, null, stratum.last)];
    }),
    oneMore: computedOnce(() => {
      // survivalWithOneMoreEvent right after each exit, without counting everybody anew: of k still followed k - 1 stay.
      const points = stratum.rows.flatMap(({ time, atRisk, events, censored, survival }) => {
        const followed = atRisk - events - censored;
        return followed > 0 ? [{ time, survival: (survival * (followed - 1)) / followed }] : [];
      });
      const start = stratum.rows[0]?.time === 0 ? [] : [{ time: 0, survival: (stratum.n - 1) / stratum.n }];
      const end = points.at(-1)?.survival ?? start[0]?.survival ?? 0;
      return [{ row: null, points: [...start, ...points, { time: stratum.last, survival: end }] }];
    }),
  };
  kept.set(stratum, made);
  return made;
}

/** Vertices of a curve until `end`, unless it ends before. */
function curve(rows: readonly KaplanMeierRow[], row: string | null, end: number): StepCurve {
  const deaths = rows.filter(({ events }) => events > 0);
  const last = deaths.at(-1)?.survival ?? 1;
  const until = last === 0 ? (deaths.at(-1)?.time ?? 0) : Math.min(end, rows.at(-1)?.time ?? 0);
  return {
    row,
    points: [
      { time: 0, survival: 1 },
      ...deaths.map(({ time, survival }) => ({ time, survival })),
      { time: until, survival: last },
    ],
  };
}
