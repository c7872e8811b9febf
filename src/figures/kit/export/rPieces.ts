/** What scripts for R are put together from: each piece is the same for every view. They share `patients` and `groups`. */

/** Beta product limits, which the package survival doesn't have; `one` is the outcome's name: "death". */
export const betaProduct = (
  one: string,
) => `# Beta product limits (Fay, Brittain & Proschan 2013): survival past each ${one} is a product of beta variables,
# replaced by the beta distribution with the same mean and variance; the lower limit allows for one more just about to happen.
limits_of <- function(time, event, level = 0.95) {
  outside <- (1 - level) / 2
  from <- sort(unique(c(0, time)))
  first <- second <- 1
  happened <- FALSE
  lowest <- 1
  beta_of <- function(m, s) c(m * (m - s), (1 - m) * (m - s)) / (s - m^2)
  limits <- data.frame(from = from, lower = NA_real_, upper = NA_real_)
  for (i in seq_along(from)) {
    d <- sum(time == from[i] & event)
    n <- sum(time >= from[i])
    if (d > 0) {
      first <- first * (n - d + 1) / (n + 1)
      second <- second * (n - d + 1) * (n - d + 2) / ((n + 1) * (n + 2))
      happened <- TRUE
    }
    k <- sum(time > from[i])
    if (k > 0) {
      p <- beta_of(first * k / (k + 1), second * k / (k + 2))
      lowest <- min(lowest, qbeta(outside, p[1], p[2]))
    } else lowest <- 0
    limits$lower[i] <- lowest
    limits$upper[i] <- if (happened) { p <- beta_of(first, second); qbeta(outside, p[1], p[2], lower.tail = FALSE) } else 1
  }
  limits
}`;

/**
 * Limits by a method that the package survival has, by its name there. Before the first event some give 1 and 1, and others, whose
 * scale has no place for a survival of 1, give none.
 */
export const survivalLimits = (method: string) => `limits_of <- function(time, event) {
  one <- survfit(Surv(time, event) ~ 1, conf.type = "${method}")
  first <- ${method === 'plain' || method === 'log' ? '1' : 'NA'}
  data.frame(from = c(0, one$time), lower = c(first, one$lower), upper = c(first, one$upper))
}`;

export const LOG_RANK = `log_rank <- survdiff(Surv(time, event) ~ group, data = patients)
cat(sprintf("log-rank P %.10f\\n", pchisq(log_rank$chisq, length(groups) - 1, lower.tail = FALSE)))`;

const SCORES = `events <- sort(unique(patients$time[patients$event]))
steps <- vapply(events, function(u) sum(patients$time == u & patients$event) / sum(patients$time >= u), 0)
score <- patients$event - vapply(patients$time, function(t) sum(steps[events <= t]), 0)`;

const FIRST = 'first <- which(patients$group == groups[1])';

const BEYOND = 'abs(deals) >= abs(sum(score[first])) - 1e-9';

/** The P of random deals, from the condition that counts those as far as here. */
const sampledP = (beyond: string) => `p <- (sum(${beyond}) + 1) / (length(deals) + 1)
cat(sprintf("permutation P %.10f of %d random deals, standard error %.10f\\n", p, length(deals),
  sqrt(p * (1 - p) / length(deals))))`;

/** Every deal of few patients; `many` are the outcomes: "deaths". */
export const exactTest = (
  many: string,
) => `# Exact log-rank P: observed minus expected ${many} of the first group, in every way to deal the patients into the two.
${SCORES}
${FIRST}
deals <- combn(nrow(patients), length(first), function(chosen) sum(score[chosen]))
cat(sprintf("exact P %.10f of %d deals\\n", mean(${BEYOND}), length(deals)))`;

/** Where there are too many deals to list. The P counts the observed deal as one more draw, as the page's own does. */
export const sampledDeals = (
  draws: number,
  many: string,
) => `# Permutation log-rank P: observed minus expected ${many} of the first group, in random ways to deal the patients into the two.
# The printed value is from a sample: it agrees with the exact P, and with another sample, within about its standard error.
${SCORES}
${FIRST}
set.seed(1)
deals <- replicate(${draws}, sum(score[sample.int(nrow(patients), length(first))]))
${sampledP(BEYOND)}`;

const FAR = `group <- as.integer(patients$group)
sizes <- tabulate(group, length(groups))
far <- function(group) sum(vapply(seq_along(sizes), function(g) sum(score[group == g]), 0)^2 / sizes)`;

const AS_FAR = 'deals >= far(group) - 1e-9';

/** Every deal of few patients into more than two groups. */
export const exactTestOfGroups = (
  many: string,
) => `# Exact log-rank P: the sum of (observed minus expected ${many})^2 / patients over the groups, in every way to deal the patients into them.
${SCORES}
${FAR}
orders <- function(left) if (sum(left) == 0) matrix(0L, 1, 0) else do.call(rbind, lapply(which(left > 0), function(g) {
  left[g] <- left[g] - 1
  cbind(g, orders(left))
}))
deals <- apply(orders(sizes), 1, far)
cat(sprintf("exact P %.10f of %d deals\\n", mean(${AS_FAR}), length(deals)))`;

/** The same where there are too many deals to list. */
export const sampledDealsOfGroups = (
  draws: number,
  many: string,
) => `# Permutation log-rank P: the sum of (observed minus expected ${many})^2 / patients over the groups, in random ways to deal the
# patients into them. The printed value is from a sample: it agrees with another sample within about its standard error.
${SCORES}
${FAR}
set.seed(1)
deals <- replicate(${draws}, far(sample(group)))
${sampledP(AS_FAR)}`;
