"""Counts a log of questions with DuckDB or polars; prints the seconds of two runs, each with the counts as JSON.

    counting.py PEER LOG

By unit: received, due by the cut-off day, answered on time.
"""
import json
import sys
import time

peer, log = sys.argv[1:]
if peer == "DuckDB":
    import duckdb
else:
    import polars


def with_duckdb():
    found = duckdb.sql(
        f"""SELECT unit, count(*), count(*) FILTER (due <= DATE '2017-02-10'), count(*) FILTER (answered <= due)
        FROM read_csv('{log}', header = true, columns = {{
          'id': 'VARCHAR', 'channel': 'VARCHAR', 'unit': 'VARCHAR', 'received': 'DATE', 'due': 'DATE',
          'answered': 'DATE', 'field': 'VARCHAR', 'topic': 'VARCHAR', 'forwarded': 'DATE'}}) GROUP BY unit"""
    ).fetchall()
    return {row[0]: row[1:] for row in found}


def with_polars():
    dates = {name: polars.Date for name in ("received", "due", "answered", "forwarded")}
    cut_off = polars.date(2017, 2, 10)
    found = (
        polars.scan_csv(log, schema_overrides=dates)
        .group_by("unit")
        .agg(
            polars.len(),
            (polars.col("due") <= cut_off).sum().alias("due"),
            (polars.col("answered") <= polars.col("due")).sum().alias("on_time"),
        )
        .collect()
    )
    return {row[0]: row[1:] for row in found.rows()}


for _ in range(2):
    start = time.perf_counter()
    found = with_duckdb() if peer == "DuckDB" else with_polars()
    print(time.perf_counter() - start, json.dumps(dict(sorted(found.items()))))
