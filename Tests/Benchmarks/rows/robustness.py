"""The command `robustness` on the sample with its 10,000 draws."""
from measure import interleaved, whole
from tables import Bar, Row


def measure(bench):
    draws = bench.size(10_000)
    command = [bench.product, "robustness", bench.project / "Reports/2016", "--draws", draws]
    ours = interleaved(bench.short_runs, {"ours": lambda: whole(command)})["ours"]
    return [Row(f"`robustness` of the sample, {draws:,} draws", ours, {}, Bar(), "whole process.")], []
