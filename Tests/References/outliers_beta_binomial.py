"""Reference values for OUT-02: one group of stations, each against the others.

Run: python3 outliers_beta_binomial.py   (NumPy 2.4, SciPy 1.17)
An independent computation with SciPy's beta-binomial, normal and t distributions; every sum over the
other stations is formed anew instead of subtracting one station from the total.
"""

import numpy as np
from scipy import stats

COUNTS = np.array([312, 150, 498, 88, 260, 401, 35, 190, 640, 77])
TRIALS = np.array([700, 420, 1100, 210, 515, 930, 120, 480, 800, 150])
TYPICAL, PRIOR_DF, WEIGHTING, BACKGROUND = 0.012, 6.0, 0.015, 0.45


def freedom(m, mean, noise, rho):
    variance = mean * (1 - mean)
    spread = rho + (1 - rho) * noise
    k = 0.0
    if rho > 0:
        a, b = mean * (1 - rho) / rho, (1 - mean) * (1 - rho) / rho
        k = float(stats.beta.stats(a, b, moments="k")) * (rho / spread) ** 2
    k += (1 - 6 * variance) * noise / variance * (1 - rho / spread) ** 2
    k = max(0.0, k)
    return (m - 1) / (1 + k * (m - 1) / (2 * m))


for i in range(len(COUNTS)):
    n = np.delete(TRIALS, i).astype(float)
    p = np.delete(COUNTS, i) / n
    m = len(n)
    w = n / (1 + (n - 1) * WEIGHTING)
    weight = w.sum()
    mean = ((w * p).sum() + BACKGROUND) / (weight + 1)
    variance = mean * (1 - mean)
    squares = (w * (p - (w * p).sum() / weight) ** 2).sum()
    sampling = (w / n * (1 - w / weight)).sum()
    span = (w * (1 - w / weight)).sum()
    total, noise = squares / (variance * span), sampling / span
    own_rho = (total - noise) / (1 - noise)

    expected = TYPICAL + (1 - TYPICAL) * noise
    own = freedom(m, mean, noise, TYPICAL) / expected**2
    common = PRIOR_DF / TYPICAL**2
    rho = max(0.0, (own * own_rho + common * TYPICAL) / (own + common))

    spread = rho + (1 - rho) * noise
    uncertainty = 2 / (
        freedom(m, mean, noise, rho) / spread**2 + PRIOR_DF / max(rho, TYPICAL) ** 2
    )
    mean_variance = (w**2 * (rho + (1 - rho) / n)).sum() / weight**2
    predictive = rho + mean_variance
    a, b = mean * (1 - predictive) / predictive, (1 - mean) * (1 - predictive) / predictive
    k, t = COUNTS[i], TRIALS[i]
    law = stats.betabinom(t, a, b)
    # Sums of the mass: SciPy's sf is 1 - cdf, which leaves four digits of a tail of 1e-10.
    lower = law.pmf(np.arange(0, k + 1)).sum()
    upper = law.pmf(np.arange(k, t + 1)).sum()
    tail = min(1.0, 2 * min(lower, upper))
    z = stats.norm.isf(tail / 2)
    v = rho + (1 - rho) / t
    basis = min(mean, 1 - mean) / mean_variance
    df = 1 / (uncertainty / (2 * v * v) + 1 / (2 * basis))
    result = 2 * stats.t.sf(z, df)
    inside = (k - t * mean) ** 2 < law.var()
    print(f"{mean:.15g}, {own_rho:.15g}, {predictive:.15g}, {tail:.15g}, {result:.15g}, {inside}")
