# Shared by the scripts beside it: data sets, and a writer that records the versions of everything that computed a number.
# Run any script in this folder with Rscript; it replaces the JSON of the same name.
suppressMessages({
  library(survival)
  library(jsonlite)
})
options(digits = 17, warn = 1)

# One line of what a fixture holds: `what`, computed `by` a function or formula, `on` some data.
check <- function(what, by, on = "the five data sets") list(what = what, by = by, on = on)

write_fixture <- function(name, content, packages = "survival", holds = list()) {
  versions <- c(list(R = paste(R.version$major, R.version$minor, sep = ".")),
    sapply(packages, function(p) as.character(packageVersion(p)), simplify = FALSE))
  text <- toJSON(c(list(versions = versions, holds = holds), content), auto_unbox = TRUE, digits = NA, na = "null", null = "null")
  writeLines(text, paste0(name, ".json"))
}

# NaN and Inf mean "does not exist" in the project; JSON gets null for them.
clean <- function(x) { x <- as.numeric(x); x[!is.finite(x)] <- NA; x }
vec <- function(x) I(clean(x))

gehan <- MASS::gehan
data_sets <- list(
  aml = data.frame(time = aml$time, event = aml$status == 1, group = as.integer(aml$x == "Maintained")),
  gehan = data.frame(time = gehan$time, event = gehan$cens == 1, group = as.integer(gehan$treat == "6-MP")),
  ovarian = data.frame(time = ovarian$futime, event = ovarian$fustat == 1, group = ovarian$rx - 1),
  veteran = data.frame(time = veteran$time, event = veteran$status == 1, group = veteran$trt - 1,
    stratum = as.integer(veteran$celltype) - 1),
  lung = data.frame(time = lung$time, event = lung$status == 2, group = lung$sex - 1)
)
