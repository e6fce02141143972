"""Counts metrics from 3,000,000 records of questions, beside DuckDB and polars."""
import json
import subprocess
import sys

from measure import exponent, interleaved, reported, whole
from tables import Bar, Growth, Row


def measure(bench):
    rows = bench.size(3_000_000)
    folder = made(bench, rows)
    log = folder / "Reports/2016/records/questions.csv"
    contestants = {"ours": lambda: whole([bench.product, "check", folder / "Reports/2016"])}
    for peer in ("polars", "DuckDB"):
        contestants[peer] = lambda peer=peer: reported(bench.peer("counting.py", peer, log))
    measured = interleaved(bench.runs, contestants)
    compare(bench, folder, measured)
    faster = min(("polars", "DuckDB"), key=lambda name: measured[name].seconds)
    megabytes = log.stat().st_size / 1e6
    notes = (
        f"{megabytes:.0f} MB; memory holds the file itself, which is mapped. Ours is a whole process that reads the year and "
        f"checks every record (keys once, dates, units, channels, deadlines by the calendar) while it counts; the peers group "
        f"and compare dates in a process that is already running, and check nothing. What the three count is compared.")
    row = Row(f"count {rows:,} records, checked", measured.pop("ours"), measured, Bar(share=0.5, of=faster), notes)
    sizes = [rows // 100, rows // 10, rows]
    seconds = []
    for size in sizes:
        year = made(bench, size) / "Reports/2016"
        seconds.append(min(whole([bench.product, "check", year]).seconds for _ in range(3)))
    return [row], [Growth("records, whole `check`", sizes, seconds, exponent(sizes, seconds))]


def made(bench, rows):
    folder = bench.scratch / f"questions-{rows}"
    if not folder.exists():
        subprocess.run([sys.executable, bench.inputs / "questions.py", folder, str(rows)], check=True)
    return folder


def compare(bench, folder, measured):
    """What the peers counted beside the values of our one criterion, which is the rate on time."""
    counts = {output.split(" ", 1)[1] for peer in ("polars", "DuckDB") for output in measured[peer].outputs}
    assert len(counts) == 1, "polars and DuckDB count differently"
    out = whole(
        [bench.product, "evaluate", folder / "Reports/2016", "--format", "json", "--out", bench.scratch / "counted"]).output
    rates = {unit["id"]: unit["criteria"][0]["value"] for unit in json.loads(out)["sets"][0]["units"]}
    for unit, (received, _, on_time) in json.loads(counts.pop()).items():
        assert abs(rates[unit] - on_time / received) < 1e-12, unit
