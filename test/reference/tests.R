source("write.R")
suppressMessages(library(coin))

# Any weight, from the definition.
weighted <- function(d, weight) {
  times <- sort(unique(d$time[d$event]))
  n <- sapply(times, function(t) sum(d$time >= t)); dd <- sapply(times, function(t) sum(d$time == t & d$event))
  n1 <- sapply(times, function(t) sum(d$time >= t & d$group == 1)); d1 <- sapply(times, function(t) sum(d$time == t & d$event & d$group == 1))
  km <- cumprod(1 - dd / n); before <- c(1, km[-length(km)])
  w <- switch(weight, logrank = rep(1, length(n)), gehan = n, taroneWare = sqrt(n), petoPrentice = cumprod((n + 1 - dd) / (n + 1)),
    fh01 = 1 - before, fh11 = before * (1 - before))
  v <- ifelse(n > 1, dd * n1 * (n - n1) * (n - dd) / (n^2 * (n - 1)), 0)
  chisq <- sum(w * (d1 - dd * n1 / n))^2 / sum(w^2 * v)
  list(statistic = chisq, p = pchisq(chisq, 1, lower.tail = FALSE))
}

two_groups <- lapply(data_sets, function(d) {
  plain <- survdiff(Surv(time, event) ~ group, d)
  fh10 <- survdiff(Surv(time, event) ~ group, d, rho = 1)
  fh05 <- survdiff(Surv(time, event) ~ group, d, rho = 0.5)
  list(
    logRank = list(statistic = plain$chisq, p = pchisq(plain$chisq, 1, lower.tail = FALSE), observed = vec(plain$obs), expected = vec(plain$exp), variance = plain$var[1, 1]),
    fh10 = list(statistic = fh10$chisq), fh05 = list(statistic = fh05$chisq),
    gehanBreslow = weighted(d, "gehan"), taroneWare = weighted(d, "taroneWare"), petoPrentice = weighted(d, "petoPrentice"),
    fh01 = weighted(d, "fh01"), fh11 = weighted(d, "fh11")
  )
})

v <- data_sets$veteran
four <- survdiff(Surv(time, event) ~ stratum, v)
strat <- survdiff(Surv(time, event) ~ group + strata(stratum), v)
four_cox <- lapply(c(efron = "efron", breslow = "breslow"), function(ties) {
  f <- coxph(Surv(time, event) ~ factor(stratum), v, ties = ties, control = coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 60))
  list(coefficient = vec(coef(f)), standardError = vec(sqrt(diag(vcov(f)))), likelihoodRatio = 2 * diff(f$loglik))
})

exact <- lapply(data_sets[c("aml", "ovarian")], function(d) {
  t <- logrank_test(Surv(time, event) ~ factor(group), d, distribution = "exact")
  list(p = min(1, as.numeric(pvalue(t))))
})

cox <- lapply(data_sets, function(d) lapply(c(efron = "efron", breslow = "breslow"), function(ties) {
  f <- coxph(Surv(time, event) ~ group, d, ties = ties, control = coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 60))
  list(coefficient = coef(f)[[1]], standardError = sqrt(vcov(f)[1, 1]), likelihoodRatio = 2 * diff(f$loglik))
}))

# Firth's penalty, from its formula, ties as Breslow.
firth <- function(d) {
  times <- sort(unique(d$time[d$event]))
  a <- sapply(times, function(t) sum(d$time >= t & d$group == 0)); b <- sapply(times, function(t) sum(d$time >= t & d$group == 1))
  dd <- sapply(times, function(t) sum(d$time == t & d$event)); d1 <- sapply(times, function(t) sum(d$time == t & d$event & d$group == 1))
  l <- function(beta) { p <- b * exp(beta) / (a + b * exp(beta)); sum(d1 * beta - dd * log(a + b * exp(beta))) + 0.5 * log(sum(dd * p * (1 - p))) }
  u <- function(beta) { p <- b * exp(beta) / (a + b * exp(beta)); sum(d1 - dd * p) + 0.5 * sum(dd * p * (1 - p) * (1 - 2 * p)) / sum(dd * p * (1 - p)) }
  root <- function(f, x) uniroot(f, x, tol = 1e-15, maxiter = 10000)$root
  beta <- root(u, c(-20, 20)); fall <- qchisq(0.95, 1) / 2
  drop <- function(x) l(x) - l(beta) + fall
  chisq <- 2 * (l(beta) - l(0))
  list(coefficient = beta, lower = root(drop, c(-40, beta)), upper = root(drop, c(beta, 40)), statistic = chisq, p = pchisq(chisq, 1, lower.tail = FALSE))
}
firths <- lapply(data_sets, firth)

# Every subset and every two-group split of six patients, without and with ties.
source("betaProduct.R")
cohorts <- list(
  untied = data.frame(time = c(10, 62, 110, 145, 168, 186), event = c(TRUE, TRUE, TRUE, FALSE, FALSE, FALSE)),
  tied = data.frame(time = c(10, 10, 62, 62, 110, 110), event = c(TRUE, TRUE, TRUE, FALSE, TRUE, TRUE)),
  mixed = data.frame(time = c(10, 30, 60, 60, 150, 331), event = c(TRUE, FALSE, TRUE, FALSE, TRUE, FALSE))
)
bits <- function(mask) bitwAnd(mask, 2^(0:5)) > 0
sixes <- lapply(cohorts, function(d) {
  subsets <- lapply(1:63, function(mask) {
    s <- d[bits(mask), ]
    f <- survfit(Surv(time, event) ~ 1, s, conf.type = "log-log")
    q <- quantile(f, 0.5)
    bp <- beta_product(s$time, s$event)
    list(survival = vec(f$surv), standardError = vec(f$std.err * f$surv), lower = vec(f$lower), upper = vec(f$upper),
      median = vec(c(q$quantile, q$lower, q$upper)), betaProduct = list(lower = vec(bp$lower), upper = vec(bp$upper)))
  })
  splits <- lapply(1:31, function(mask) {
    d$group <- as.integer(bits(mask * 2))
    t <- survdiff(Surv(time, event) ~ group, d)
    e <- logrank_test(Surv(time, event) ~ factor(group), d, distribution = "exact")
    f <- tryCatch(firth(d), error = function(e) NULL)
    list(statistic = clean(t$chisq), expected = vec(t$exp), exactP = min(1, as.numeric(pvalue(e))), firth = f)
  })
  list(time = vec(d$time), event = vec(d$event), subsets = subsets, splits = splits)
})

write_fixture("tests", list(twoGroups = two_groups, fourGroups = list(statistic = four$chisq, expected = vec(four$exp), cox = four_cox),
  stratified = list(statistic = strat$chisq), exact = exact, cox = cox, firth = firths, sixes = sixes), c("survival", "MASS", "coin"), list(
  check("Log-rank, two groups", "survdiff"),
  check("Weighted log-rank family", "survdiff(rho = ), and the definition in base R"),
  check("Log-rank, four groups; stratified", "survdiff", "veteran"),
  check("Cox’s model, Efron and Breslow", "coxph", "the five data sets; veteran in four groups"),
  check("Cox’s model with Firth’s penalty", "its formula, in base R"),
  check("Exact log-rank", "coin::logrank_test", "aml, ovarian"),
  check("Curve, limits, median and beta product limits of every subset of six patients", "survfit, and the formula in base R", "three cohorts of six, 63 subsets each"),
  check("Log-rank, exact log-rank and Firth’s ratio of every split of six patients", "survdiff, coin::logrank_test, base R", "three cohorts of six, 31 splits each")
))
