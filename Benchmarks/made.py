"""Made data for the comparisons, the same in every run. By NumPy, so it runs in the peers' environment:

    made.py numbers|points|classes PATH [ROWS]
"""
import os
import sys

import numpy


def numbers(path, rows):
    """Eight correlated normal columns; one row in ten comes from elsewhere."""
    draw = numpy.random.default_rng(1)
    mixing = numpy.eye(8) + 0.3 * draw.standard_normal((8, 8))
    data = draw.standard_normal((rows, 8)) @ mixing
    data[: rows // 10] += 8
    numpy.savetxt(path, data, delimiter=",", header=",".join("abcdefgh"), comments="", fmt="%.12g")


def points(path, rows):
    """Two columns within the unit square without correlation, so that gaussian_kde's kernel, which takes the
    data's covariance, is the product of two."""
    draw = numpy.random.default_rng(2)
    x = draw.beta(20, 9, rows)
    y = draw.beta(6, 4, rows)
    centred = x - x.mean()
    y -= centred * (centred @ (y - y.mean())) / (centred @ centred)
    inside = (y > 0) & (y < 1)
    numpy.savetxt(path, numpy.column_stack([x, y])[inside], delimiter=",", header="x,y", comments="", fmt="%.17g")


def classes(path, rows):
    """Returns drawn from the model of TURN-07 with class shares 0.2 and 0.03, and their manifest."""
    draw = numpy.random.default_rng(3)
    registered = numpy.clip(draw.lognormal(7, 0.6, rows), 150, 3000).astype(int)
    kind = draw.choice(3, rows, p=[0.77, 0.2, 0.03])
    stuffing = numpy.where(kind == 1, 0.7 * draw.beta(2, 3, rows), 0)
    rest = numpy.abs(draw.normal(0, 0.075, rows))
    stuffing = numpy.where(kind == 2, 1 - numpy.minimum(rest, 0.3), stuffing)
    honest, share = draw.beta(24, 16, rows), draw.beta(18, 17, rows)
    turnout = honest + stuffing * (1 - honest)
    ballots = draw.binomial(registered, turnout)
    votes = draw.binomial(ballots, 1 - (1 - stuffing) * honest * (1 - share) / turnout)
    os.makedirs(path, exist_ok=True)
    with open(os.path.join(path, "returns.csv"), "w") as file:
        file.write("station,registered,counted,c1\n")
        for row in zip(range(1, rows + 1), registered, ballots, votes):
            file.write("%d,%d,%d,%d\n" % row)
    with open(os.path.join(path, "election.toml"), "w") as file:
        file.write("""[election]
id = "classes"
title = "Drawn from the model of TURN-07"
date = 2024-01-01
simulated = true
[source]
files = ["returns.csv"]
[columns]
station = "station"
registered = "registered"
in_boxes = "counted"
[[candidates]]
name = "A"
column = "c1"
""")


if __name__ == "__main__":
    globals()[sys.argv[1]](sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 100_000)
