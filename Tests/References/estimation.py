"""Moments, regression, kernel density, Kolmogorov-Smirnov and false discovery values from SciPy and
NumPy. Writes estimation.json.  Requires: numpy, scipy.
"""
import json
import numpy as np
from scipy import stats

rng = np.random.default_rng(20240917)
x = np.round(rng.gamma(3, 2, 60), 3)
y = np.round(0.7 * x + rng.normal(0, 1, 60), 3)
w = np.round(rng.uniform(0.2, 3, 60), 3)
moments = {"values": x.tolist(), "mean": x.mean(), "variance": x.var(ddof=1),
           "skewness": stats.skew(x), "kurtosis": stats.kurtosis(x, fisher=False)}
line = stats.linregress(x, y)
half = line.stderr * stats.t.ppf(0.975, 58)
regression = {"x": x.tolist(), "y": y.tolist(), "slope": line.slope, "intercept": line.intercept,
              "slopeStandardError": line.stderr, "interceptStandardError": line.intercept_stderr,
              "low": line.slope - half, "high": line.slope + half, "p": line.pvalue,
              "rSquared": line.rvalue ** 2}
root = np.sqrt(w)
design = np.column_stack([np.ones(60), x]) * root[:, None]
b, squares, *_ = np.linalg.lstsq(design, y * root, rcond=None)
cov = np.linalg.inv(design.T @ design) * squares[0] / 58
weighted = {"weights": w.tolist(), "intercept": b[0], "slope": b[1],
            "slopeStandardError": np.sqrt(cov[1, 1]), "interceptStandardError": np.sqrt(cov[0, 0])}
grid = np.linspace(-2, 20, 221)
kernel = {"start": -2, "end": 20, "count": 221, "bandwidth": 0.8,
          "density": np.mean(stats.norm.pdf(grid[:, None], x[None, :], 0.8), axis=1).tolist()}
gx, gy = np.linspace(-2, 20, 12), np.linspace(-4, 16, 9)
kx = stats.norm.pdf(gx[:, None], x[None, :], 0.8)
ky = stats.norm.pdf(gy[:, None], y[None, :], 1.1)
plane = {"density": ((kx * w / w.sum()) @ ky.T).ravel().tolist()}
smirnov = []
for a, c in ((x[:20], y[20:50]), (x[:7], y[:9]), (x, y), (np.round(x), np.round(y))):
    exact = len(a) * len(c) <= 10000 and len(np.unique(np.concatenate([a, c]))) == len(a) + len(c)
    result = stats.ks_2samp(a, c, method="exact" if exact else "asymp")
    p = result.pvalue if exact else stats.kstwobign.sf(np.sqrt(len(a) * len(c) / (len(a) + len(c))) * result.statistic)
    smirnov.append({"first": a.tolist(), "second": c.tolist(), "statistic": result.statistic, "p": p, "exact": exact})
p = np.concatenate([rng.uniform(size=20), rng.beta(0.2, 5, size=20), [1e-300, 0.0, 1.0, 0.5, 0.5]])
discovery = {"p": p.tolist(), "bh": stats.false_discovery_control(p).tolist(),
             "by": stats.false_discovery_control(p, method="by").tolist()}
with open("estimation.json", "w") as out:
    json.dump({"moments": moments, "regression": regression, "weighted": weighted, "kernel": kernel,
               "plane": plane, "smirnov": smirnov, "discovery": discovery}, out, indent=0)
    out.write("\n")
