"""NIST Statistical Reference Datasets: the public data, typed in, and their solutions.

The solutions are computed here with 60 decimal digits and agree with the certified values of
https://www.itl.nist.gov/div898/strd/ to all digits printed there (checked below for Longley, Wampler3
and NoInt). Writes nist.json.  Requires: mpmath.
"""
import json
from mpmath import mp, mpf, matrix, lu_solve, sqrt

mp.dps = 60


def regression(columns, y):
    m, n = len(y), len(columns)
    x = matrix(m, n)
    for j, column in enumerate(columns):
        for i, value in enumerate(column):
            x[i, j] = mpf(value)
    v = matrix([mpf(value) for value in y])
    gram = x.T * x
    b = lu_solve(gram, x.T * v)
    residual = v - x * b
    squares = sum(residual[i] ** 2 for i in range(m))
    variance = squares / (m - n)
    inverse = gram ** -1
    return {
        "columns": [[float(value) for value in column] for column in columns],
        "response": [float(value) for value in y],
        "coefficients": [mp.nstr(b[j], 20) for j in range(n)],
        "standardErrors": [mp.nstr(sqrt(variance * inverse[j, j]), 20) for j in range(n)],
        "residualStandardDeviation": mp.nstr(sqrt(variance), 20),
    }


def numbers(text):
    return text.split()


def agree(found, certified):
    assert abs(mpf(found) - mpf(certified)) <= abs(mpf(certified)) * mpf(10) ** -14, (found, certified)


sets = {}
y = numbers("60323 61122 60171 61187 63221 63639 64989 63761 66019 67857 68169 66513 68655 69564 69331 70551")
x = [
    ["1"] * 16,
    numbers("83.0 88.5 88.2 89.5 96.2 98.1 99.0 100.0 101.2 104.6 108.4 110.8 112.6 114.2 115.7 116.9"),
    numbers("234289 259426 258054 284599 328975 346999 365385 363112 397469 419180 442769 444546 482704 502601 518173 554894"),
    numbers("2356 2325 3682 3351 2099 1932 1870 3578 2904 2822 2936 4681 3813 3931 4806 4007"),
    numbers("1590 1456 1616 1650 3099 3594 3547 3350 3048 2857 2798 2637 2552 2514 2572 2827"),
    numbers("107608 108632 109773 110929 112075 113270 115094 116219 117388 118734 120445 121950 123366 125368 127852 130081"),
    [str(year) for year in range(1947, 1963)],
]
sets["Longley"] = regression(x, y)
for found, certified in zip(
    sets["Longley"]["coefficients"],
    "-3482258.63459582 15.0618722713733 -0.358191792925910E-01 -2.02022980381683 -1.03322686717359"
    " -0.511041056535807E-01 1829.15146461355".split(),
):
    agree(found, certified)
agree(sets["Longley"]["residualStandardDeviation"], "304.854073561965")

powers = [[str(value**k) for value in range(21)] for k in range(6)]
ones = [sum(value**k for k in range(6)) for value in range(21)]
noise = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048]
noise = noise + noise[9::-1]
sets["Wampler1"] = regression(powers, ones)
sets["Wampler2"] = regression(
    powers, [sum(mpf(value) ** k / mpf(10) ** k for k in range(6)) for value in range(21)])
for name, factor in (("Wampler3", 1), ("Wampler4", 100), ("Wampler5", 10000)):
    sets[name] = regression(powers, [a + factor * b for a, b in zip(ones, noise)])
agree(sets["Wampler3"]["residualStandardDeviation"], "2360.14502379268")
agree(sets["Wampler3"]["standardErrors"][0], "2152.32624678170")
sets["NoInt1"] = regression([range(60, 71)], range(130, 141))
sets["NoInt2"] = regression([[4, 5, 6]], [3, 4, 4])
agree(sets["NoInt1"]["coefficients"][0], "2.07438016528926")
agree(sets["NoInt2"]["standardErrors"][0], "0.420827318078432E-01")

univariate = {
    "NumAcc1": {"values": [10000001, 10000003, 10000002], "mean": "10000002", "deviation": "1"},
    "NumAcc2": {"values": [1.2] + [1.1, 1.3] * 500, "mean": "1.2", "deviation": "0.1"},
    "NumAcc3": {"values": [1000000.2] + [1000000.1, 1000000.3] * 500, "mean": "1000000.2", "deviation": "0.1"},
    "NumAcc4": {"values": [10000000.2] + [10000000.1, 10000000.3] * 500, "mean": "10000000.2", "deviation": "0.1"},
}
with open("nist.json", "w") as out:
    json.dump({"regression": sets, "univariate": univariate}, out, indent=1)
    out.write("\n")
