"""The figures of a quick report on the sample, reckoned from its files without the product.

Arguments: the year's folder, the calendar, then first day, last day and day of the report, of the period and of those
that it is compared with, each three in turn. Prints JSON: for every period the portal's figures, the units' in sum and
one by one, and what is overdue on the first day of report.
"""

import csv
import datetime
import json
import sys

home, calendar, *days = sys.argv[1:]
days = [datetime.date.fromisoformat(day) for day in days]


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def date(text):
    return datetime.date.fromisoformat(text) if text else None


kinds = {datetime.date.fromisoformat(row["date"]): row["kind"] for row in rows(calendar)}
posts = rows(home + "/records/posts.csv")
questions = rows(home + "/records/questions.csv")
dialogues = rows(home + "/records/dialogues.csv")
portal = rows(home + "/portal.csv")
for question in questions:
    for column in ("received", "due", "answered", "forwarded"):
        question[column] = date(question[column])


def works(day):
    return kinds.get(day) == "work" or day.weekday() < 5 and kinds.get(day) != "off"


def working_days(start, end):
    return sum(works(start + datetime.timedelta(n)) for n in range(1, (end - start).days + 1))


def sites(first, last, day, unit=None):
    mine = lambda record: unit is None or record["unit"] == unit
    within = lambda moment: first <= moment <= min(last, day)
    p = [r for r in posts if mine(r) and within(date(r["date"]))]
    q = [r for r in questions if mine(r) and within(r["received"])]
    d = [r for r in dialogues if mine(r) and within(date(r["date"]))]
    kind = lambda name: sum(r["kind"] == name for r in p)
    answered = [r for r in q if r["answered"] and r["answered"] <= day]
    unanswered = [r for r in q if not r["answered"] or r["answered"] > day]
    start = datetime.date(first.year, 1, 1)
    late = [r for r in answered if r["answered"] > r["due"]]
    return {
        "updates": len(p),
        "articles": kind("bai"),
        "multimedia": kind("da-phuong-tien"),
        "foreign": kind("ngoai-ngu"),
        "on_portal": sum(r["on_portal"] != "" for r in p),
        "active_weeks": min(52, len({(date(r["date"]) - start).days // 7 for r in p})),
        "received_cong": sum(r["channel"] == "cong" for r in q),
        "received_trang": sum(r["channel"] == "trang" for r in q),
        "received": len(q),
        "answered": len(answered),
        "due": sum(r["due"] <= day for r in q),
        "on_time": sum(r["answered"] <= r["due"] <= day for r in q if r["answered"]),
        "late": len(late),
        "late_over_30": sum((r["answered"] - r["due"]).days > 30 for r in late),
        "dialogues_hosted": sum(r["role"] == "host" for r in d),
        "dialogues_joined": len(d),
        "dialogue_questions": sum(int(r["questions"]) for r in d),
        "dialogue_answered": sum(int(r["answered"]) for r in d),
        "questions.open": sum(r["due"] >= day for r in unanswered),
        "questions.overdue": sum(r["due"] < day for r in unanswered),
    }


def of_portal(first, last):
    months = [r for r in portal if first <= date(r["month"] + "-01") <= last]
    return {m: sum(int(r["value"]) for r in months if r["metric"] == m) for m in {r["metric"] for r in portal}}


def behind(day, also_answered):
    """Unit by unit as units.csv has them, the longest first."""
    order = [r["id"] for r in rows(home + "/units.csv")]
    found = []
    for r in questions:
        is_open = r["received"] <= day and (not r["answered"] or r["answered"] > day)
        end = day if is_open else r["answered"]
        if r["received"] <= day and end > r["due"] and (is_open or also_answered):
            found.append([r["id"], r["unit"], (end - r["due"]).days, working_days(r["due"], end)])
    return sorted(found, key=lambda f: (order.index(f[1]), -f[2]))


periods = [tuple(days[n : n + 3]) for n in range(0, len(days), 3)]
units = [r["id"] for r in rows(home + "/units.csv")]
first, last, day = periods[0]
print(
    json.dumps(
        {
            "portal": [of_portal(a, b) for a, b, _ in periods],
            "sites": [sites(*period) for period in periods],
            "units": {unit: sites(*periods[0], unit) for unit in units},
            "overdue": behind(day, False),
            "late": behind(day, True),
        }
    )
)
