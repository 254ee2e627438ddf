"""One reader of the wide file into typed columns: names numbered (categories), counts as integers.

Arguments: the reader, the file, the processors. Prints seconds and the sum of one column, which must agree.
"""
import os
import sys
import time

NAMES = ["region", "constituency", "station", "address"]
COUNTS = ["registered", "issued", "invalid", "valid"] + ["Candidate %s" % c for c in "ABCDEFGH"]


def pandas_c(path, cores):
    import pandas
    kinds = {n: "category" for n in NAMES} | {c: "int32" for c in COUNTS}
    yield
    yield int(pandas.read_csv(path, dtype=kinds)["valid"].sum())


def pandas_pyarrow(path, cores):
    import pandas
    import pyarrow
    pyarrow.set_cpu_count(cores)
    kinds = {n: "category" for n in NAMES} | {c: "int32" for c in COUNTS}
    yield
    yield int(pandas.read_csv(path, engine="pyarrow", dtype=kinds)["valid"].sum())


def polars(path, cores):
    os.environ["POLARS_MAX_THREADS"] = str(cores)
    import polars
    schema = {n: polars.Categorical for n in NAMES} | {c: polars.Int32 for c in COUNTS}
    yield
    yield int(polars.read_csv(path, schema_overrides=schema)["valid"].sum())


def polars_text(path, cores):
    os.environ["POLARS_MAX_THREADS"] = str(cores)
    import polars
    schema = {c: polars.Int32 for c in COUNTS} | {"station": polars.String}
    yield
    yield int(polars.read_csv(path, schema_overrides=schema)["valid"].sum())


def duckdb(path, cores):
    import duckdb
    types = {n: "VARCHAR" for n in NAMES} | {c: "INTEGER" for c in COUNTS}
    db = duckdb.connect(config={"threads": cores})
    yield
    db.execute("CREATE TABLE t AS SELECT * FROM read_csv(?, header = true, columns = %r)" % types, [path])
    yield db.execute("SELECT sum(valid) FROM t").fetchone()[0]


def workbook(path, cores):
    import pandas
    yield
    yield len(pandas.read_excel(path, engine="openpyxl"))


if __name__ == "__main__":
    reader = globals()[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
    next(reader)
    start = time.perf_counter()
    value = next(reader)
    print(time.perf_counter() - start, value)
