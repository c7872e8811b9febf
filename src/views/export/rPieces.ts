/** What scripts for R are put together from: each piece is the same for every view. They share `patients` and `groups`. */

export const BETA_PRODUCT = `# Beta product limits (Fay, Brittain & Proschan 2013): survival past deaths is a product of beta variables, replaced by
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

/** Limits by a method that the package survival has, by its name there. */
export const survivalLimits = (method: string) => `limits_of <- function(time, event) {
  one <- survfit(Surv(time, event) ~ 1, conf.type = "${method}")
  data.frame(from = c(0, one$time), lower = c(1, one$lower), upper = c(1, one$upper))
}`;

/** `TIME` stands for the time that is read. */
export const READING = `# At a time: at risk is who is followed after it, died and left are counted up to it; the three add up to the group.
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

export const LOG_RANK = `log_rank <- survdiff(Surv(time, event) ~ group, data = patients)
cat(sprintf("log-rank P %.10f\\n", pchisq(log_rank$chisq, length(groups) - 1, lower.tail = FALSE)))`;

const SCORES = `events <- sort(unique(patients$time[patients$event]))
steps <- vapply(events, function(u) sum(patients$time == u & patients$event) / sum(patients$time >= u), 0)
score <- patients$event - vapply(patients$time, function(t) sum(steps[events <= t]), 0)
first <- which(patients$group == groups[1])`;

const BEYOND = 'abs(deals) >= abs(sum(score[first])) - 1e-9';

export const EXACT = `# Exact log-rank P: observed minus expected deaths of the first group, in every way to deal the patients into the two.
${SCORES}
deals <- combn(nrow(patients), length(first), function(chosen) sum(score[chosen]))
cat(sprintf("exact P %.10f of %d deals\\n", mean(${BEYOND}), length(deals)))`;

/** Where there are too many deals to list. The P counts the observed deal as one more draw, as the page's own does. */
export const sampledDeals = (
  draws: number,
) => `# Permutation log-rank P: observed minus expected deaths of the first group, in random ways to deal the patients into the two.
# The printed value is from a sample: it agrees with the exact P, and with another sample, within about its standard error.
${SCORES}
set.seed(1)
deals <- replicate(${draws}, sum(score[sample.int(nrow(patients), length(first))]))
p <- (sum(${BEYOND}) + 1) / (length(deals) + 1)
cat(sprintf("permutation P %.10f of %d random deals, standard error %.10f\\n", p, length(deals),
  sqrt(p * (1 - p) / length(deals))))`;
