"""Writes 200,000 × 12 cells, beside the C library alone."""
from measure import exponent, interleaved, whole
from tables import Bar, Growth, Row


def measure(bench):
    rows = bench.size(200_000)
    write = lambda program, rows=rows: lambda: whole([bench.programs / program, bench.scratch / f"{program}.xlsx", rows])
    measured = interleaved(bench.runs, {"ours": write("WriteCells"), "libxlsxwriter from C": write("WriteCellsInC")})
    notes = (
        "whole processes that write the same cells: four texts, seven numbers and a formula a row. Ours packs at a quicker "
        "level of zlib than the library's own, and looks at last whether the file is whole.")
    bar = Bar(share=1.1, of="libxlsxwriter from C")
    row = Row(f"write {rows:,} × 12 cells", measured.pop("ours"), measured, bar, notes)
    sizes = [rows // 100, rows // 10, rows]
    seconds = [min(write("WriteCells", size)().seconds for _ in range(3)) for size in sizes]
    return [row], [Growth("rows of 12 cells, written", sizes, seconds, exponent(sizes, seconds))]
