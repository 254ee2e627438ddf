"""Clean elections in which constituencies differ, for the measured rates of TURN-06 and TURN-07.

    python3 stuffing_clean.py FOLDER [DRAWS [COUNTRY]]

writes returns.csv (registered, ballots, votes of the candidate, all others, by constituency) into a folder
for each draw of five countries, or of one, with an election.toml; audit each with `--with TURN-07`. Turnout and share
are beta-binomial round their constituency's value, whose logits are normal: nothing is stuffed.
Requires: numpy.
"""
import pathlib
import sys

import numpy as np

# stations, constituencies, share, standard deviations of the constituencies' logits of share and of turnout
COUNTRIES = {"alike": (6500, 125, 0.50, 0.1, 0.25), "different": (6500, 125, 0.50, 0.5, 0.25),
             "small": (1620, 27, 0.35, 0.3, 0.25), "large": (30000, 400, 0.45, 0.4, 0.25),
             # The one-class model itself, for the size of the bootstrap.
             "one": (600, 1, 0.40, 0.0, 0.0)}
MANIFEST = """[election]
id = "{id}"
title = "Clean simulated election {id}"
date = 2020-01-01
simulated = true
[source]
files = ["returns.csv"]
layout = "wide"
[columns]
constituency = "constituency"
station = "station"
registered = "registered"
valid = "valid"
[[candidates]]
name = "A"
column = "A"
[[candidates]]
name = "B"
column = "B"
"""


def draw(country, seed):
    stations, constituencies, share, spread, turnouts = COUNTRIES[country]
    rng = np.random.default_rng([seed, stations, int(100 * spread)])
    place = np.sort(rng.integers(0, constituencies, stations))
    near = lambda p, s, size: 1 / (1 + np.exp(-(np.log(p / (1 - p)) + rng.normal(0, s, size))))
    turnout, support = near(0.6, turnouts, constituencies)[place], near(share, spread, constituencies)[place]
    voters = np.clip(rng.lognormal(6.7, 0.6, stations), 120, 3000).astype(int)
    ballots = np.maximum(1, rng.binomial(voters, rng.beta(60 * turnout, 60 * (1 - turnout))))
    votes = rng.binomial(ballots, rng.beta(80 * support, 80 * (1 - support)))
    return place + 1, voters, ballots, votes


if __name__ == "__main__":
    for country in sys.argv[3:] or COUNTRIES:
        for seed in range(int(sys.argv[2]) if len(sys.argv) > 2 else 10):
            name = f"{country}-{seed}"
            folder = pathlib.Path(sys.argv[1]) / name
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "election.toml").write_text(MANIFEST.format(id=name))
            rows = [f"{p},{i + 1},{n},{b},{v},{b - v}" for i, (p, n, b, v) in enumerate(zip(*draw(country, seed)))]
            (folder / "returns.csv").write_text("constituency,station,registered,valid,A,B\n" + "\n".join(rows) + "\n")
