# FastMCD by robustbase. Argument: the numbers.
suppressMessages(library(robustbase))
data <- as.matrix(read.csv(commandArgs(trailingOnly = TRUE)[1]))
set.seed(1)
start <- proc.time()[["elapsed"]]
robust <- covMcd(data)
seconds <- proc.time()[["elapsed"]] - start
numbers <- function(x) paste(sprintf("%.17g", x), collapse = ", ")
cat(sprintf('{"seconds": %.3f, "centre": [%s], "scatter": [%s]}\n', seconds, numbers(robust$center), numbers(robust$cov)))
