"""Counts a log with Python's csv module and dates. Arguments: the log, the calendar.
Prints for the units p and q: records, of the channel cong, on time by 31/12/2016, days to the answer in all, weeks."""
import csv, datetime, sys

csv.field_size_limit(1 << 30)
day = datetime.date.fromisoformat
one = datetime.timedelta(days=1)
with open(sys.argv[2], encoding="utf-8") as file:
    kinds = {day(r["date"]): r["kind"] for r in csv.DictReader(file)}


def due(start, limit):
    while limit:
        start += one
        limit -= kinds[start] == "work" if start in kinds else start.weekday() < 5
    return start


seen = set()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = [r for r in csv.DictReader(file) if not (r["id"].strip() in seen or seen.add(r["id"].strip()))]
end = datetime.date(2016, 12, 31)
for unit in "pq":
    own = [r for r in rows if r["unit"] == unit]
    on_time = days = 0
    for r in own:
        last = due(day(r["forwarded"] or r["received"]), 5 if r["channel"] == "cong" else 7)
        if r["answered"]:
            on_time += day(r["answered"]) <= last <= end
            days += (day(r["answered"]) - day(r["received"])).days
    weeks = {(day(r["received"]).timetuple().tm_yday - 1) // 7 for r in own}
    print(len(own), sum(r["channel"] == "cong" for r in own), on_time, days, min(52, len(weeks)))
