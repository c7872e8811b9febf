# Methods that compare more than two curves, or read a table of competing outcomes and late entries, on the data sets of survival that
# stand beside this script as write.csv gives them, and on every sixth patient of mgus2.
source("write.R")
library(cmprsk)
pbc$death <- pbc$status == 2
two <- subset(pbc, !is.na(trt))

# Gray's test, and the incidences that it compares.
gray <- function(time, cause, group, at) {
  ci <- cuminc(time, cause, group)
  points <- timepoints(ci, at)
  list(tests = lapply(1:2, function(k) list(statistic = ci$Tests[k, "stat"], p = ci$Tests[k, "pv"], df = ci$Tests[k, "df"])),
    at = vec(at), names = I(rownames(points$est)), incidence = lapply(seq_len(nrow(points$est)), function(i) vec(points$est[i, ])),
    variance = lapply(seq_len(nrow(points$var)), function(i) vec(points$var[i, ])))
}
m <- mgus2[seq(1, nrow(mgus2), by = 6), ]
etime <- with(m, ifelse(pstat == 0, futime, ptime))
cause <- with(m, ifelse(pstat == 0, 2 * death, 1))
old <- cut(m$age, c(0, 60, 70, 80, 200), labels = FALSE)
times <- c(365, 1000, 3395)
grays <- list(
  mgusSex = c(gray(etime, cause, m$sex, c(60, 120, 240)), list(group = vec(as.integer(m$sex) - 1))),
  mgusAge = c(gray(etime, cause, old, c(60, 120, 240)), list(group = vec(old - 1))),
  pbcTreatment = with(two, gray(time, status, trt, times)),
  pbcStage = with(subset(pbc, !is.na(stage)), gray(time, status, stage, times))
)

# Late entry: states of competing outcomes, restricted mean, stratified score test.
h <- heart
state <- factor(ifelse(h$event == 0, 0, ifelse(h$stop > 100, 2, 1)), 0:2, c("censored", "early", "late"))
aj <- survfit(Surv(start, stop, state) ~ 1, data = h, id = id)
late <- list(time = vec(aj$time), early = vec(aj$pstate[, 2]), late = vec(aj$pstate[, 3]),
  earlyError = vec(aj$std.err[, 2]), lateError = vec(aj$std.err[, 3]))
mean_to <- function(fit, tau) {
  table <- survival:::survmean(fit, rmean = tau)$matrix
  if (is.null(dim(table))) table <- t(table)
  list(estimate = vec(table[, "rmean"]), standardError = vec(table[, "se(rmean)"]))
}
means <- lapply(c(30, 100, 365, 1000), function(tau) c(list(tau = tau), mean_to(survfit(Surv(start, stop, event) ~ transplant, h), tau)))
rate_of <- function(events, time, level) {
  t <- poisson.test(events, time, conf.level = level)
  list(events = events, personTime = time, rate = t$estimate[[1]], lower = t$conf.int[1], upper = t$conf.int[2])
}

# The difference of two restricted means.
difference <- function(tau, level) {
  table <- lapply(mean_to(survfit(Surv(time, death) ~ trt, two), tau), as.numeric)
  d <- table$estimate[2] - table$estimate[1]; se <- sqrt(sum(table$standardError^2)); z <- qnorm((1 + level) / 2)
  list(tau = tau, level = level, difference = d, standardError = se, lower = d - z * se, upper = d + z * se, p = 2 * pnorm(-abs(d / se)))
}

# The test for trend: scores 0, 1, 2 … against observed - expected with their covariances.
trend_of <- function(fit) {
  o <- if (is.matrix(fit$obs)) rowSums(fit$obs) else fit$obs
  e <- if (is.matrix(fit$exp)) rowSums(fit$exp) else fit$exp
  w <- seq_along(o) - 1
  z <- sum(w * (o - e)) / sqrt(drop(t(w) %*% fit$var %*% w))
  list(observed = vec(o), expected = vec(e), statistic = clean(fit$chisq), z = z, trend = z^2, p = 2 * pnorm(-abs(z)))
}
score_of <- function(formula, data) coxph(formula, data, ties = "exact")$score
deaths <- subset(colon, etype == 2)
v <- veteran; v$cell <- as.integer(v$celltype) - 1
trends <- list(
  veteranCell = c(trend_of(survdiff(Surv(time, status) ~ celltype, v)), list(score = score_of(Surv(time, status) ~ cell, v))),
  pbcStage = trend_of(survdiff(Surv(time, death) ~ stage, pbc)),
  colonStrata = trend_of(survdiff(Surv(time, status) ~ rx + strata(differ), deaths)),
  pbcStrata = c(trend_of(survdiff(Surv(time, death) ~ trt + strata(stage), two)), list(n = nrow(subset(two, !is.na(stage))))),
  heartStrata = score_of(Surv(start, stop, event) ~ transplant + strata(surgery), h)
)

# Follow-up: leaving as the event; who dies at the time of a leaving is no longer at risk of it.
follow_up <- function(time, event, level) {
  f <- survfit(Surv(time - ifelse(event, 1e-6, 0), !event) ~ 1, conf.type = "log-log", conf.int = level)
  q <- quantile(f, 0.5)
  lapply(list(median = q$quantile, lower = q$lower, upper = q$upper), function(x) clean(round(x, 3)))
}

at_landmark <- survdiff(Surv(time, death) ~ trt, two, subset = time > 1000)
km_landmark <- summary(survfit(Surv(time, death) ~ trt, subset(two, time > 1000)), times = 3395)

write_fixture("methods", list(gray = grays, lateIncidence = late, lateMeans = means,
  rates = list(heart = rate_of(sum(h$event), sum(h$stop - h$start), 0.95), pbc = rate_of(sum(pbc$death), sum(pbc$time), 0.9)),
  differences = list(difference(1000, 0.95), difference(3000, 0.95), difference(3000, 0.9)),
  trends = trends,
  followUp = list(pbc = follow_up(pbc$time, pbc$death, 0.95), lung = follow_up(lung$time, lung$status == 2, 0.9)),
  landmark = list(at = 1000, n = vec(at_landmark$n), observed = vec(at_landmark$obs), expected = vec(at_landmark$exp),
    chisq = at_landmark$chisq, survival = vec(km_landmark$surv))
), c("survival", "MASS", "cmprsk"), list(
  check("Gray’s test; incidence in groups", "cmprsk::cuminc", "pbc by treatment and stage; mgus2, every sixth patient, by sex and age"),
  check("Cumulative incidence with late entry", "survfit(Surv(start, stop, state), id = )", "heart"),
  check("Restricted means with late entry; their difference", "survival:::survmean", "heart; pbc"),
  check("Rates with exact limits", "poisson.test", "heart, pbc"),
  check("Stratified log-rank test and trend", "survdiff, coxph(ties = \"exact\")", "veteran, pbc, colon, heart"),
  check("Median follow-up with limits", "quantile(survfit)", "pbc, lung"),
  check("Log-rank test from a landmark", "survdiff(subset = )", "pbc")
))
