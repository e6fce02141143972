"""Evaluates the sample year and writes its workbook; the peer is a script with XlsxWriter that writes as many cells."""
import csv
import json
import sys

from measure import Run, interleaved, whole
from tables import Bar, Row


def measure(bench):
    year = bench.project / "Reports/2016"
    out = bench.scratch / "sample"
    evaluate = [bench.product, "evaluate", year, "--out", out, "--lang", "vi"]
    whole(evaluate)
    cells = bench.scratch / "cells.json"
    # In a process of its own: the memory of this one would show in what every child is said to have had.
    count = int(whole([sys.executable, bench.inputs / "cells.py", next(out.glob("*.xlsx")), cells]).output)
    script = bench.peer("sample.py", year, cells, bench.scratch / "peer.xlsx")

    def peer():
        run = whole(script)
        loading, totals = run.output.split("\n")[:2]
        compare(json.loads(totals), out / "results.csv")
        return Run(run.seconds - float(loading), run.memory, run.output)

    measured = interleaved(bench.short_runs, {"ours": lambda: whole(evaluate), "Python, XlsxWriter": peer})
    ours = measured.pop("ours")
    notes = (
        f"whole processes. Ours reads criteria, tables and records, checks them, scores, ranks, proposes, draws weights, "
        f"writes the workbook of {count:,} cells with its formulas, styles and charts, and results.csv. The peer reads the two "
        f"tables, scores with the rules written out in Python (its totals are compared with ours) and writes as many cells, "
        f"the same texts, numbers and formulas with their values, with one style and without charts; the time it takes to "
        f"load the list of those cells is taken off. It checks and explains nothing. By a profile half of our time is the program's "
        f"own, in no function more than 4 %; the C library takes 13 %, zlib 12 %, the system a tenth: there is no one cause.")
    bar = Bar(seconds=0.10)
    return [Row("evaluate the sample and write the workbook", ours, measured, bar, notes)], []


def compare(totals, results):
    with open(results, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            assert abs(totals[row["unit"]] - float(row["total"])) < 0.006, (row, totals[row["unit"]])
