# Binned density of points in the unit square by KernSmooth. Arguments: the points, the grid's points each
# way, the bandwidths.
library(KernSmooth)
arguments <- commandArgs(trailingOnly = TRUE)
points <- as.matrix(read.csv(arguments[1]))
count <- as.integer(arguments[2])
widths <- as.numeric(arguments[3:4])
start <- proc.time()[["elapsed"]]
density <- bkde2D(points, widths, c(count, count), list(c(0, 1), c(0, 1)))$fhat
seconds <- proc.time()[["elapsed"]] - start
chosen <- seq(1, count, by = 25)
numbers <- function(x) paste(sprintf("%.17g", x), collapse = ", ")
cat(sprintf('{"seconds": %.4f, "values": [%s]}\n', seconds, numbers(t(density[chosen, chosen]))))
