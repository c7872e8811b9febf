import type { Cohort } from '../cohort/Cohort.ts';
import { curveAsEnvelope } from '../cohort/tableSet.ts';
import { MOST_WHOLE, seenCurve, seenLimits, type SeenLimits } from './seenCurve.ts';
import type { Stratum } from './Stratum.ts';
import type { SurvivalModel } from './survivalModel.ts';

/** A stratum as a worker sends it: of one whose curve is in columns, what is made of them is made where it is drawn. */
type SentStratum = Omit<Stratum, 'rows' | 'limits' | 'envelope'> &
  Partial<Pick<Stratum, 'rows' | 'limits' | 'envelope'>> & { readonly seen?: SeenLimits };

/** A model of many patients as plain data, small enough that the page takes it over at once. */
export interface SentModel extends Omit<SurvivalModel, 'strata'> {
  readonly strata: readonly SentStratum[];
}

/**
 * A model without the patients that its curves were counted from. Those of a table in which single patients can be pointed at keep
 * theirs. `example` stands for the table itself.
 */
export function sentModel(model: SurvivalModel, example: Cohort): SentModel {
  const n = model.strata.reduce((sum, stratum) => sum + stratum.n, 0);
  return {
    ...model,
    arrangements: model.arrangements.map(({ deaths, survivors }) => ({
      deaths: [...new Set(deaths)],
      survivors,
      example,
    })),
    strata: model.strata.map((stratum): SentStratum => {
      if (n <= MOST_WHOLE && !stratum.whole) return { ...stratum, observations: [] };
      const { rows, limits, envelope, ...rest } = { ...stratum, observations: [], patients: [] };
      return rest.whole ? { ...rest, seen: seenLimits(limits) } : { ...rest, rows, limits, envelope };
    }),
  };
}

/** The model that was sent, as it is drawn. */
export function receivedModel(sent: SentModel): SurvivalModel {
  return {
    ...sent,
    strata: sent.strata.map(({ seen, ...stratum }): Stratum => {
      const { rows = [], limits = [], envelope = [], whole } = stratum;
      if (!whole) return { ...stratum, rows, limits, envelope };
      const curve = seenCurve(whole, seen);
      const bounds = stratum.withEverybody ? [] : curveAsEnvelope(stratum.level, curve.rows).steps;
      return { ...stratum, ...curve, envelope: bounds };
    }),
  };
}
