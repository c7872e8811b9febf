source("write.R")

# The median of curves that come to rest at exactly one half, or pass through it, as R gives it in four places.
series <- list(
  "the table shown first" = list(time = c(10, 62, 110, 145, 168, 186), event = c(1, 1, 1, 0, 0, 0)),
  "falls again" = list(time = c(1, 2, 5, 9), event = c(1, 1, 1, 0)),
  "never level at one half" = list(time = c(1, 2, 3, 4, 5), event = c(1, 1, 1, 1, 0)),
  "not reached" = list(time = c(1, 2, 3), event = c(1, 0, 0))
)

medians <- lapply(series, function(d) {
  f <- survfit(Surv(time, event) ~ 1, data.frame(d))
  list(
    time = vec(d$time), event = d$event == 1,
    transcript = I(capture.output(print(f))),
    table = clean(summary(f)$table[["median"]]),
    quantile = clean(quantile(f, 0.5)$quantile), median = clean(median(f))
  )
})

write_fixture("median", list(medians = unname(medians), names = I(names(medians))), "survival", list(
  check("The median, where the curve is level at one half", "print(survfit), summary(survfit)$table, quantile(survfit), median(survfit)",
    "four series of three to six patients")
))
