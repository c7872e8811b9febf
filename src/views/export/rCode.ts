import type { Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { LimitMethod } from '../../survival/index.ts';

/** What a view needs to be written down for R. */
export interface RCodeOptions {
  readonly title: string;
  /** Where the same view can be opened. */
  readonly address: string;
  readonly time: number;
  readonly method: LimitMethod;
  readonly mortality: boolean;
  readonly showBand: boolean;
  readonly showEnvelope: boolean;
  readonly leaveOneOut: boolean;
  readonly extremes: boolean;
  readonly oneMore: boolean;
  readonly median: boolean;
  readonly excluded: string | null;
  readonly axisEnd: number;
}

/** Beyond so many ways to deal the patients, R would list them for too long. */
const MOST_DEALS = 200_000;

/**
 * The view as a script for R (base R and its recommended package survival): it runs as it is, prints the counts, survival and
 * limits at the time read off and the tests, and draws the curves.
 *
 * Beta product limits, which survival doesn't have, are spelled out by their formula.
 */
export function rCode(model: SurvivalModel, series: Series, options: RCodeOptions): string {
  const { strata, grouping } = model;
  const patients = strata.flatMap((stratum) => stratum.patients.map((patient) => ({ ...patient, stratum })));
  const beta = options.method === 'beta-product';
  const several = strata.length > 1;
  const event = options.mortality;
  const parts = [
    comments([
      options.title,
      options.address,
      `Times in ${series.time.many} since ${series.time.zero}; event: ${series.outcome.one}.`,
      ...(options.excluded === null ? [] : [`Row ${options.excluded} is left out.`]),
      'Needs R with its recommended package survival.',
    ]),
    'library(survival)',
    [
      'patients <- data.frame(',
      `  row = ${vector(patients.map(({ row }) => text(row)))},`,
      `  time = ${vector(patients.map(({ time }) => time))},`,
      `  event = ${vector(patients.map((patient) => (patient.event ? 'TRUE' : 'FALSE')))},`,
      `  group = factor(${vector(patients.map(({ stratum }) => text(stratum.label)))},`,
      `    levels = ${vector(strata.map(({ label }) => text(label)))})`,
      ')',
      'groups <- levels(patients$group)',
    ].join('\n'),
    `fit <- survfit(Surv(time, event) ~ ${several ? 'group' : '1'}, data = patients, conf.type = "${beta ? 'none' : options.method}")`,
    beta ? BETA_PRODUCT : SURVIVAL_LIMITS(options.method),
    READING.replace('TIME', String(options.time)),
    ...(options.median
      ? [
          '# Medians: quantile() takes the middle of a flat at one half.\nprint(quantile(fit, 0.5, conf.int = FALSE))',
        ]
      : []),
    ...(grouping && several ? [LOG_RANK] : []),
    ...(grouping && strata.length === 2 && (model.test?.deals ?? Infinity) <= MOST_DEALS ? [EXACT] : []),
    drawing(model, series, options, event),
  ];
  return `${parts.join('\n\n')}\n`;
}

const BETA_PRODUCT = `# Beta product limits (Fay, Brittain & Proschan 2013): survival past deaths is a product of beta variables, replaced by
# the beta distribution with the same mean and variance; the lower limit allows for a death just about to happen.
limits_of <- function(time, event, level = 0.95) {
  outside <- (1 - level) / 2
  from <- sort(unique(c(0, time)))
  first <- second <- 1
  died <- FALSE
  lowest <- 1
  beta_of <- function(m, s) c(m * (m - s), (1 - m) * (m - s)) / (s - m^2)
  limits <- data.frame(from = from, lower = NA_real_, upper = NA_real_)
  for (i in seq_along(from)) {
    d <- sum(time == from[i] & event)
    n <- sum(time >= from[i])
    if (d > 0) {
      first <- first * (n - d + 1) / (n + 1)
      second <- second * (n - d + 1) * (n - d + 2) / ((n + 1) * (n + 2))
      died <- TRUE
    }
    k <- sum(time > from[i])
    if (k > 0) {
      p <- beta_of(first * k / (k + 1), second * k / (k + 2))
      lowest <- min(lowest, qbeta(outside, p[1], p[2]))
    } else lowest <- 0
    limits$lower[i] <- lowest
    limits$upper[i] <- if (died) { p <- beta_of(first, second); qbeta(outside, p[1], p[2], lower.tail = FALSE) } else 1
  }
  limits
}`;

const SURVIVAL_LIMITS = (method: string) => `limits_of <- function(time, event) {
  one <- survfit(Surv(time, event) ~ 1, conf.type = "${method}")
  data.frame(from = c(0, one$time), lower = c(1, one$lower), upper = c(1, one$upper))
}`;

const READING = `# At a time: at risk is who is followed after it, died and left are counted up to it; the three add up to the group.
at <- TIME
for (g in groups) {
  one <- patients[patients$group == g, ]
  s <- summary(survfit(Surv(time, event) ~ 1, data = one), times = at, extend = TRUE)$surv
  over <- at > max(one$time) && s > 0
  limit <- tail(subset(limits_of(one$time, one$event), from <= at), 1)
  cat(sprintf("at %g | %s | n %d | at risk %d | died %d | left %d | survival %.10f | lower %.10f | upper %.10f\\n", at, g,
    nrow(one), sum(one$time > at), sum(one$time <= at & one$event), sum(one$time <= at & !one$event),
    if (over) NA else s, limit$lower, limit$upper))
}`;

const LOG_RANK = `log_rank <- survdiff(Surv(time, event) ~ group, data = patients)
cat(sprintf("log-rank P %.10f\\n", pchisq(log_rank$chisq, length(groups) - 1, lower.tail = FALSE)))`;

const EXACT = `# Exact log-rank P: observed minus expected deaths of the first group, in every way to deal the patients into the two.
hazard <- sapply(patients$time, function(t) sum(sapply(unique(patients$time[patients$event & patients$time <= t]),
  function(u) sum(patients$time == u & patients$event) / sum(patients$time >= u))))
score <- patients$event - hazard
first <- which(patients$group == groups[1])
deals <- combn(nrow(patients), length(first), function(chosen) sum(score[chosen]))
cat(sprintf("exact P %.10f of %d deals\\n", mean(abs(deals) >= abs(sum(score[first])) - 1e-9), length(deals)))`;

function drawing(
  { strata }: SurvivalModel,
  series: Series,
  options: RCodeOptions,
  mortality: boolean,
): string {
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
    `colours <- rep_len(c("#b03a10", "#0f6170", "#6740c9", "#4a2800"), length(groups))`,
    `plot(fit, conf.int = FALSE, mark.time = TRUE, lty = seq_along(groups), col = colours, lwd = 2,${mortality ? ' fun = "event",' : ''}`,
    `  xlim = c(0, ${options.axisEnd}), ylim = c(0, 1), xlab = ${text(`${series.time.many} since ${series.time.zero}`)}, ylab = "${what}")`,
    `legend("${mortality ? 'topleft' : 'bottomleft'}", legend = groups, lty = seq_along(groups), col = colours, lwd = 2, bty = "n")`,
    `abline(v = at, lty = 3)`,
  ];
  if (options.showBand) {
    parts.push(
      '# Pointwise limits, as thin steps.',
      each([
        '  limits <- limits_of(one$time, one$event)',
        `  for (side in c("lower", "upper")) lines(limits$from, ${flip('limits[[side]]')}, type = "s", col = colours[i], lwd = 0.7)`,
      ]),
    );
  }
  if (options.showEnvelope && open.length > 0) {
    parts.push(
      '# What the record leaves open: bounds over every compatible table, copied here as numbers.',
      [
        'bounds <- data.frame(',
        `  group = ${vector(open.map(({ label }) => text(label)))},`,
        `  from = ${vector(open.map(({ from }) => from))},`,
        `  to = ${vector(open.map(({ to }) => to))},`,
        `  lower = ${vector(open.map(({ lower }) => lower))},`,
        `  upper = ${vector(open.map(({ upper }) => upper))}`,
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

function vector(values: readonly (string | number)[]): string {
  const lines: string[] = [''];
  for (const [index, value] of values.entries()) {
    const piece = `${value}${index < values.length - 1 ? ', ' : ''}`;
    if ((lines.at(-1) ?? '').length + piece.length > 100) lines.push('    ');
    lines[lines.length - 1] += piece;
  }
  return `c(${lines.map((line) => line.trimEnd()).join('\n')})`;
}

/** A string of R; control characters and line ends have no place in a label. */
function text(words: string): string {
  return `"${words
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
}

function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${line.replaceAll(/\p{Cc}/gu, ' ')}`).join('\n');
}
