source("write.R")
source("betaProduct.R")

# Thomas & Grunkemeier, at the event times, from the likelihood ratio.
thomas_grunkemeier <- function(n, d, level = 0.95) {
  q <- qchisq(level, 1)
  ratio <- function(l) 2 * sum(ifelse(n > d, (n - d) * log1p(l / pmax(n - d, 1e-9)), 0) - n * log1p(l / n)) + q
  s <- function(l) prod((n - d + l) / (n + l))
  least <- min(n - d)
  # On the scale of u with l = u / (1 - u) upwards and l = -least * u downwards.
  up <- uniroot(function(u) ratio(u / (1 - u)), c(1e-9, 1 - 1e-12), tol = 1e-16, maxiter = 10000)$root
  lower <- if (least == 0) 0 else {
    down <- uniroot(function(u) ratio(-least * u), c(1e-9, 1 - 1e-15), tol = 1e-16, maxiter = 10000)$root
    s(-least * down)
  }
  c(lower, s(up / (1 - up)))
}

limits <- function(d, type) {
  f <- survfit(Surv(time, event) ~ 1, d, conf.type = type)
  at <- f$n.event > 0
  list(lower = vec(f$lower[at]), upper = vec(f$upper[at]))
}

curve <- function(d) {
  f <- survfit(Surv(time, event) ~ 1, d)
  at <- f$n.event > 0
  bp <- beta_product(d$time, d$event); mp <- beta_product(d$time, d$event, midp = TRUE)
  tg <- sapply(which(at), function(i) { j <- which(at & seq_along(at) <= i); thomas_grunkemeier(f$n.risk[j], f$n.event[j]) })
  quantiles <- lapply(c(plain = "plain", log = "log", logLog = "log-log", logit = "logit"), function(type) {
    q <- quantile(survfit(Surv(time, event) ~ 1, d, conf.type = type), c(0.25, 0.5, 0.75))
    list(midpoint = vec(q$quantile), lower = vec(q$lower), upper = vec(q$upper))
  })
  taus <- round(quantile(d$time, c(0.3, 0.6, 0.9), names = FALSE))
  rmst <- sapply(taus, function(t) summary(survfit(Surv(time, event) ~ 1, d), rmean = t)$table[c("rmean", "se(rmean)")])
  rate <- poisson.test(sum(d$event), sum(d$time))
  list(
    time = vec(f$time), atRisk = vec(f$n.risk), events = vec(f$n.event), censored = vec(f$n.censor),
    survival = vec(f$surv), standardError = vec(f$std.err * f$surv),
    hazard = vec(f$cumhaz), hazardError = vec(f$std.chaz),
    plain = limits(d, "plain"), log = limits(d, "log"), logLog = limits(d, "log-log"), logit = limits(d, "logit"),
    betaProduct = list(from = vec(bp$from), lower = vec(bp$lower), upper = vec(bp$upper)),
    betaProductMidP = list(lower = vec(mp$lower), upper = vec(mp$upper)),
    thomasGrunkemeier = list(lower = vec(tg[1, ]), upper = vec(tg[2, ])),
    quantiles = quantiles,
    rmst = list(tau = vec(taus), estimate = vec(rmst[1, ]), standardError = vec(rmst[2, ])),
    rate = list(rate = rate$estimate[[1]], lower = rate$conf.int[1], upper = rate$conf.int[2])
  )
}

curves <- lapply(data_sets, curve)

# Competing risks, and patients who change groups.
m <- mgus2[seq(1, nrow(mgus2), by = 6), ]
etime <- with(m, ifelse(pstat == 0, futime, ptime))
cause <- with(m, ifelse(pstat == 0, 2 * death, 1))
aj <- survfit(Surv(etime, factor(cause)) ~ 1)
ci <- cmprsk::cuminc(etime, cause)
competing <- list(
  data = list(time = vec(etime), cause = vec(cause)),
  time = vec(aj$time), incidence = list(vec(aj$pstate[, 2]), vec(aj$pstate[, 3])),
  standardError = list(vec(aj$std.err[, 2]), vec(aj$std.err[, 3])),
  cmprsk = lapply(1:2, function(k) vec(cmprsk::timepoints(ci, c(60, 120, 240))$est[k, ]))
)

h <- heart
sm <- survfit(Surv(start, stop, event) ~ transplant, h)
strata <- rep(1:2, sm$strata)
mb <- coxph(Surv(start, stop, event) ~ transplant, h, ties = "exact")
first <- h[!duplicated(h$id), ]; last <- h[!duplicated(h$id, fromLast = TRUE), ]
switched <- ifelse(last$transplant == 1, ifelse(first$transplant == 1, 0, first$stop), NA)
switching <- list(
  data = list(time = vec(last$stop), event = vec(last$event), switched = vec(switched)),
  before = list(time = vec(sm$time[strata == 1]), atRisk = vec(sm$n.risk[strata == 1]), survival = vec(sm$surv[strata == 1])),
  after = list(time = vec(sm$time[strata == 2]), atRisk = vec(sm$n.risk[strata == 2]), survival = vec(sm$surv[strata == 2])),
  mantelByar = mb$score,
  landmark = lapply(c(30, 60, 90), function(at) {
    keep <- last$stop > at
    t <- survdiff(Surv(last$stop, last$event) ~ I(!is.na(switched) & switched <= at), subset = keep)
    list(at = at, n = vec(t$n), chisq = t$chisq, expected = vec(t$exp))
  })
)

# Hall-Wellner constants: the chance that a Brownian bridge stays within k, as a sum over sine waves.
stays <- function(k, a, b) {
  overlap <- function(m, v) integrate(function(x) exp(-x^2 / (2 * v)) * cos(m * pi * x / (2 * k)) / sqrt(2 * pi * v), -k, k, rel.tol = 1e-12, subdivisions = 2000)$value
  m <- seq(1, 61, by = 2)
  sum(exp(-m^2 * pi^2 * (b - a) / (8 * k^2)) * sapply(m, overlap, a) * sapply(m, overlap, 1 - b)) * sqrt(2 * pi) / k
}
grid <- expand.grid(a = c(0.02, 0.1, 0.2, 1 / 3), b = c(0.5, 0.6, 0.8, 0.95))
hall <- list(a = vec(grid$a), b = vec(grid$b), k = vec(mapply(function(a, b) uniroot(function(k) stays(k, a, b) - 0.95, c(0.3, 3), tol = 1e-13)$root, grid$a, grid$b)))

write_fixture("curves", list(curves = curves, competing = competing, switching = switching, hallWellner = hall), c("survival", "MASS", "cmprsk"), list(
  check("Kaplan–Meier with Greenwood’s error; Nelson–Aalen", "survfit"),
  check("Plain, log, log-log and logit limits", "survfit(conf.type = )"),
  check("Beta product limits, also mid-P", "their formula, in base R"),
  check("Likelihood-ratio limits", "their formula, in base R"),
  check("Quartiles and their limits", "quantile(survfit)"),
  check("Restricted means", "summary(survfit, rmean = )"),
  check("Rates with exact limits", "poisson.test"),
  check("Cumulative incidence", "survfit, cmprsk::cuminc", "mgus2, every sixth patient"),
  check("Simon–Makuch curves, Mantel–Byar test, landmarks", "survfit, coxph(ties = \"exact\"), survdiff", "heart"),
  check("Constants of the Hall–Wellner band", "integrate, over the sine waves of a Brownian bridge", "16 pairs of ends")
))
