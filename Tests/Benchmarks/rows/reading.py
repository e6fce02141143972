"""Reads a workbook of 100,000 rows of 12 cells, beside python-calamine."""
from measure import exponent, interleaved, reported, whole
from tables import Bar, Growth, Row


def measure(bench):
    rows = bench.size(100_000)
    ours = lambda rows: lambda: reported([bench.programs / "ReadWorkbook", made(bench, rows)])
    measured = interleaved(
        bench.runs, {"ours": ours(rows), "python-calamine": lambda: reported(bench.peer("reading.py", made(bench, rows)))})
    found = {tuple(output.split()[1:2]) for each in measured.values() for output in each.outputs}
    assert len(found) == 1, f"the cells differ: {found}"
    notes = "from the file to a table of cells, without the start of the process; both find as many filled cells."
    row = Row(f"read a workbook of {rows:,} × 12 cells", measured.pop("ours"), measured, Bar(share=1, of="python-calamine"), notes)
    sizes = [rows // 100, rows // 10, rows]
    seconds = [min(ours(size)().seconds for _ in range(3)) for size in sizes]
    return [row], [Growth("rows of 12 cells, read", sizes, seconds, exponent(sizes, seconds))]


def made(bench, rows):
    path = bench.scratch / f"reading-{rows}.xlsx"
    if not path.exists():
        whole([bench.programs / "WriteCells", path, rows])
    return path
