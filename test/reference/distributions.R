source("write.R")
tails <- function(f, ...) list(lower = vec(f(..., lower.tail = TRUE)), upper = vec(f(..., lower.tail = FALSE)))
z <- c(-37, -20, -8, -3, -1.96, -1, -0.1, -1e-8, 0, 1e-3, 0.5, 1, 2.5, 6, 12, 30)
p <- c(1e-300, 1e-100, 1e-20, 1e-8, 1e-3, 0.025, 0.2, 0.4999, 0.5, 0.501, 0.7, 0.975, 0.999)
chi <- expand.grid(x = c(1e-10, 0.01, 0.5, 1, 3.84, 10, 50, 200, 1200), df = c(1, 2, 3, 7.5, 30, 200))
gam <- expand.grid(x = c(1e-8, 0.1, 1, 3, 9, 40, 150, 1000), shape = c(0.05, 0.5, 1, 3.3, 20, 150, 1000))
bet <- expand.grid(x = c(1e-10, 1e-3, 0.1, 0.3, 0.5, 0.77, 0.95, 0.9999), a = c(0.1, 0.5, 1, 3, 20, 500), b = c(0.2, 1, 2.5, 12, 800))
stu <- expand.grid(t = c(-60, -5, -1.5, -0.01, 0.3, 2, 8, 100), df = c(0.5, 1, 2, 5.5, 30, 1000))
qs <- c(1e-12, 1e-5, 0.001, 0.025, 0.3, 0.5, 0.8, 0.975, 0.99999)
qchi <- expand.grid(p = qs, df = c(1, 2, 5, 30, 300))
qgam <- expand.grid(p = qs, shape = c(0.5, 1, 4, 60, 2000))
qbet <- expand.grid(p = qs, a = c(0.5, 1, 5, 40, 300), b = c(0.5, 1, 2, 17, 1000))
qstu <- expand.grid(p = qs, df = c(1, 2, 5.5, 30, 1000))
columns <- function(d) lapply(as.list(d), vec)
write_fixture("distributions", list(
  normal = c(list(z = vec(z)), tails(pnorm, z)),
  normalQuantile = c(list(p = vec(p)), tails(qnorm, p)),
  chiSquare = c(columns(chi), tails(pchisq, chi$x, chi$df)),
  chiSquareQuantile = c(columns(qchi), tails(qchisq, qchi$p, qchi$df)),
  gamma = c(columns(gam), tails(pgamma, gam$x, gam$shape)),
  gammaQuantile = c(columns(qgam), tails(qgamma, qgam$p, qgam$shape)),
  beta = c(columns(bet), tails(pbeta, bet$x, bet$a, bet$b)),
  betaQuantile = c(columns(qbet), tails(qbeta, qbet$p, qbet$a, qbet$b)),
  studentT = c(columns(stu), tails(pt, stu$t, stu$df)),
  studentTQuantile = c(columns(qstu), tails(qt, qstu$p, qstu$df)),
  logGamma = list(x = vec(c(1e-3, 0.5, 1.5, 3, 10, 100.5, 1e5)), value = vec(lgamma(c(1e-3, 0.5, 1.5, 3, 10, 100.5, 1e5)))),
  proportion = list(count = vec(0:6), lower = vec(sapply(0:6, function(k) binom.test(k, 6)$conf.int[1])), upper = vec(sapply(0:6, function(k) binom.test(k, 6)$conf.int[2])))
), "survival", list(
  check("Normal, chi-square, gamma, beta and t: both tails, quantiles", "pnorm, qnorm, pchisq, qchisq, pgamma, …", "a grid down to 1e-300"),
  check("Logarithm of the gamma function", "lgamma", "seven points"),
  check("Exact limits of a proportion", "binom.test", "0 to 6 of 6")
))
