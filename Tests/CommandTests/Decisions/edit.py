"""Changes cells of a workbook as a person would, and leaves everything else as the program wrote it, values of formulas
included. Arguments: the workbook, the changes as JSON, the workbook to write. Answers with the rows, as JSON, of the units
on the sheet of proposals and of the labels on that of sources, by which cells may be told: `H{QHC}`. Needs nothing but
Python."""
import json, re, sys, zipfile
import xml.etree.ElementTree as ET

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
for prefix, space in [("", MAIN), ("r", RELATIONS)]:
    ET.register_namespace(prefix, space)
tag = lambda name: "{%s}%s" % (MAIN, name)

source, changes, target = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3]
parts = {i.filename: zipfile.ZipFile(source).read(i) for i in zipfile.ZipFile(source).infolist()}
book = ET.fromstring(parts["xl/workbook.xml"])
links = {r.get("Id"): r.get("Target") for r in ET.fromstring(parts["xl/_rels/workbook.xml.rels"])}
paths = {s.get("name"): "xl/" + links[s.get("{%s}id" % RELATIONS)] for s in book.iter(tag("sheet"))}
trees = {name: ET.fromstring(parts[path]) for name, path in paths.items()}
strings = ["".join(t.text or "" for t in i.iter(tag("t"))) for i in ET.fromstring(parts["xl/sharedStrings.xml"])]


def column(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number


def text(cell):
    value = cell.find(tag("v"))
    if cell.get("t") == "s":
        return strings[int(value.text)]
    return "".join(t.text or "" for t in cell.iter(tag("t"))) or (value.text if value is not None else None)


def rows(sheet):
    return trees[sheet].find(tag("sheetData"))


def put(sheet, reference, value):
    number = int(re.search(r"\d+", reference).group())
    row = next((r for r in rows(sheet) if int(r.get("r")) == number), None)
    if row is None:
        row = ET.Element(tag("row"), {"r": str(number)})
        rows(sheet).insert(sum(int(r.get("r")) < number for r in rows(sheet)), row)
    cell = next((c for c in row if c.get("r") == reference), None)
    if cell is None:
        cell = ET.Element(tag("c"), {"r": reference})
        row.insert(sum(column(c.get("r")) < column(reference) for c in row), cell)
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    if isinstance(value, dict):
        ET.SubElement(cell, tag("f")).text = value["formula"]
        if "value" in value:
            if not value["value"].isdigit():
                cell.set("t", "e" if value["value"].startswith("#") else "str")
            ET.SubElement(cell, tag("v")).text = value["value"]
    elif isinstance(value, str):
        cell.set("t", "inlineStr")
        ET.SubElement(ET.SubElement(cell, tag("is")), tag("t")).text = value
    elif value is not None:
        ET.SubElement(cell, tag("v")).text = repr(value)


def keyed(unit, award):
    for name in ("Đề nghị khen thưởng", "Commendation proposals"):
        for row in rows(name) if name in trees else []:
            cells = {column(c.get("r")): text(c) for c in row}
            if cells.get(10) and unit in (None, cells[10]) and award in (None, cells.get(11)):
                yield name, row.get("r")


places = {}
for name in ("Đề nghị khen thưởng", "Commendation proposals", "Nguồn", "Sources"):
    for row in rows(name) if name in trees else []:
        for cell in row:
            if cell.get("r")[0] == ("B" if name in ("Nguồn", "Sources") else "J") and text(cell):
                places.setdefault(text(cell), row.get("r"))

for change in changes:
    kind = change["kind"]
    for key in ("cell", "row"):
        if isinstance(change.get(key), str):
            change[key] = re.sub(r"\{(.+)\}", lambda m: places[m.group(1)], change[key])
    if kind == "set":
        put(change["sheet"], change["cell"], change.get("value"))
    elif kind == "decide":
        found = list(keyed(change.get("unit"), change.get("award")))
        assert found, change
        for sheet, number in found:
            put(sheet, "H" + number, change["decision"])
            put(sheet, "I" + number, change.get("note"))
    elif kind == "fact":
        put(change["sheet"], "C" + places[change["label"]], change["value"])
    elif kind == "delete":
        # The rows below move up; no formula is looked at.
        for row in list(rows(change["sheet"])):
            number = int(row.get("r"))
            if number == int(change["row"]):
                rows(change["sheet"]).remove(row)
            elif number > int(change["row"]):
                row.set("r", str(number - 1))
                for cell in row:
                    cell.set("r", re.sub(r"\d+", str(number - 1), cell.get("r")))
    elif kind == "swap":
        pair = [next(r for r in rows(change["sheet"]) if r.get("r") == places.get(n, n)) for n in change["rows"]]
        held = [list(r) for r in pair]
        for row, cells in zip(pair, reversed(held)):
            for cell in list(row):
                row.remove(cell)
            for cell in cells:
                cell.set("r", re.sub(r"\d+", row.get("r"), cell.get("r")))
                row.append(cell)
    elif kind == "value":
        # The saved value of a formula, which stays.
        for row in rows(change["sheet"]):
            for cell in row:
                if cell.get("r") == change["cell"]:
                    assert cell.find(tag("f")) is not None, change
                    cell.find(tag("v")).text = str(change["value"])
    elif kind == "rename":
        for sheet in book.iter(tag("sheet")):
            if sheet.get("name") == change["sheet"]:
                sheet.set("name", change["name"])
    else:
        raise ValueError(kind)

for name, path in paths.items():
    parts[path] = ET.tostring(trees[name], encoding="UTF-8", xml_declaration=True)
parts["xl/workbook.xml"] = ET.tostring(book, encoding="UTF-8", xml_declaration=True)
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in parts.items():
        archive.writestr(name, data)
print(json.dumps(places))
