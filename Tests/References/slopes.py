"""TURN-04 for a made-up table: slopes within constituencies with the delete-one-group jackknife (every
replicate a regression with dummies, computed anew), one constituency with the delete-one-station
jackknife, tails, standardised correlation, small stations. Written from METHODS 1.8 with NumPy's least
squares. Also Silverman's critical bandwidths with the exact Gaussian kernel. Writes slopes.json.
Requires: numpy, scipy.
"""
import json
import numpy as np
from scipy import stats

rng = np.random.default_rng(1993)
rows = []  # constituency, registered, counted, votes of three candidates, invalid
for constituency in range(14):
    t0, lean = rng.beta(22, 16), rng.normal(0, 0.4)
    for _ in range(int(rng.integers(3, 30))):
        registered = int(rng.integers(90, 2200))
        t = np.clip(t0 + rng.normal(0, 0.09), 0.05, 0.99)
        counted = int(rng.binomial(registered, t))
        a = np.exp([lean + 5.5 * (t - 0.55), 0.1, -2.5])
        invalid = int(rng.binomial(counted, 0.01))
        rows.append([constituency, registered, counted, *map(int, rng.multinomial(counted - invalid, a / a.sum())), invalid])
for _ in range(40):  # one constituency by itself
    registered = int(rng.integers(100, 2200))
    counted = int(rng.binomial(registered, rng.beta(20, 12)))
    rows.append([14, registered, counted, *map(int, rng.multinomial(counted, [0.5, 0.3, 0.2])), 0])
data = np.array(rows)
C, N, R = data[:, 0], data[:, 1].astype(float), data[:, 2].astype(float)
ok = (N >= 100) & (R > 0) & (R <= N)


def slope(used, y, dummies):
    groups = np.unique(C[used]) if dummies else [None]
    X = np.column_stack([R[used] / N[used]] + ([(C[used] == g).astype(float) for g in groups] if dummies
                                               else [np.ones(used.sum())]))
    w = np.sqrt(N[used])
    return float(np.linalg.lstsq(X * w[:, None], (y[used] / N[used]) * w, rcond=None)[0][0])


def tail(b, se, df):
    return float(min(1, 2 * min(stats.t.sf((b - 1) / se, df), stats.t.sf(-b / se, df))))


out = {"stations": rows, "within": [], "single": [], "overall": [], "correlation": [], "turnoutShift": None, "shareShift": []}
groups = [g for g in np.unique(C[ok]) if (ok & (C == g)).sum() >= 2]


def standard(v):
    return (v - v.mean()) / v.std()


def shifts(values):
    found = []
    for g in groups:
        at = np.where(ok & (C == g))[0]
        if len(at) < 9:
            continue
        z = standard(values[at])
        order = np.argsort(N[at], kind="stable")
        k = len(at) // 3
        found.append(z[order[:k]].mean() - z[order[k:]].mean())
    d = np.array(found)
    t = stats.ttest_1samp(d, 0)
    return {"mean": float(d.mean()), "error": float(d.std(ddof=1) / np.sqrt(len(d))), "p": float(t.pvalue)}


safe = np.maximum(R, 1)
out["turnoutShift"] = shifts(R / N)
for c in range(3):
    W = data[:, 3 + c].astype(float)
    b = slope(ok, W, True)
    without = np.array([slope(ok & (C != g), W, True) for g in groups])
    G = len(groups)
    se = float(np.sqrt((G - 1) / G * ((without - b) ** 2).sum()))
    out["within"].append({"slope": b, "error": se, "p": tail(b, se, G - 1)})
    one = ok & (C == 14)
    at = np.where(one)[0]
    b = slope(one, W, False)
    without = []
    for i in at:
        left = one.copy(); left[i] = False
        without.append(slope(left, W, False))
    n = len(at)
    se = float(np.sqrt((n - 1) / n * ((np.array(without) - b) ** 2).sum()))
    out["single"].append({"slope": b, "error": se, "p": tail(b, se, n - 2)})
    out["overall"].append(slope(ok, W, False))
    products, count = 0.0, 0
    for g in groups:
        at = np.where(ok & (C == g))[0]
        products += (standard(R[at] / N[at]) * standard(W[at] / R[at])).sum()
        count += len(at)
    out["correlation"].append(products / count)
    out["shareShift"].append(shifts(W / safe))

values = np.concatenate([rng.normal(0.45, 0.04, 60), rng.normal(0.62, 0.03, 40), rng.normal(0.85, 0.02, 12)])
fine = np.linspace(values.min(), values.max(), 4001)


def modes(h):
    d = np.exp(-0.5 * ((fine[:, None] - values[None, :]) / h) ** 2).sum(axis=1)
    return int(((d[1:-1] > d[:-2]) & (d[1:-1] >= d[2:])).sum()) + int(d[0] > d[1]) + int(d[-1] > d[-2])


critical = []
for k in (1, 2, 3):
    low, high = 0.001, 1.0
    while high / low > 1.00001:
        middle = np.sqrt(low * high)
        if modes(middle) > k: low = middle
        else: high = middle
    critical.append(float(high))
out["values"], out["critical"] = values.tolist(), critical
# Silverman's p with the exact kernel and plain resampling, for one mode and two.
h, s, m = critical[0], values.std(ddof=1), values.mean()


def p_value(k, h, draws=2000):
    global_more = 0
    coarse = np.linspace(0, 1.3, 1301)
    for _ in range(draws):
        x = rng.choice(values, len(values)) + h * rng.normal(size=len(values))
        x = m + (x - m) / np.sqrt(1 + h * h / s ** 2)
        d = np.exp(-0.5 * ((coarse[:, None] - x[None, :]) / h) ** 2).sum(axis=1)
        global_more += int(((d[1:-1] > d[:-2]) & (d[1:-1] >= d[2:])).sum()) > k
    return global_more / draws


out["p"] = [p_value(1, critical[0]), p_value(2, critical[1]), p_value(3, critical[2])]
print({k: v for k, v in out.items() if k not in ("stations", "values")})
json.dump(out, open("slopes.json", "w"), indent=0)
