"""FastMCD by scikit-learn. Argument: the numbers."""
import json
import sys
import time

import numpy
from sklearn.covariance import MinCovDet

data = numpy.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
start = time.perf_counter()
robust = MinCovDet(random_state=1).fit(data)
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "centre": robust.location_.tolist(), "scatter": robust.covariance_.ravel().tolist()}))
