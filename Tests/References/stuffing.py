"""TURN-06: histograms, modes, seeds and fits of the model of Klimek et al. (2012), by other means.

Histograms by 200 x 600 Gauss-Legendre nodes and SciPy's normal law, each checked here against two million
simulated stations of the published model; the mixture fits by SciPy's SLSQP over (f_i, f_e) and a grid of
alpha; modes by gaussian_kde (the published rule) and by find_peaks with prominences.

    python3 stuffing.py [FOLDER]

FOLDER holds 2007.csv.zip, 2011.csv.zip and 2012.csv.zip of github.com/dkobak/elections (commit 8003707);
with it the published seeds are computed and the three histograms of shares are kept; without it those
parts of stuffing.json stay as they are.  Requires: numpy, scipy.
"""
import csv
import io
import json
import os
import sys
import zipfile

import numpy as np
from scipy import stats
from scipy.optimize import minimize
from scipy.signal import find_peaks, peak_prominences
from scipy.special import ndtr

EDGES = (np.arange(102) - 0.5) / 100
MODELS = [  # tau, nu, sigma_tau, sigma_nu, theta: Russia 2011 and 2012 as published, and a narrow one
    (0.529, 0.324, 0.081381, 0.069723, 0.559001),
    (0.605, 0.600, 0.069407, 0.091970, 0.418900),
    (0.500, 0.550, 0.050000, 0.050000, 0.120000),
]
FIT = (32, 120)  # nodes in fits: within 1e-6 of 200 x 600
ALPHAS = np.arange(0.5, 5.001, 0.05)
PUBLISHED = {2007: (0.636, 0.038, 2.2), 2011: (0.64, 0.033, 2.3), 2012: (0.39, 0.021, 1.5)}


def nodes(count, low, high):
    x, w = np.polynomial.legendre.leggauss(count)
    return (high - low) / 2 * x + (high + low) / 2, (high - low) / 2 * w


def histogram(model, kind, alpha, size=(200, 600)):
    tau, nu, sigma_tau, sigma_nu, theta = model
    low = ndtr(-nu / sigma_nu)
    law = lambda v: (ndtr((np.clip(v, 0, 1) - nu) / sigma_nu) - low) / (ndtr((1 - nu) / sigma_nu) - low)
    if kind == "honest":
        cumulative = law(EDGES)
    else:
        a, wa = nodes(size[0], max(0, tau - 6 * sigma_tau), min(1, tau + 6 * sigma_tau))
        wa = wa * np.exp(-0.5 * ((a - tau) / sigma_tau) ** 2)
        z, wz = nodes(size[1], 0, 1)  # z = sqrt(1 - x)
        x, wz = 1 - z**2, wz * z
        wz = wz * np.exp(-0.5 * (((1 - x) / 0.075) if kind == "extreme" else (x / theta)) ** 2)
        wa, wz = wa / wa.sum(), wz / wz.sum()
        a, x = a[:, None], x[None, :]
        ballots = a + x * (1 - a)
        offset, slope = (x * (1 - a) + x**alpha * a) / ballots, a * (1 - x**alpha) / ballots
        weight = wa[:, None] * wz[None, :]
        cumulative = np.array([(weight * law((e - offset) / np.maximum(slope, 1e-300))).sum() for e in EDGES])
    cumulative[0], cumulative[-1] = 0, 1
    return np.diff(cumulative)


def simulate(model, f_i, f_e, alpha, size, rng):
    """The published model, station by station."""
    tau, nu, sigma_tau, sigma_nu, theta = model
    normal = lambda mu, s, n: stats.truncnorm.rvs(-mu / s, (1 - mu) / s, mu, s, size=n, random_state=rng)
    a, v, u, x = normal(tau, sigma_tau, size), normal(nu, sigma_nu, size), rng.random(size), np.zeros(size)
    incremental, extreme = u <= f_i, (u > f_i) & (u <= f_i + f_e)
    x[incremental] = normal(0, theta, incremental.sum())
    x[extreme] = 1 - normal(0, 0.075, extreme.sum())
    leader = a * v + x * (1 - a) + x**alpha * (1 - v) * a
    return leader / (1 - (1 - x) * (1 - a))


def fit(model, counts, alphas):
    counts = np.asarray(counts, float)
    honest = histogram(model, "honest", 1)
    best = None
    for alpha in alphas:
        parts = np.stack([honest, histogram(model, "incremental", alpha, FIT), histogram(model, "extreme", alpha, FIT)])

        def deviance(f):
            mix = np.maximum(np.array([1 - f[0] - f[1], f[0], f[1]]) @ parts, 1e-9)
            seen = counts > 0
            return 2 * (counts[seen] * np.log(counts[seen] / counts.sum() / mix[seen])).sum()

        found = minimize(deviance, (0.3, 0.03), bounds=((0, 1), (0, 1)), method="SLSQP", options={"ftol": 1e-14},
                         constraints={"type": "ineq", "fun": lambda f: 1 - f[0] - f[1]})
        if best is None or found.fun < best[0]:
            best = (float(found.fun), float(alpha), float(found.x[0]), float(found.x[1]))
    return {"deviance": best[0], "alpha": best[1], "incremental": best[2], "extreme": best[3]}


