import type { SurvivalModel } from '../../rows/survivalModel.ts';

/** For how many patients a drawing has places: a row that is left out keeps its own, so that nothing else changes with it. */
export const placesIn = ({ strata, leftOut }: Pick<SurvivalModel, 'strata' | 'leftOut'>): number =>
  strata.reduce((sum, { n }) => sum + n, leftOut === null ? 0 : 1);
