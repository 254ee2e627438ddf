#!/usr/bin/env python3
"""Expected histograms of percentages under the smoothed null, station by station with SciPy.

Station i reports k of n and carries weight w. Under the null its count is Binomial(n, k/n). Bin b of
width s tenths of a point holds x of n where floor(1000 x / (n s) + 1/2) = b, in integers. The bin's
weight has mean sum(w q) and variance sum(w^2 q (1 - q)).

    python3 expected_histogram.py > expected_histogram.json
"""
import json

from scipy.stats import binom

stations = []
for i in range(40):
    n = 101 + 37 * i % 900 + 13 * i
    k = min(n, round(n * (0.05 + 0.9 * ((i * 29) % 41) / 41)))
    stations.append([k, n, 1 + 7 * i])
stations += [[0, 150, 150], [150, 150, 150], [1, 3, 5], [333, 500, 500]]

histograms = {}
for name, width in (("tenth", 1), ("whole", 10)):
    size = 1000 // width + 1
    mean, variance = [0.0] * size, [0.0] * size
    for k, n, w in stations:
        q = {}
        for x in range(n + 1):
            b = (2000 * x + n * width) // (2 * n * width)
            q[b] = q.get(b, 0.0) + float(binom.pmf(x, n, k / n))
        for b, p in q.items():
            mean[b] += w * p
            variance[b] += w * w * p * max(0.0, 1 - p)
    histograms[name] = {
        "mean": {str(b): v for b, v in enumerate(mean) if v > 1e-13},
        "variance": {str(b): v for b, v in enumerate(variance) if v > 1e-13},
    }
print(json.dumps({"stations": stations, **histograms}))
