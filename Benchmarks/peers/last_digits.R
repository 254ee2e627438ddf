# Last digits with intervals by the bootstrap (package boot): for every region, for ballots and every candidate,
# the mean last digit and the share of counts that end in 0 or 5, each with the basic 95 % interval over
# resamples of the stations. Scopes and counts as DIGIT-01 takes them: counts of 100 or more, at least 200.
#
# Arguments: the returns, the number of resamples, and the way:
#   toolkit   the idiom of the Election Forensics Toolkit: every resample is a data frame, its digits are cut
#             from the counts as text, resamples run on two cores
#   lean      the digits are numbers, made once

suppressMessages(library(boot))
arguments <- commandArgs(trailingOnly = TRUE)
returns <- read.csv(arguments[1])
resamples <- as.integer(arguments[2])
is.toolkit <- arguments[3] == "toolkit"
candidates <- grep("^c[0-9]+$", names(returns), value = TRUE)

last.digit <- function(count) as.numeric(substr(count, nchar(count), nchar(count)))

of.frame <- function(frame, chosen) {
  count <- frame[chosen, , drop = FALSE]$count
  c(mean(last.digit(count), na.rm = TRUE), mean(last.digit(count) == 5 | last.digit(count) == 0, na.rm = TRUE))
}

of.digits <- function(digits, chosen) {
  d <- digits[chosen]
  c(mean(d), mean(d == 0 | d == 5))
}

set.seed(1)
start <- proc.time()[["elapsed"]]
lines <- character()
for (part in split(returns, returns$region)) {
  for (column in c("ballots", candidates)) {
    count <- part[[column]]
    whole <- if (column == "ballots") part$registered else part$counted
    used <- !is.na(count) & !is.na(whole) & whole > 0 & count <= whole & count >= 100
    if (sum(used) < 200) next
    if (is.toolkit) {
      frame <- data.frame(registered = part$registered, whole = whole, count = count)[used, ]
      drawn <- boot(frame, of.frame, R = resamples, parallel = "multicore", ncpus = 2)
    } else {
      drawn <- boot(count[used] %% 10, of.digits, R = resamples)
    }
    intervals <- sapply(1:2, function(j) boot.ci(drawn, type = "basic", index = j)$basic[4:5])
    lines <- c(lines, sprintf(
      '{"region": "%s", "column": "%s", "counts": %d, "mean": %.10g, "round": %.10g, "deviation": %.10g, "low": %.10g, "high": %.10g}',
      gsub('(["\\\\])', '\\\\\\1', part$region[1]), column, sum(used), drawn$t0[1], drawn$t0[2], sd(drawn$t[, 2]),
      intervals[1, 2], intervals[2, 2]))
  }
}
seconds <- proc.time()[["elapsed"]] - start
cat(sprintf('{"seconds": %.3f, "resamples": %d, "lines": [%s]}\n', seconds, resamples, paste(lines, collapse = ", ")))
