"""Evaluates the sample year and writes its workbook; the peer is a script with XlsxWriter that writes as many cells."""
import csv
import json

from measure import Run, interleaved, whole
from tables import Bar, Row


def measure(bench):
    year = bench.project / "Reports/2016"
    out = bench.scratch / "sample"
    evaluate = [bench.product, "evaluate", year, "--out", out, "--lang", "vi"]
    whole(evaluate)
    cells, count = kept(next(out.glob("*.xlsx")), bench.scratch / "cells.json")
    script = bench.peer("sample.py", year, cells, bench.scratch / "peer.xlsx")

    def peer():
        run = whole(script)
        loading, totals = run.output.split("\n")[:2]
        compare(json.loads(totals), out / "results.csv")
        return Run(run.seconds - float(loading), run.memory, run.output)

    measured = interleaved(bench.runs, {"ours": lambda: whole(evaluate), "Python, XlsxWriter": peer})
    ours = measured.pop("ours")
    notes = (
        f"whole processes. Ours reads criteria, tables and records, checks them, scores, ranks, proposes, draws weights, "
        f"writes the workbook of {count:,} cells with its formulas, styles and charts, and results.csv. The peer reads the two "
        f"tables, scores with the rules written out in Python (its totals are compared with ours) and writes as many cells, "
        f"the same texts, numbers and formulas with their values, with one style and without charts; the time it takes to "
        f"load the list of those cells is taken off. It checks and explains nothing.")
    bar = Bar(seconds=0.10)
    return [Row("evaluate the sample and write the workbook", ours, measured, bar, notes)], []


def kept(workbook, path):
    """The cells of our workbook as a list for the peer, and how many there are."""
    import openpyxl

    formulas, values = openpyxl.load_workbook(workbook), openpyxl.load_workbook(workbook, data_only=True)
    sheets = []
    for sheet in formulas.worksheets:
        cells = []
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, (str, int, float)):
                    cached = values[sheet.title].cell(cell.row, cell.column).value
                    cells.append([cell.row - 1, cell.column - 1, cell.value, cached if isinstance(cached, (str, int, float)) else 0])
        sheets.append([sheet.title, cells])
    path.write_text(json.dumps(sheets), encoding="utf-8")
    return path, sum(len(cells) for _, cells in sheets)


def compare(totals, results):
    with open(results, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            assert abs(totals[row["unit"]] - float(row["total"])) < 0.006, (row, totals[row["unit"]])
