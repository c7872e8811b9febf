# Times survfit and survdiff on rows written by bench.ts: FILE with time (double), event (int), group (int) of N rows each.
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
n <- as.integer(arguments[2]); repeats <- as.integer(arguments[3])
file <- file(arguments[1], "rb")
d <- data.frame(time = readBin(file, "double", n), event = readBin(file, "integer", n), group = readBin(file, "integer", n))
close(file)
best <- function(f) min(sapply(seq_len(repeats), function(i) system.time(f())[["elapsed"]])) * 1000
curve <- best(function() survfit(Surv(time, event) ~ 1, d, conf.type = "log-log"))
test <- best(function() survdiff(Surv(time, event) ~ group, d))
fit <- survfit(Surv(time, event) ~ 1, d, conf.type = "log-log")
cat(sprintf('{"curve": %.3f, "test": %.3f, "R": "%s.%s", "survival": "%s", "median": %.17g, "chisq": %.17g}\n', curve, test,
  R.version$major, R.version$minor, packageVersion("survival"), fit$time[which(fit$surv <= 0.5)[1]], survdiff(Surv(time, event) ~ group, d)$chisq))
