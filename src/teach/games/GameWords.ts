import type { Series } from '../../cohort/Series.ts';

/** What a publication calls times and outcomes, as games say them. */
export interface GameWords {
  readonly one: string;
  readonly many: string;
  readonly happened: string;
  readonly without: string;
}

export function gameWords({ time, outcome }: Series): GameWords {
  return { one: time.one, many: time.many, happened: outcome.happened, without: outcome.without };
}
