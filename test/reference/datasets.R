source("write.R")
columns <- lapply(data_sets, function(d) {
  d$event <- as.integer(d$event)
  lapply(as.list(d), I)
})
write_fixture("datasets", columns, c("survival", "MASS"), list())
