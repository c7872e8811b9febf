source("write.R")
suppressMessages(library(coin))

# Three groups and more of few patients, by both statistics over every order of the groups; the first is the table shown first.
six <- list(time = c(10, 62, 110, 145, 168, 186), event = c(1, 1, 1, 0, 0, 0))
cases <- list(
  c(six, list(group = c(1, 1, 2, 3, 4, 3))), c(six, list(group = c(1, 1, 2, 3, 2, 3))), c(six, list(group = c(1, 2, 2, 3, 3, 3))),
  c(six, list(group = c(2, 1, 2, 3, 3, 3))), c(six, list(group = c(1, 2, 3, 4, 4, 4))),
  list(time = c(1, 2, 3, 4, 5, 6), event = rep(1, 6), group = c(1, 2, 1, 2, 3, 3)),
  list(time = c(3, 3, 3, 5, 5, 8, 8), event = c(1, 1, 0, 1, 0, 1, 1), group = c(1, 2, 1, 3, 3, 2, 3)),
  list(time = c(2, 4, 4, 4, 7, 9, 9, 12), event = c(1, 1, 1, 0, 1, 0, 1, 0), group = c(1, 1, 2, 3, 1, 2, 3, 3))
)

# All distinct orders of the entries of g.
orders <- function(g) {
  if (length(g) < 2) return(matrix(g, 1))
  do.call(rbind, lapply(sort(unique(g)), function(first) cbind(first, orders(g[-match(first, g)]))))
}

tests <- lapply(cases, function(d) {
  outcome <- Surv(d$time, d$event)
  score <- as.numeric(logrank_trafo(outcome))
  n <- length(score)
  # The quadratic form of the sums of scores in their covariance under permutation, for groups of any size.
  permuted <- function(g) (n - 1) * sum(tapply(score - mean(score), g, sum)^2 / table(g)) / sum((score - mean(score))^2)
  chisq <- function(g) tryCatch(survdiff(outcome ~ g)$chisq, error = function(e) 0)
  deals <- unname(orders(d$group))
  exactly <- function(statistic) {
    of <- apply(deals, 1, statistic)
    share <- function(bar) mean(of >= bar - 1e-9)
    list(p = share(statistic(d$group)), smallest = share(max(of)))
  }
  byDifference <- exactly(permuted)
  list(time = vec(d$time), event = I(d$event == 1), group = I(d$group), splits = nrow(deals),
    statistic = as.numeric(statistic(logrank_test(outcome ~ factor(d$group)))),
    byDifference = byDifference$p, smallest = byDifference$smallest, byStandardised = exactly(chisq)$p)
})

write_fixture("groups", list(tests = tests), c("survival", "coin"), list(
  check("Exact log-rank, three groups and more, by both statistics", "coin::logrank_test, its statistic in base R over every split; survdiff over every split", "eight groupings of six to eight patients")
))
