"""Integer percentages by simulation, as published (Kobak, Shpilkin and Pshenichnikov 2016, Annals of
Applied Statistics 10(1), 54-73): every replicate draws each station's ballots and votes anew from
binomial laws with the reported turnout and share, vectorised over stations.

Arguments: the exported returns, the number of replicates. Turnout, every candidate's share, and turnout or
share: all quantities of one file.
"""
import json
import sys
import time

import numpy
import pandas


def is_integer(count, whole):
    percentage = 100 * count / whole
    # An exact half of the last tenth is in, whatever the division makes of it.
    return numpy.abs(percentage - numpy.rint(percentage)) <= 0.05 + 1e-9


def main():
    table, replicates = pandas.read_csv(sys.argv[1]), int(sys.argv[2])
    candidates = [name for name in table.columns if name[0] == "c" and name[1:].isdigit()]
    table = table.dropna(subset=["registered", "ballots", "counted", *candidates])
    table = table[(table.counted > 0) & (table.registered >= 100)
                  & (100 * table.ballots <= 99 * table.registered)
                  & (100 * table[candidates].max(axis=1) <= 99 * table.counted)]
    registered, ballots, counted, *votes = (
        table[name].to_numpy(dtype=numpy.int64) for name in ["registered", "ballots", "counted", *candidates])
    start = time.perf_counter()
    draw = numpy.random.default_rng(42)
    turnout, shares = ballots / registered, [column / counted for column in votes]
    seen = is_integer(ballots, registered)
    parts = [is_integer(column, counted) for column in votes]
    observed = [int(hits.sum()) for hits in [seen, *parts, *(seen | part for part in parts)]]
    drawn = numpy.empty((replicates, len(observed)))
    for replicate in range(replicates):
        seen = is_integer(draw.binomial(registered, turnout), registered)
        parts = [is_integer(draw.binomial(counted, share), counted) for share in shares]
        drawn[replicate] = [hits.sum() for hits in [seen, *parts, *(seen | part for part in parts)]]
    mean, deviation = drawn.mean(axis=0), drawn.std(axis=0, ddof=1)
    seconds = time.perf_counter() - start
    print(json.dumps({
        "seconds": seconds, "stations": len(table), "replicates": replicates, "observed": observed,
        "mean": mean.tolist(), "deviation": deviation.tolist()}))


if __name__ == "__main__":
    main()
