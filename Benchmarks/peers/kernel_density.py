"""Density of points in the unit square by SciPy's gaussian_kde, at every `step`th point of the grid each way.

Arguments: the points, the grid's points each way, the step; the result is at every 25th point.
"""
import json
import sys
import time

import numpy
from scipy.stats import gaussian_kde

points = numpy.loadtxt(sys.argv[1], delimiter=",", skiprows=1).T
count, step = int(sys.argv[2]), int(sys.argv[3])
axis = numpy.linspace(0, 1, count)[::step]
start = time.perf_counter()
across, down = numpy.meshgrid(axis, axis, indexing="ij")
density = gaussian_kde(points)(numpy.vstack([across.ravel(), down.ravel()])).reshape(len(axis), len(axis))
seconds = time.perf_counter() - start
part = density[::25 // step, ::25 // step]
print(json.dumps({"seconds": seconds, "values": part.ravel().tolist()}))
