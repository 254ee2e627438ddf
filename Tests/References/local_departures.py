"""The law of log MAD² of twelve standard normal values, and departures of a made-up row with an infinite
prior. Writes local_departures.json."""
import json
import numpy as np
from scipy.optimize import brentq
from scipy.special import polygamma

rng = np.random.default_rng(5)
logs = []
for _ in range(20):
    x = rng.standard_normal((200_000, 12))
    m = np.median(x, 1, keepdims=True)
    logs.append(2 * np.log(1.482602218505602 * np.median(np.abs(x - m), 1)))
logs = np.concatenate(logs)
freedom = brentq(lambda d: polygamma(1, d / 2) - logs.var(), 0.1, 100)

values = np.round(rng.normal(1.2, 0.1, 40), 4)
medians, mads = [], []
for i in range(len(values)):
    start = min(max(0, i - 6), len(values) - 13)
    others = [values[j] for j in range(start, start + 13) if j != i]
    medians.append(float(np.median(others)))
    mads.append(float(np.median(np.abs(np.array(others) - np.median(others)))))
json.dump(
    {
        "meanLog": float(logs.mean()), "varianceLog": float(logs.var()), "freedom": float(freedom),
        "values": values.tolist(), "medians": medians, "mads": mads,
    },
    open("local_departures.json", "w"),
)
