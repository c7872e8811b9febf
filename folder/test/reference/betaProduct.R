# The beta product confidence procedure (Fay, Brittain & Proschan 2013), from its formula: method of moments, lower limit never rising.
beta_product <- function(time, event, level = 0.95, midp = FALSE) {
  a2 <- (1 - level) / 2
  times <- sort(unique(time))
  from <- if (times[1] == 0) times else c(0, times)
  m1 <- 1; m2 <- 1; any_event <- FALSE; lowest <- 1
  fit <- function(m1, m2) { v <- m2 - m1^2; c(m1 * (m1 - m2) / v, (1 - m1) * (m1 - m2) / v) }
  out <- data.frame(from = from, lower = NA, upper = NA)
  for (i in seq_along(from)) {
    n <- sum(time >= from[i]); d <- sum(time == from[i] & event)
    if (d > 0) {
      a <- n - d + 1; b <- d
      m1 <- m1 * a / (a + b); m2 <- m2 * a * (a + 1) / ((a + b) * (a + b + 1)); any_event <- TRUE
    }
    left <- sum(time > from[i])
    up <- if (any_event) fit(m1, m2) else NULL
    lo <- if (left > 0) fit(m1 * left / (left + 1), m2 * left / (left + 2)) else NULL
    if (!midp) {
      lower <- if (is.null(lo)) 0 else qbeta(a2, lo[1], lo[2])
      upper <- if (is.null(up)) 1 else qbeta(a2, up[1], up[2], lower.tail = FALSE)
    } else {
      below <- function(x) ((if (is.null(lo)) 1 else pbeta(x, lo[1], lo[2])) + (if (is.null(up)) 0 else pbeta(x, up[1], up[2]))) / 2
      above <- function(x) ((if (is.null(lo)) 0 else pbeta(x, lo[1], lo[2], lower.tail = FALSE)) + (if (is.null(up)) 1 else pbeta(x, up[1], up[2], lower.tail = FALSE))) / 2
      root <- function(f) uniroot(f, c(0, 1), tol = 1e-16, maxiter = 10000)$root
      lower <- if (below(0) >= a2) 0 else root(function(x) below(x) - a2)
      upper <- if (is.null(up)) 1 else root(function(x) above(x) - a2)
    }
    lowest <- min(lowest, lower)
    out$lower[i] <- lowest; out$upper[i] <- upper
  }
  out
}
