source("write.R")
suppressMessages(library(coin))

# The six of the table shown first: every group of one to three of them, by both statistics, over every deal.
time <- c(10, 62, 110, 145, 168, 186); event <- c(1, 1, 1, 0, 0, 0)
n <- length(time)
marked <- function(members) as.integer(seq_len(n) %in% members)
chisq <- function(g) { v <- survdiff(Surv(time, event) ~ g); if (v$var[1, 1] < 1e-12) 0 else v$chisq }
groups <- unlist(lapply(1:3, function(m) combn(n, m, simplify = FALSE)), recursive = FALSE)
tests <- lapply(groups, function(members) {
  g <- marked(members)
  deals <- combn(n, length(members), marked)
  ranked <- apply(deals, 2, chisq)
  list(
    group = I(g),
    byDifference = min(1, as.numeric(pvalue(logrank_test(Surv(time, event) ~ factor(g), distribution = "exact")))),
    byStandardised = mean(ranked >= chisq(g) * (1 - 1e-9))
  )
})

# A family of three groupings: the largest statistic over all 720 orders of the outcomes.
permutations <- function(x) if (length(x) < 2) list(x) else unlist(lapply(seq_along(x), function(i) lapply(permutations(x[-i]), function(p) c(x[i], p))), recursive = FALSE)
score <- logrank_trafo(Surv(time, event))
permuted <- function(g) {
  m <- sum(g); v <- m * (n - m) / (n * (n - 1)) * sum((score - mean(score))^2)
  (sum(score[g == 1]) - m * mean(score))^2 / v
}
family <- list(c(1, 1, 1, 0, 0, 0), c(0, 0, 1, 1, 0, 0), c(0, 1, 1, 0, 1, 0))
orders <- permutations(seq_len(n))
worth <- function(statistic) {
  observed <- statistic(family[[1]])
  mean(sapply(orders, function(o) max(sapply(family, function(g) statistic(g[o])))) >= observed * (1 - 1e-9))
}
memo <- function(f) { known <- list(); function(g) { key <- paste(g, collapse = ""); if (is.null(known[[key]])) known[[key]] <<- f(g); known[[key]] } }

write_fixture("permutation", list(time = vec(time), event = event == 1, tests = tests,
  family = list(groupings = lapply(family, I), byDifference = worth(memo(permuted)), byStandardised = worth(memo(chisq)))),
  c("survival", "coin"), list(
  check("Exact P by both statistics", "coin::logrank_test(distribution = \"exact\"); survdiff over every deal", "every group of the table shown first"),
  check("Family-wise P by both statistics", "coin::logrank_trafo, survdiff, over every order", "three groupings of the table shown first")
))
