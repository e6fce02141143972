"""Evaluates a year of thousands of units and writes the workbook in which everything is a formula."""
import subprocess
import sys

from measure import exponent, interleaved, whole
from tables import Bar, Growth, Row


def measure(bench):
    count = bench.size(3400)
    year = made(bench, count)
    run = lambda: whole([bench.product, "evaluate", year, "--out", bench.scratch / "out"])
    ours = interleaved(bench.runs, {"ours": run})["ours"]
    notes = (
        "whole process, with the workbook; no peer does this work. By a profile zlib takes 29 % (packing, and looking at "
        "last whether the file is whole), the C library 25 %, most of it for printing what the writer says cell by cell, the "
        "program itself 25 %, the system 9 %, libxlsxwriter 6 %.")
    row = Row(f"evaluate {count:,} units × 20 criteria and write the workbook", ours, {}, Bar(seconds=3, memory=300), notes)
    sizes = bench.sizes(30_000)
    seconds = []
    for size in sizes:
        year = made(bench, size)
        seconds.append(min(whole([bench.product, "check", year]).seconds for _ in range(3)))
    return [row], [Growth("units, whole `check`", sizes, seconds, exponent(sizes, seconds))]


def made(bench, count):
    folder = bench.scratch / f"year-{count}"
    subprocess.run([sys.executable, bench.inputs / "large_year.py", folder, str(count)], check=True)
    return folder / "Reports/2016"
