"""Writes a year's folder with many units and 20 criteria, made of the sample's by a seeded change of their figures and by
another group of criteria.

    large_year.py FOLDER UNITS [SEED]

FOLDER/Criteria and FOLDER/Reports/2016 are then what `bangvang evaluate FOLDER/Reports/2016` reads.
"""
import csv
import pathlib
import random
import shutil
import sys

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 2016)
project = pathlib.Path(__file__).resolve().parent.parent.parent.parent
sample, year = project / "Reports/2016", folder / "Reports/2016"

shutil.copytree(project / "Criteria", folder / "Criteria", dirs_exist_ok=True)
year.mkdir(parents=True, exist_ok=True)

# The sample has 14 criteria: six of A1's points go to six others.
GROUP = """  E:
    title: "Đăng tải"
    title_en: "Publishing"
    criteria:
      E1: {title: "Tỷ lệ bài", title_en: "Share of articles", points: 1, value: articles / updates, score: proportion}
      E2: {title: "Đa phương tiện", title_en: "Multimedia", points: 1, value: multimedia, score: {target: 10}}
      E3: {title: "Tiếng nước ngoài", title_en: "Foreign languages", points: 1, value: foreign, score: {bands: {0: 0, 1: 0.5, 6: 1}}}
      E4: {title: "Gửi Cổng", title_en: "Sent to the portal", points: 1, value: on_portal / updates, score: {linear: {from: 0, to: 25%}}}
      E5: {title: "Tuần không đăng", title_en: "Weeks without", points: 1, value: 52 - active_weeks, score: {linear: {from: 12, to: 0}}}
      E6: {title: "Số báo cáo nhanh", title_en: "Reports", points: 1, value: quick_reports, score: {target: 12}}

"""
criteria = folder / "Criteria/unit-websites-2016.yaml"
text = criteria.read_text(encoding="utf-8")
for old, new in [("points: 12, value: updates", "points: 6, value: updates"), ("\nadjustments:", "\n" + GROUP + "adjustments:")]:
    assert text.count(old) == 1, old
    text = text.replace(old, new)
criteria.write_text(text, encoding="utf-8")


def table(name):
    with open(sample / name, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def write(name, rows):
    with open(year / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


units = {row["id"]: row for row in table("units.csv")}
metrics = [row for row in table("metrics.csv") if not units[row["unit"]]["valid_to"]]
kept = {"id", "name", "block"}
new_units, new_metrics = [], []
for number in range(count):
    figures = dict(metrics[number % len(metrics)])
    unit = {name: text if name in kept else "" for name, text in units[figures["unit"]].items()}
    unit["name"] = f"{unit['name']} {number}"
    unit["id"] = figures["unit"] = f"{figures['unit']}{number}"
    for name, most in [("updates", 60), ("on_portal", 9), ("multimedia", 5)]:
        figures[name] = int(figures[name] or 0) + chance.randint(0, most)
    figures["articles"] = min(int(figures["articles"] or 0), figures["updates"])
    figures["active_weeks"] = min(52, int(figures["active_weeks"] or 0) + chance.randint(0, 4))
    new_units.append(unit)
    new_metrics.append(figures)
write("units.csv", new_units)
write("metrics.csv", new_metrics)
report = (sample / "report.yaml").read_text(encoding="utf-8").split("\n")
(year / "report.yaml").write_text("\n".join(line for line in report if not line.startswith("previous:")), encoding="utf-8")
