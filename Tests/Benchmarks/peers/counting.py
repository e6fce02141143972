<<<<<<< Updated upstream
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
=======
"""Counts a large log of questions with bangvang, DuckDB and polars, one after the other, and prints medians.

    python3 counting.py FOLDER BANGVANG [RUNS]

FOLDER is what questions.py wrote, BANGVANG the program built for release. Needs `pip install duckdb polars`.

The three group by unit and compare dates: received, due by the cut-off day, answered on time. DuckDB and polars only
count, in a process that is already running; bangvang is timed as a whole process, and beside counting it sees that
keys come once, that dates exist, follow one another and lie in the year, that units and channels are known and that
each deadline is the calendar's. What the three count is compared.
"""
import json, os, statistics, subprocess, sys, time

import duckdb, polars

folder, program = sys.argv[1], sys.argv[2]
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
log = f"{folder}/Reports/2016/records/questions.csv"
>>>>>>> Stashed changes


def with_duckdb():
    found = duckdb.sql(
        f"""SELECT unit, count(*), count(*) FILTER (due <= DATE '2017-02-10'), count(*) FILTER (answered <= due)
        FROM read_csv('{log}', header = true, columns = {{
          'id': 'VARCHAR', 'channel': 'VARCHAR', 'unit': 'VARCHAR', 'received': 'DATE', 'due': 'DATE',
          'answered': 'DATE', 'field': 'VARCHAR', 'topic': 'VARCHAR', 'forwarded': 'DATE'}}) GROUP BY unit"""
    ).fetchall()
<<<<<<< Updated upstream
    return {row[0]: row[1:] for row in found}
=======
    return {row[0]: tuple(row[1:]) for row in found}
>>>>>>> Stashed changes


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
<<<<<<< Updated upstream
    return {row[0]: row[1:] for row in found.rows()}


for _ in range(2):
    start = time.perf_counter()
    found = with_duckdb() if peer == "DuckDB" else with_polars()
    print(time.perf_counter() - start, json.dumps(dict(sorted(found.items()))))
=======
    return {row[0]: tuple(row[1:]) for row in found.rows()}


def with_bangvang():
    subprocess.run([program, "check", f"{folder}/Reports/2016"], check=True, stdout=subprocess.DEVNULL)


def counted_by_bangvang():
    """The figures, from what `explain` says of each unit's one criterion and from the JSON of the evaluation."""
    out = subprocess.run(
        [program, "evaluate", f"{folder}/Reports/2016", "--format", "json", "--out", folder],
        check=True, capture_output=True, text=True).stdout
    return {u["id"]: u["criteria"][0]["value"] for u in json.loads(out)["sets"][0]["units"]}


def processor_time():
    return sum(os.times()[:4])


times = {"bangvang": [], "DuckDB": [], "polars": []}
work = {name: [] for name in times}
for _ in range(runs):
    for name, count in (("bangvang", with_bangvang), ("DuckDB", with_duckdb), ("polars", with_polars)):
        start, worked = time.perf_counter(), processor_time()
        found = count()
        times[name].append(time.perf_counter() - start)
        work[name].append(processor_time() - worked)
        if name == "DuckDB":
            expected = found
        if name == "polars":
            assert found == expected
rates = counted_by_bangvang()
for unit, (received, due, on_time) in expected.items():
    assert abs(rates[unit] - on_time / received) < 1e-12, unit
print(f"{os.path.getsize(log) / 1e6:.0f} MB, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, medians of {runs}")
for name, taken in times.items():
    print(
        f"{name:9} {statistics.median(taken):.3f} s (from {min(taken):.3f} to {max(taken):.3f}), "
        f"{statistics.median(work[name]):.2f} s of processor time"
    )
>>>>>>> Stashed changes