def first_fall(values):
    x = np.arange(0, 1, 0.001)
    inside = x[(x > 0.295) & (x < 0.95)]
    density = stats.gaussian_kde(values).evaluate(inside)
    return float(inside[:-1][(inside[:-1] > 0.3) & (np.diff(density) < 0)][0])


def seeds(turnout, share):
    tau, nu = first_fall(turnout), first_fall(share)
    t, v = turnout - tau, share - nu
    return [tau, nu, float(np.sqrt(np.mean(t[(t < 0) & (v < 0)] ** 2))), float(np.sqrt(np.mean(v[v < 0] ** 2))),
            float(np.sqrt(np.sqrt(np.mean(v[v > 0] ** 2))))]


def returns(folder, year):
    archive = zipfile.ZipFile(os.path.join(folder, f"{year}.csv.zip"))
    rows = csv.reader(io.TextIOWrapper(archive.open(archive.namelist()[0]), "utf-8"))
    header = next(rows)
    where = lambda test: [i for i, name in enumerate(header) if test(name.lower())]
    voters = where(lambda n: "избирателей" in n and ("включенных" in n or "внесенных" in n))[:1]
    given = where(lambda n: "выданных" in n and "бюллетеней" in n)
    counted = where(lambda n: "действительных" in n and "бюллетеней" in n)
    leader = where(lambda n: "единая россия" in n or n.startswith("путин"))
    table = np.array([[sum(float(row[i] or 0) for i in c) for c in (voters, given, counted, leader)] for row in rows])
    return table.T


rng = np.random.default_rng(20120924)
result = {"histograms": [], "fits": [], "modes": [], "published": []}
for index, model in enumerate(MODELS):
    for kind, alpha in (("honest", 1.0), ("incremental", 0.7), ("incremental", 2.3), ("extreme", 1.5)):
        p = histogram(model, kind, alpha)
        shares = simulate(model, kind == "incremental", kind == "extreme", alpha, 2_000_000, rng)
        seen = np.histogram(shares, EDGES)[0]
        large = p * 2e6 >= 5
        chi2 = ((seen - p * 2e6)[large] ** 2 / (p * 2e6)[large]).sum()
        print(model[:2], kind, alpha, "simulation: chi2", round(chi2, 1), "on", large.sum() - 1)
        assert stats.chi2.sf(chi2, large.sum() - 1) > 1e-4
        result["histograms"].append({"model": model, "component": kind, "alpha": alpha, "probabilities": p.tolist(),
                                     "simulated": seen.tolist()})
for model, truth in zip(MODELS, ((0.5, 0.04, 2.0), (0.3, 0.02, 1.5), (0.15, 0.0, 1.5))):
    counts = np.histogram(simulate(model, *truth, 20_000, rng), EDGES)[0].tolist()
    result["fits"].append({"model": model, "truth": truth, "counts": counts,
                           "fit": fit(model, counts, ALPHAS)})
for values in (np.clip(rng.normal(0.55, 0.06, 3000), 0, 1),
               np.concatenate([rng.normal(0.45, 0.05, 1500), rng.normal(0.75, 0.08, 900), rng.uniform(0, 1, 100)])):
    values = np.round(np.clip(values, 0, 1), 4)
    grid = np.linspace(0, 1, 1001)
    width = 1.8 * min(values.std(ddof=1), (np.quantile(values, 0.75) - np.quantile(values, 0.25)) / 1.349) * len(values) ** -0.2
    density = stats.gaussian_kde(values, bw_method=width / values.std(ddof=1)).evaluate(grid)
    padded = np.concatenate([[0], density, [0]])
    peaks = find_peaks(padded)[0]
    tall = peaks[peak_prominences(padded, peaks)[0] >= 0.1 * density.max()]
    result["modes"].append({"values": values.tolist(), "published": first_fall(values), "prominent": float(grid[tall[0] - 1])})
if len(sys.argv) > 1:
    for year, published in PUBLISHED.items():
        voters, given, counted, leader = returns(sys.argv[1], year)
        open_ = counted > 0
        found = seeds(given[open_] / voters[open_], leader[open_] / counted[open_])
        counts = np.histogram((leader / np.maximum(counted, 1))[open_], EDGES)[0].tolist()
        entry = {"year": year, "stations": int(open_.sum()), "seeds": found, "counts": counts, "paper": published,
                 "fit": fit(found, counts, ALPHAS)}
        print(entry["year"], found, entry["fit"])
        result["published"].append(entry)
elif os.path.exists("stuffing.json"):
    result["published"] = json.load(open("stuffing.json"))["published"]
json.dump(result, open("stuffing.json", "w"))
