import type { Series } from '../../../cohort/Series.ts';
import { timeSince } from '../../../format/timeSince.ts';
import type { GroupTest } from '../../../rows/groupTest.ts';
import type { SurvivalModel } from '../../../rows/survivalModel.ts';
import type { RCodeOptions } from './RCodeOptions.ts';
import { rDrawing } from './rDrawing.ts';
import {
  betaProduct,
  exactTest,
  exactTestOfGroups,
  LOG_RANK,
  sampledDeals,
  sampledDealsOfGroups,
  survivalLimits,
} from './rPieces.ts';
import { rReading } from './rReading.ts';
import { rComments, rText, rVector } from './rWords.ts';

/** Beyond so many ways to deal the patients, which the page may still count without listing them, R would list them for too long. */
const MOST_LISTED = 200_000;
/** Of more than two groups each deal takes R longer. */
const MOST_LISTED_OF_GROUPS = 50_000;
/** So many are drawn at random where R can't list them but the page counts them all. */
const DRAWS = 20_000;

/**
 * The view as a script for R (base R and its recommended package survival): it runs as it is, prints the counts, survival and
 * limits at the time read off and the tests, and draws the curves.
 *
 * Beta product limits, which survival doesn't have, are spelled out by their formula.
 */
export function rCode(model: SurvivalModel, series: Series, options: RCodeOptions): string {
  const { strata } = model;
  const patients = strata.flatMap((stratum) => stratum.patients.map((patient) => ({ ...patient, stratum })));
  const beta = options.method === 'beta-product';
  const several = strata.length > 1;
  const perYear = options.years ? series.time.perYear : null;
  const unit = perYear === null ? series.time.many : 'years';
  const parts = [
    rComments([
      options.title,
      ...(options.note ? [options.note] : []),
      ...(options.address === null ? [] : [options.address]),
      `Times in ${timeSince(series.time)}${perYear === null ? '' : ', drawn in years'}; event: ${series.outcome.one}.`,
      'Needs R with its recommended package survival.',
    ]),
    'library(survival)',
    [
      'patients <- data.frame(',
      `  row = ${rVector(patients.map(({ row }) => rText(row)))},`,
      `  time = ${rVector(patients.map(({ time }) => time))},`,
      `  event = ${rVector(patients.map((patient) => (patient.event ? 'TRUE' : 'FALSE')))},`,
      `  group = factor(${rVector(patients.map(({ stratum }) => rText(stratum.label)))},`,
      `    levels = ${rVector(strata.map(({ label }) => rText(label)))})`,
      ')',
      'groups <- levels(patients$group)',
    ].join('\n'),
    `fit <- survfit(Surv(time, event) ~ ${several ? 'group' : '1'}, data = patients, conf.type = "${beta ? 'none' : options.method}")`,
    beta ? betaProduct(series.outcome.one) : survivalLimits(options.method),
    rReading(series, options),
    ...(options.median
      ? [
          `${rComments([`Medians, in ${unit}: quantile() takes the middle of a flat at one half.`])}\nprint(quantile(fit, 0.5, conf.int = FALSE)${perYear === null ? '' : ` / ${perYear}`})`,
        ]
      : []),
    ...testsOf(model.test, series.outcome.many),
    rDrawing(model, series, options),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The tests that exist; the deals are listed or drawn at random. */
function testsOf(test: GroupTest | null, many: string): string[] {
  if (test?.logRankP == null) return [];
  if (test.exactP === null) return [LOG_RANK];
  const { deals, sampled, sizes } = test;
  const draws = sampled && deals !== null ? deals : DRAWS;
  const ofTwo = sizes.length === 2;
  if (deals !== null && !sampled && deals <= (ofTwo ? MOST_LISTED : MOST_LISTED_OF_GROUPS))
    return [LOG_RANK, ofTwo ? exactTest(many) : exactTestOfGroups(many)];
  return [LOG_RANK, ofTwo ? sampledDeals(draws, many) : sampledDealsOfGroups(draws, many)];
}
