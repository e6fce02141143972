"""Writes a year's folder with a large log of questions, the same for a seed.

    questions.py FOLDER [ROWS] [SEED]

FOLDER/Criteria and FOLDER/Reports/2016 are then what `bangvang check FOLDER/Reports/2016` reads. Three million rows
(the default) are 314 MB. The deadlines follow the calendar of the project, reckoned here day by day.
"""
import csv, datetime, os, random, shutil, sys

folder = sys.argv[1]
rows = int(sys.argv[2]) if len(sys.argv) > 2 else 3_000_000
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 2016
here = os.path.dirname(os.path.abspath(__file__))
project = os.path.join(here, "..", "..", "..")
one = datetime.timedelta(days=1)

os.makedirs(f"{folder}/Criteria", exist_ok=True)
os.makedirs(f"{folder}/Reports/2016/records", exist_ok=True)
shutil.copy(f"{project}/Criteria/calendar.csv", f"{folder}/Criteria/calendar.csv")
shutil.copy(f"{project}/Reports/2016/units.csv", f"{folder}/Reports/2016/units.csv")
with open(f"{project}/Reports/2016/units.csv", encoding="utf-8") as file:
    units = [r["id"] for r in csv.DictReader(file) if not r["valid_to"]]
with open(f"{project}/Criteria/calendar.csv", encoding="utf-8") as file:
    kinds = {r["date"]: r["kind"] for r in csv.DictReader(file)}


def works(day):
    return kinds.get(str(day), "off" if day.weekday() > 4 else "work") == "work"


def due(day, limit):
    while limit:
        day += one
        limit -= works(day)
    return day


first = datetime.date(2016, 1, 1)
days = [first + i * one for i in range(366)]
dues = {(day, limit): due(day, limit) for day in days + [days[-1] + i * one for i in range(1, 30)] for limit in (5, 7)}
fields = ["Cấp phép xây dựng", "Giao thông, vận tải", "Đất đai", "Môi trường", "Giáo dục và đào tạo", "Y tế"]
topics = ["đề nghị trả lời", "phản ánh lần đầu", "kiến nghị lại, có ý kiến"]
spelled = {t: f'"{t}"' if "," in t else t for t in fields + topics}

chance = random.Random(seed)
with open(f"{folder}/Reports/2016/records/questions.csv", "w", encoding="utf-8", newline="") as log:
    log.write("id,channel,unit,received,due,answered,field,topic,forwarded\n")
    lines = []
    for number in range(rows):
        received = days[number * 366 // rows]
        channel, limit = ("cong", 5) if chance.random() < 0.22 else ("trang", 7)
        forwarded = received + chance.randrange(1, 6) * one if chance.random() < 0.07 else None
        last = dues[forwarded or received, limit]
        answered = (forwarded or received) + int(chance.random() ** 2 * 40) * one
        lines.append(
            f"CH{number:08d},{channel},{chance.choice(units)},{received},{last},{answered},"
            f"{spelled[chance.choice(fields)]},{spelled[chance.choice(topics)]},{forwarded or ''}\n"
        )
        if len(lines) == 100_000:
            log.write("".join(lines))
            lines = []
    log.write("".join(lines))

with open(f"{folder}/Criteria/metrics.yaml", "w", encoding="utf-8") as file:
    file.write("""metrics:
  received: {title: Tiếp nhận, type: count, count: questions}
  due: {title: Đến hạn, type: count, count: questions, where: due <= cut_off}
  on_time: {title: Đúng hạn, type: count, count: questions, where: answered <= due}
records:
  questions:
    title: Câu hỏi
    key: id
    period: received
    columns:
      id: {type: text}
      channel: {type: choice, values: {cong: [], trang: []}}
      unit: {type: unit}
      received: {type: date}
      due: {type: date, optional: true}
      answered: {type: date, optional: true}
      field: {type: text, optional: true}
      topic: {type: text, optional: true}
      forwarded: {type: date, optional: true}
    deadline: {limits: {cong: 5, trang: 7}, channel: channel, received: received, forwarded: forwarded, due: due, answered: answered}
""")
with open(f"{folder}/Criteria/set.yaml", "w", encoding="utf-8") as file:
    file.write("""title: Đúng hạn
criteria:
  A: {title: Đúng hạn, points: 100, applies: received > 0, value: on_time / received, score: proportion}
""")
with open(f"{folder}/Reports/2016/report.yaml", "w", encoding="utf-8") as file:
    blocks = sorted({r["block"] for r in csv.DictReader(open(f"{folder}/Reports/2016/units.csv", encoding="utf-8"))})
    file.write("year: 2016\ncut_off: 2017-02-10\ncriteria: [set]\nblocks:\n")
    file.write("".join(f"  - {{id: {block}, title: {block}}}\n" for block in blocks))
with open(f"{folder}/Reports/2016/metrics.csv", "w", encoding="utf-8") as file:
    file.write("unit\n" + "".join(f"{unit}\n" for unit in units))
