"""DIGIT-02 of a made-up scope, by NumPy and SciPy, laws summed over all their values. Writes
second_digits.json."""
import json
import numpy as np
from scipy.stats import binom, chi2, norm

rng = np.random.default_rng(20260212)
stations = []
for _ in range(420):
    registered = int(rng.integers(12, 2600))
    issued = int(rng.binomial(registered, rng.beta(12, 8)))
    first = int(rng.binomial(issued, rng.beta(6, 6)))
    stations.append([registered, issued, first, issued - first])


def second(x):
    return int(str(x)[1])


def column(name, candidate, counts, trials):
    usable = [(k, n) for k, n in zip(counts, trials) if n > 0 and 0 <= k <= n]
    P = []
    for k, n in usable:
        row = np.zeros(10)
        x = np.arange(10, n + 1)
        if len(x):
            mass = binom.pmf(x, n, k / n)
            for value, weight in zip(x, mass):
                row[second(value)] += weight
        P.append(row)
    P = np.array(P)
    P = P[P.sum(1) > 0]
    kept = [k for k, _ in usable if k >= 10]
    O = np.bincount([second(k) for k in kept], minlength=10).astype(float)
    E = P.sum(0)
    C = np.diag(E) - P.T @ P
    scale = O.sum() / E.sum()
    pearson = float(((O - E * scale) ** 2 / (E * scale)).sum())
    sums = C.sum(1)
    mean = E + sums / sums.sum() * (O.sum() - E.sum())
    V = C - np.outer(sums, sums) / sums.sum()
    d = (O - mean)[:9]
    form = float(d @ np.linalg.solve(V[:9, :9], d))
    digit = np.arange(10)
    deviation = float(np.sqrt(digit @ V @ digit)) / O.sum()
    observed, expected = float(digit @ O / O.sum()), float(digit @ mean / O.sum())
    benford = np.array([sum(np.log10(1 + 1 / (10 * k + j)) for k in range(1, 10)) for j in range(10)])
    law = benford * O.sum()
    return {
        "name": name, "candidate": candidate, "counts": len(kept), "form": form,
        "p": float(chi2.sf(form, 9)), "pearson": pearson, "mean": observed, "expected": expected,
        "deviation": deviation, "meanP": float(2 * norm.sf(abs(observed - expected) / deviation)),
        "benford": float(((O - law) ** 2 / law).sum()),
    }


s = np.array(stations)
json.dump(
    {
        "stations": stations,
        "columns": [
            column("turnout", None, s[:, 1], s[:, 0]), column("votes", 0, s[:, 2], s[:, 1]),
            column("votes", 1, s[:, 3], s[:, 1]),
        ],
    },
    open("second_digits.json", "w"),
)
