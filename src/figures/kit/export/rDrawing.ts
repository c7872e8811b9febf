import type { Series } from '../../../cohort/Series.ts';
import { timeSince } from '../../../format/timeSince.ts';
import type { SurvivalModel } from '../../../rows/survivalModel.ts';
import type { RCodeOptions } from './RCodeOptions.ts';
import { rText, rVector } from './rWords.ts';

/** The colours of groups on paper, as the page has them (`--stratum-1` to `-4`). */
export const R_COLOURS = ['#b03a10', '#0f6170', '#6740c9', '#4a2800'];

/** The part of a script for R that draws the curves as they stand, with all that is laid over them. */
export function rDrawing({ strata }: SurvivalModel, series: Series, options: RCodeOptions): string {
  const { mortality } = options;
  const perYear = options.years ? series.time.perYear : null;
  const flip = (value: string) => (mortality ? `1 - ${value}` : value);
  const each = (lines: readonly string[]) =>
    [
      'for (i in seq_along(groups)) {',
      '  one <- patients[patients$group == groups[i], ]',
      ...lines,
      '}',
    ].join('\n');
  const what = mortality ? 'mortality' : 'survival';
  const curve = (rows: string, dash: number) =>
    `lines(survfit(Surv(time, event) ~ 1, data = ${rows}, conf.type = "none")${mortality ? ', fun = "event"' : ''}, lty = ${dash}, col = colours[i])`;
  const open = strata.flatMap((stratum) =>
    stratum.envelope.flatMap((step, index) => {
      const to = stratum.envelope[index + 1]?.from ?? stratum.envelopeUntil;
      return step.lower < step.upper && step.from < stratum.envelopeUntil
        ? [
            {
              label: stratum.label,
              from: step.from,
              to: Math.min(to, stratum.envelopeUntil),
              lower: step.lower,
              upper: step.upper,
            },
          ]
        : [];
    }),
  );
  const parts = [
    `colours <- rep_len(c(${R_COLOURS.map(rText).join(', ')}), length(groups))`,
    `plot(fit, conf.int = FALSE, mark.time = TRUE, lty = seq_along(groups), col = colours, lwd = 2,${mortality ? ' fun = "event",' : ''}${perYear === null ? '' : ` xscale = ${perYear},`}`,
    `  xlim = c(0, ${options.axisEnd}), ylim = c(0, 1), xlab = ${rText(timeSince(series.time, perYear === null ? undefined : 'years'))}, ylab = "${what}")`,
    `legend("${mortality ? 'topleft' : 'bottomleft'}", legend = groups, lty = seq_along(groups), col = colours, lwd = 2, bty = "n")`,
    `abline(v = at, lty = 3)`,
  ];
  if (options.showBand) {
    parts.push(
      '# Pointwise limits, as thin steps: to the last exit, or to the end of the axis where the curve has come to its end.',
      each([
        '  limits <- limits_of(one$time, one$event)',
        '  last <- tail(limits, 1)',
        `  if (all(one$event[one$time == max(one$time)])) limits <- rbind(limits, transform(last, from = ${options.axisEnd}))`,
        `  for (side in c("lower", "upper")) lines(limits$from, ${flip('limits[[side]]')}, type = "s", col = colours[i], lwd = 0.7)`,
      ]),
    );
  }
  if (options.showEnvelope && open.length > 0) {
    parts.push(
      '# What the record leaves open: bounds over every compatible table, copied here as numbers.',
      [
        'bounds <- data.frame(',
        `  group = ${rVector(open.map(({ label }) => rText(label)))},`,
        `  from = ${rVector(open.map(({ from }) => from))},`,
        `  to = ${rVector(open.map(({ to }) => to))},`,
        `  lower = ${rVector(open.map(({ lower }) => lower))},`,
        `  upper = ${rVector(open.map(({ upper }) => upper))}`,
        ')',
        `rect(bounds$from, ${flip('bounds$lower')}, bounds$to, ${flip('bounds$upper')}, density = 12, border = NA,`,
        '  angle = ifelse(match(bounds$group, groups) %% 2 == 1, 45, -45), col = colours[match(bounds$group, groups)])',
      ].join('\n'),
    );
  }
  if (options.leaveOneOut)
    parts.push(
      '# Without each row in turn.',
      each([`  if (nrow(one) > 1) for (r in one$row) ${curve('one[one$row != r, ]', 3)}`]),
    );
  if (options.extremes) {
    parts.push(
      '# Had nobody who left had the event, and had all of them.',
      each([
        `  ${curve('transform(one, time = ifelse(event, time, max(time)))', 5)}`,
        `  ${curve('transform(one, event = TRUE)', 5)}`,
      ]),
    );
  }
  if (options.oneMore) {
    parts.push(
      '# Had one more had the event: of k still followed, k - 1 stay.',
      each([
        '  s <- summary(survfit(Surv(time, event) ~ 1, data = one), times = sort(unique(c(0, one$time))))',
        '  k <- sapply(s$time, function(t) sum(one$time > t))',
        `  lines(s$time[k > 0], ${flip('(s$surv * (k - 1) / k)[k > 0]')}, type = "s", lty = 4, col = colours[i])`,
      ]),
    );
  }
  return parts.join('\n');
}
