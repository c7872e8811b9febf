import type { Series } from '../../../cohort/Series.ts';
import { formatTime } from '../../../format/formatTime.ts';
import { NO_LIMITS, NOBODY_FOLLOWED } from '../sentences/stateSentences.ts';
import type { RCodeOptions } from './RCodeOptions.ts';
import { rComments, rText } from './rWords.ts';

/**
 * The part of a script for R that prints each group at the time read off, in the words of the page: survival or mortality, its
 * limits or that none exist, or that nobody is followed any longer.
 */
export function rReading(
  series: Series,
  { time, years, mortality }: Pick<RCodeOptions, 'time' | 'years' | 'mortality'>,
): string {
  const { happened } = series.outcome;
  const at = formatTime(time, series, years);
  const counts = rText(`at ${inFormat(at)} | %s | n %d | at risk %d | ${inFormat(happened)} %d | left %d | `);
  const [what, estimate, limits] = mortality
    ? ['mortality', '1 - s', '1 - limit$upper, 1 - limit$lower']
    : ['survival', 's', 'limit$lower, limit$upper'];
  return `${rComments([`At a time: at risk is who is followed after it, ${happened} and left are counted up to it; the three add up to the group.`])}
at <- ${time}${years ? ` ${rComments([at])}` : ''}
for (g in groups) {
  one <- patients[patients$group == g, ]
  s <- summary(survfit(Surv(time, event) ~ 1, data = one), times = at, extend = TRUE)$surv
  limit <- tail(subset(limits_of(one$time, one$event), from <= at), 1)
  cat(sprintf(${counts}, g,
    nrow(one), sum(one$time > at), sum(one$time <= at & one$event), sum(one$time <= at & !one$event)))
  if (at > max(one$time) && s > 0) cat(${rText(NOBODY_FOLLOWED)})
  else cat(sprintf("${what} %.10f | ", ${estimate}),
    if (anyNA(limit)) ${rText(NO_LIMITS)} else sprintf("95 %% limits %.10f to %.10f", ${limits}), sep = "")
  cat("\\n")
}`;
}

/** Words as they may stand in a format of sprintf. */
function inFormat(words: string): string {
  return words.replaceAll('%', '%%');
}
