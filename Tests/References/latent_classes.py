"""TURN-07: log-likelihoods of single stations under each class, by direct integration over continuous
turnout, share and stuffing (no grid of cells), without binomial coefficients and scaled by the largest
binomial likelihood, as the program states them. Writes latent_classes.json.  Requires: numpy, scipy.
"""
import json

import numpy as np
from scipy import stats
from scipy.special import xlogy

STATIONS = [(400, 230, 120), (1000, 610, 300), (1000, 800, 620), (2500, 1400, 560), (150, 140, 133), (1200, 1180, 1120),
            (700, 700, 690), (900, 270, 40), (3000, 2100, 1500), (250, 120, 118), (1800, 1000, 0), (500, 60, 30)]
MODELS = [  # beta parameters of turnout and share, b of the incremental stuffing
    {"turnout": (30.0, 22.0), "share": (20.0, 24.0), "decay": 4.0},
    {"turnout": (12.0, 9.0), "share": (9.0, 14.0), "decay": 2.0},
]


def legendre(count, low, high):
    x, w = np.polynomial.legendre.leggauss(count)
    return (high - low) / 2 * x + (high + low) / 2, (high - low) / 2 * w


def part(k, n, p):
    """log p^k (1-p)^(n-k), less its maximum over p."""
    return xlogy(k, p) + xlogy(n - k, 1 - p) - xlogy(k, k / n) - xlogy(n - k, 1 - k / n)


def likelihood(station, model, stuffing):
    voters, ballots, votes = station
    nodes, weights = legendre(240, 0, np.pi / 2)  # in the arcsine root
    a = np.sin(nodes) ** 2
    jacobian = 2 * np.sin(nodes) * np.cos(nodes) * weights
    wa = stats.beta.pdf(a, *model["turnout"]) * jacobian
    wv = stats.beta.pdf(a, *model["share"]) * jacobian
    total = 0.0
    for x, wx in stuffing:
        turnout = a + x * (1 - a)
        others = (1 - x) * a[:, None] * (1 - a[None, :]) / turnout[:, None]
        one = np.exp(part(ballots, voters, turnout))
        two = np.exp(part(votes, ballots, 1 - others))
        total += wx * (wa * one) @ two @ wv
    return float(np.log(max(total, 1e-300)))


u, wu = legendre(24, 0, 1)
z, wz = legendre(12, 0, 0.3)
wz = wz * stats.norm.pdf(z / 0.075)
result = []
for model in MODELS:
    density = stats.beta.pdf(u, 2, model["decay"]) * wu
    nodes = {"honest": [(0.0, 1.0)], "incremental": list(zip(0.7 * u, density)), "extreme": list(zip(1 - z, wz / wz.sum()))}
    result.append({**model, "stations": STATIONS,
                   **{kind: [likelihood(s, model, n) for s in STATIONS] for kind, n in nodes.items()}})
json.dump(result, open("latent_classes.json", "w"), indent=1)
