#!/usr/bin/env python3
"""Reference values for the comparison of two elections. Writes comparison.json.

Transfer matrices: least squares with rows on the simplex, solved by SciPy's general-purpose optimiser
(SLSQP) from several starts. Permutation of signs: every one of the 2^n signings, with SciPy's energy
distance and two-sample Kolmogorov-Smirnov statistic. Tails: quantiles of Student's t.
Requires: numpy, scipy.
"""
import itertools
import json

import numpy as np
from scipy import optimize, stats

rng = np.random.default_rng(20250601)


def transfer(n, p, q, noise):
    truth = rng.dirichlet(np.full(q, 0.6), p)
    x = rng.dirichlet(np.full(p, 2.0), n)
    y = x @ truth + rng.normal(0, noise, (n, q))
    gram, cross = x.T @ x, x.T @ y

    def loss(b):
        b = b.reshape(p, q)
        return 0.5 * np.trace(b.T @ gram @ b) - np.trace(b.T @ cross)

    def slope(b):
        return (gram @ b.reshape(p, q) - cross).ravel()

    sums = {"type": "eq", "fun": lambda b: b.reshape(p, q).sum(1) - 1,
            "jac": lambda b: np.kron(np.eye(p), np.ones(q))}
    best = min((optimize.minimize(loss, start.ravel(), jac=slope, bounds=[(0, 1)] * (p * q),
                                  constraints=[sums], method="SLSQP",
                                  options={"ftol": 1e-15, "maxiter": 2000})
                for start in [np.full((p, q), 1 / q), truth]), key=lambda r: r.fun)
    return {"gram": gram.tolist(), "cross": cross.tolist(), "estimate": best.x.reshape(p, q).tolist(),
            "loss": best.fun}


def flips(blocks, size):
    before = rng.integers(20, 80, (blocks, size))
    after = before + rng.integers(-6, 12, (blocks, size))
    energies, distances = [], []
    for signs in itertools.product([1, -1], repeat=blocks):
        signs = np.array(signs)[:, None]
        one = np.where(signs > 0, before, after).ravel()
        two = np.where(signs > 0, after, before).ravel()
        energies.append(stats.energy_distance(one, two) ** 2)
        distances.append(stats.ks_2samp(one, two).statistic)

    def share(values):
        return float(np.mean(np.array(values) >= values[0] * (1 - 1e-9)))

    return {"before": before.tolist(), "after": after.tolist(), "energy": energies[0],
            "ks": float(distances[0]), "pEnergy": share(energies), "pKs": share(distances)}


tails = [{"df": df, "ratio": stats.t.ppf(0.995, df) / stats.t.ppf(0.75, df),
          "upper": [[x, stats.t.sf(x, df)] for x in (1.0, 3.0, 10.0)]} for df in (3, 5, 10, 30)]
json.dump({"transfer": [transfer(60, 3, 3, 0.02), transfer(200, 8, 5, 0.01), transfer(40, 5, 2, 0.05)],
           "flips": [flips(8, 5), flips(10, 12)], "tails": tails}, open("comparison.json", "w"), indent=1)
