# Twelve nearest neighbours on the globe and Moran's I over them, with its moments under randomisation, by
# spdep (r-cran-spdep of Debian). Writes map_neighbours.json.
suppressPackageStartupMessages(library(spdep))
set.seed(11)
towns <- cbind(runif(6, 44, 50), runif(6, 38.5, 41.5))
n <- 90
at <- sample(6, n, replace = TRUE)
# Two places across the date line and one near the pole, so that no plane map would do.
places <- round(cbind(towns[at, 1] + rnorm(n, 0, 0.2), towns[at, 2] + rnorm(n, 0, 0.15)), 5)
places[1:4, ] <- rbind(c(179.9, 65), c(-179.8, 65.1), c(20, 89.5), c(-160, 89.4))
near <- knearneigh(places, k = 12, longlat = TRUE)
x <- round(0.4 + 0.08 * at + rnorm(n, 0, 0.05) + rexp(n, 20), 5)
test <- moran.test(x, nb2listw(knn2nb(near), style = "B"), randomisation = TRUE)
num <- function(x) paste0("[", paste(format(x, digits = 17, trim = TRUE), collapse = ","), "]")
cat(sprintf(
  '{"spdep":"%s","latitudes":%s,"longitudes":%s,"nearest":%s,"values":%s,"moran":%s}\n',
  packageVersion("spdep"), num(places[, 2]), num(places[, 1]), num(as.vector(t(near$nn)) - 1), num(x),
  num(unname(test$estimate))), file = "map_neighbours.json")
