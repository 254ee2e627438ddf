"""Reference values for OUT-01: the departures of one place's stations, and the scales of places.

Run: python3 outliers_departures.py   (NumPy 2.4, SciPy 1.17)
The log-ratios are formed from an orthonormal basis matrix and the centred logarithms, not by the
recursion that the program uses.
"""

import numpy as np
from scipy import stats

VOTES = np.array(
    [[120, 80, 30], [200, 150, 40], [15, 6, 1], [300, 310, 90],
     [60, 20, 0], [90, 75, 22], [410, 280, 77], [33, 180, 12]], float)
REGISTERED = np.array([420, 700, 31, 1200, 150, 330, 1500, 400], float)
SHARES_STRENGTH, TURNOUT_STRENGTH, FLOOR = 54.0, 40.0, 5.0

ballots = VOTES.sum(axis=1)
parts = VOTES.shape[1]
basis = np.zeros((parts, parts - 1))
for j in range(1, parts):
    basis[:j, j - 1] = np.sqrt(1 / (j * (j + 1)))
    basis[j, j - 1] = -np.sqrt(j / (j + 1))


def ilr(x):
    logs = np.log(x)
    return (logs - logs.mean(axis=1, keepdims=True)) @ basis


shares = (VOTES.sum(axis=0) + 0.5) / (ballots.sum() + 0.5 * parts)
turnout = (ballots.sum() + 0.5) / (REGISTERED.sum() + 1)
weights = np.maximum(FLOOR, SHARES_STRENGTH * shares)
x = ilr(VOTES + weights) - ilr(ballots[:, None] * shares + weights)
damping = (ballots / (ballots + weights.sum()))[:, None]
x = (x - damping * np.median(x, axis=0)) / np.sqrt(damping)

yes, no = np.maximum(FLOOR, TURNOUT_STRENGTH * np.array([turnout, 1 - turnout]))
t = np.log((ballots + yes) / (REGISTERED - ballots + no)) - np.log(
    (REGISTERED * turnout + yes) / (REGISTERED * (1 - turnout) + no))
damping = REGISTERED / (REGISTERED + yes + no)
t = (t - damping * np.median(t)) / np.sqrt(damping)
for row, value in zip(x, t):
    print(", ".join(f"{number:.15g}" for number in [*row, value]))

# Largest departure in ballots of each station from the others.
for i in range(len(VOTES)):
    rest = VOTES.sum(axis=0) - VOTES[i]
    departures = list(VOTES[i] - ballots[i] * rest / rest.sum())
    others = ballots.sum() - ballots[i]
    departures.append(ballots[i] - REGISTERED[i] * others / (REGISTERED.sum() - REGISTERED[i]))
    print(f"{max(departures, key=abs):.15g}")
print("ln-chi-square density at the median, p = 4:",
      f"{stats.chi2.pdf(stats.chi2.median(4), 4) * stats.chi2.median(4):.15g}")
