# Data sets of R's survival package as write.csv gives them, and what R makes of them once their columns are named.
source("write.R")
write.csv(pbc, "pbc.csv")
write.csv(colon, "colon.csv")
write.csv(heart, "heart.csv")

fit_of <- function(formula, data, at) {
  fit <- survfit(formula, data = data)
  s <- summary(fit, times = at, extend = TRUE)
  list(n = max(fit$n), events = sum(fit$n.event), median = clean(quantile(fit, 0.5, conf.int = FALSE)), survival = vec(s$surv))
}
test_of <- function(formula, data) {
  d <- survdiff(formula, data = data)
  df <- length(d$n) - 1
  list(n = I(as.numeric(d$n)), observed = vec(d$obs), expected = vec(d$exp), chisq = d$chisq, df = df,
    p = pchisq(d$chisq, df, lower.tail = FALSE))
}
at <- list(pbc = c(365, 1000, 3395), colon = c(365, 1000, 2000), heart = c(9, 100, 188))
pbc$death <- pbc$status == 2
state <- factor(pbc$status, 0:2, c("censored", "transplant", "death"))
incidence <- summary(survfit(Surv(time, state) ~ 1, data = pbc), times = at$pbc)$pstate[, 2:3]
rmean <- survival:::survmean(survfit(Surv(time, death) ~ 1, data = pbc), rmean = 3000)$matrix
deaths <- subset(colon, etype == 2)
recurrences <- subset(colon, etype == 1)
write_fixture("tables", list(
  pbc = c(fit_of(Surv(time, death) ~ 1, pbc, at$pbc), list(at = I(at$pbc), test = test_of(Surv(time, death) ~ trt, pbc),
    transplant = vec(incidence[, 1]), death = vec(incidence[, 2]), rmean = unname(rmean["rmean"]), se = unname(rmean["se(rmean)"]))),
  colon = list(at = I(at$colon),
    death = c(fit_of(Surv(time, status) ~ 1, deaths, at$colon), list(test = test_of(Surv(time, status) ~ rx, deaths))),
    recurrence = c(fit_of(Surv(time, status) ~ 1, recurrences, at$colon), list(test = test_of(Surv(time, status) ~ rx, recurrences)))),
  heart = c(fit_of(Surv(start, stop, event) ~ 1, heart, at$heart), list(at = I(at$heart),
    cox = unname(coef(coxph(Surv(start, stop, event) ~ transplant, heart))),
    score = unname(coxph(Surv(start, stop, event) ~ transplant, heart, ties = "breslow")$score)))
), holds = list(
  check("curves, medians and log-rank tests", "survfit, survdiff", "pbc, colon, heart as write.csv writes them"),
  check("cumulative incidence of transplant and death", "survfit(Surv(time, state))", "pbc")
))
