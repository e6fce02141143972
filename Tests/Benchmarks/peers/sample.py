"""Scores the sample year in plain Python and writes a workbook with XlsxWriter.

    sample.py YEAR CELLS.json WORKBOOK

Prints the seconds that loading CELLS took, which are not the peer's work, then the totals as JSON.
"""
import csv
import json
import sys
import time

import xlsxwriter

year, cells, workbook = sys.argv[1:]


def rounded(number):
    return int(abs(number) * 100 + 0.5000001) / 100 * (-1 if number < 0 else 1)


def share(number):
    return min(max(number, 0), 1)


def steps(number, table):
    return [points for least, points in table if number >= least][-1]


with open(f"{year}/units.csv", encoding="utf-8-sig") as file:
    blocks = {row["id"]: row["block"] for row in csv.DictReader(file) if not row["valid_to"]}
with open(f"{year}/metrics.csv", encoding="utf-8-sig") as file:
    metrics = {row["unit"]: row for row in csv.DictReader(file) if row["unit"] in blocks}

totals = {}
for unit, block in blocks.items():
    texts = metrics[unit]
    figure = {name: float(text) for name, text in texts.items() if text.replace(".", "", 1).isdigit()}
    get = lambda name: figure.get(name, 0.0)
    points = [
        (12, 12 * share(get("updates") / {"so-ban-nganh": 200, "quan-huyen": 240}.get(block, 80))),
        (6, 6 * share(get("active_weeks") / 52)),
        (8, steps(get("on_portal"), [(0, 0), (1, 2), (6, 4), (12, 6), (24, 8)])),
        (4, steps(get("multimedia") + get("foreign"), [(0, 0), (5, 2), (12, 4)])),
        (8, steps(get("dialogues_joined"), [(0, 0), (1, 4), (2, 6), (3, 8)])),
        (4, 4 if texts["editorial_board"] == "yes" else 0),
        (3, steps(get("staff_changes"), [(0, 3), (1, 2), (2, 0)])),
        (5, 5 * share(get("quick_reports") / get("quick_reports_due"))),
        (3, 3 if texts["data_integrated"] == "yes" else 0),
    ]
    if get("received") > 0:
        answered = get("answered") / get("received")
        points += [
            (12, 12 * share(answered) if answered >= 0.8 else 0), (5, get("answer_quality")),
            (3, steps(get("answered"), [(0, 0), (1, 1), (10, 2), (50, 3)])),
        ]
        if get("due") > 0:
            on_time = get("on_time") / get("due")
            points.append((20, 20 * share(on_time) if on_time >= 0.5 else 0))
    if get("dialogue_questions") > 0:
        points.append((7, 7 * share(get("dialogue_answered") / get("dialogue_questions"))))
    base = rounded(sum(rounded(reached) for _, reached in points) / sum(most for most, _ in points) * 100)
    extra = min(2 * get("initiatives"), 5) - min(get("late_over_30") / 2, 10) - min(2 * get("wrong_information"), 10)
    totals[unit] = max(rounded(base + extra), 0)
ranks = {unit: 1 + sum(other > total for other in totals.values()) for unit, total in totals.items()}
assert min(ranks.values()) == 1

start = time.perf_counter()
with open(cells, encoding="utf-8") as file:
    sheets = json.load(file)
loading = time.perf_counter() - start

book = xlsxwriter.Workbook(workbook)
style = book.add_format({"border": 1, "font_name": "Times New Roman"})
for title, content in sheets:
    sheet = book.add_worksheet(title)
    for row, column, value, cached in content:
        if not isinstance(value, str):
            sheet.write_number(row, column, value, style)
        elif value.startswith("="):
            sheet.write_formula(row, column, value, style, cached)
        else:
            sheet.write_string(row, column, value, style)
book.close()
print(loading)
print(json.dumps(totals))
