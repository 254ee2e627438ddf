# Benjamini-Hochberg values by base R's p.adjust: a short list with ties and extremes, and a long one of
# mostly true nulls with some small values, as the tests of single stations have it.
# Writes multiplicity.json.  Requires: R with jsonlite.
library(jsonlite)
short <- c(0.0001, 0.9, 0.012, 0.012, 0.03, 1, 1e-300, 0.049, 0.2, 0.05)
set.seed(20240207)
long <- signif(c(runif(560), rbeta(40, 0.05, 40)), 12)
writeLines(
  toJSON(
    list(short = short, shortAdjusted = p.adjust(short, "BH"),
         long = long, longAdjusted = p.adjust(long, "BH")),
    digits = NA, auto_unbox = TRUE),
  "multiplicity.json")
