source("write.R")

# The likelihood ratio of two exponential models, one rate for all or one for each group. R stops where a step changes the log
# likelihood by less than the tolerance; it is set as small as it goes.
ratio <- function(d, arm) {
  f <- survreg(Surv(time, event) ~ factor(arm), data.frame(d[c("time", "event")], arm), dist = "exponential", control = survreg.control(rel.tolerance = 1e-14, maxiter = 200))
  statistic <- 2 * diff(f$loglik)
  df <- length(unique(arm)) - 1
  list(statistic = statistic, df = df, p = pchisq(statistic, df, lower.tail = FALSE))
}

write_fixture("exponential", list(
  twoGroups = lapply(data_sets, function(d) ratio(d, d$group)),
  fourGroups = ratio(data_sets$veteran, data_sets$veteran$stratum)
), c("survival", "MASS"), list(
  check("Likelihood-ratio test of exponential survival", "survreg(dist = \"exponential\")", "the five data sets; veteran in four groups")
))
