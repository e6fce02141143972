"""What Excel would repair in a workbook, found part by part: structure.py objections BOOK... | structure.py damages BOOK

`objections` prints, for every workbook, a list of what is wrong with it. `damages` breaks a sound workbook in known ways,
one at a time, and prints those that went unnoticed: the checks themselves can fail.
"""

import json
import re
import sys
import zipfile
import xml.etree.ElementTree as xml

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.utils import FORMULAE, column_index_from_string

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
ROWS, COLUMNS = 1_048_576, 16_384
# Functions that came with Excel 2010: files name them with a prefix. Later ones are not to be used.
OF_2010 = {"RANK.EQ", "RANK.AVG", "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "MODE.SNGL", "MODE.MULT", "PERCENTILE.INC",
           "PERCENTILE.EXC", "PERCENTRANK.INC", "PERCENTRANK.EXC", "QUARTILE.INC", "QUARTILE.EXC", "AGGREGATE",
           "NETWORKDAYS.INTL", "WORKDAY.INTL", "CEILING.PRECISE", "FLOOR.PRECISE"}
BEFORE_2010 = set(FORMULAE) | {"IFERROR", "SUMIFS", "COUNTIFS", "AVERAGEIF", "AVERAGEIFS"}
CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]*)$")
LIKE_A_CELL = re.compile(r"(?i)([a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*)$")


def corners(reference):
    """((row, column), (row, column)) of A1, A1:B2, $1:$3 or $A:$C; None for what is none of these."""
    parts = reference.split(":")
    if len(parts) > 2: return None
    found = []
    for part in parts:
        cell, row, column = CELL.match(part), re.match(r"\$?([1-9][0-9]*)$", part), re.match(r"\$?([A-Z]{1,3})$", part)
        if cell: found.append((int(cell[2]), column_index_from_string(cell[1])))
        elif row and len(parts) == 2: found.append((int(row[1]), 1 if not found else COLUMNS))
        elif column and len(parts) == 2: found.append((1 if not found else ROWS, column_index_from_string(column[1])))
        else: return None
    first, last = found[0], found[-1]
    inside = all(1 <= r <= ROWS and 1 <= c <= COLUMNS for r, c in (first, last))
    return (first, last) if inside and first[0] <= last[0] and first[1] <= last[1] else None


def overlap(a, b):
    return a[0][0] <= b[1][0] and b[0][0] <= a[1][0] and a[0][1] <= b[1][1] and b[0][1] <= a[1][1]


def split_sheet(reference):
    """The sheet, or None, and the rest."""
    if reference.startswith("'"):
        end = re.match(r"'((?:[^']|'')*)'!(.*)$", reference, re.S)
        return (end[1].replace("''", "'"), end[2]) if end else ("", reference)
    if "!" in reference: return tuple(reference.split("!", 1))
    return None, reference


class Book:
    def __init__(self, parts, names):
        self.parts, self.names, self.objections = parts, names, []
        self.roots = {}

    def object(self, *words): self.objections.append(" ".join(str(w) for w in words))

    def check(self):
        lower = [n.lower() for n in self.names]
        if len(set(lower)) < len(lower): self.object("two parts of one name")
        for name, data in self.parts.items():
            if not re.search(r"\.(xml|rels|vml)$", name): continue
            try: self.roots[name] = xml.fromstring(data)
            except xml.ParseError as error: self.object(name, "is no XML:", error)
        if self.objections: return self.objections
        self.content_types()
        self.relations()
        book = self.roots.get("xl/workbook.xml")
        if book is None: return self.objections
        self.sheets = [s.get("name") for s in book.iter(MAIN + "sheet")]
        self.sheet_names(book)
        self.defined = [(d.get("name"), d.get("localSheetId"), d.text or "") for d in book.iter(MAIN + "definedName")]
        self.styles = len(list(self.roots["xl/styles.xml"].find(MAIN + "cellXfs")))
        strings = self.roots.get("xl/sharedStrings.xml")
        self.strings = 0 if strings is None else len(strings.findall(MAIN + "si"))
        self.defined_names()
        targets = self.targets("xl/workbook.xml")
        for sheet in book.iter(MAIN + "sheet"):
            part = targets.get(sheet.get(LINK))
            if part in self.roots: self.sheet(sheet.get("name"), part)
            else: self.object("sheet", sheet.get("name"), "has no part")
        return self.objections

    def content_types(self):
        types = self.roots.get("[Content_Types].xml")
        if types is None: return self.object("no content types")
        known = {d.get("Extension").lower() for d in types.iter(TYPES + "Default")}
        given = [o.get("PartName") for o in types.iter(TYPES + "Override")]
        if len(set(given)) < len(given): self.object("a content type given twice")
        for name in given:
            if name[1:] not in self.parts: self.object("a content type for", name, "which is not there")
        for name in self.parts:
            if "/" + name not in given and name.rsplit(".", 1)[-1].lower() not in known:
                self.object(name, "has no content type")

    def targets(self, part):
        folder, name = part.rsplit("/", 1) if "/" in part else ("", part)
        root = self.roots.get(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        found = {}
        for relation in [] if root is None else root:
            target = relation.get("Target")
            path = target[1:] if target.startswith("/") else f"{folder}/{target}"
            while re.search(r"[^/]+/\.\./", path): path = re.sub(r"[^/]+/\.\./", "", path, count=1)
            if relation.get("Id") in found: self.object(part, "has two relations", relation.get("Id"))
            found[relation.get("Id")] = path.lstrip("/")
        return found

    def relations(self):
        for name in self.roots:
            if not name.endswith(".rels"): continue
            part = name.replace("_rels/", "", 1)[:-5]
            for target in self.targets(part).values():
                if target not in self.parts: self.object(part or "the package", "points to", target, "which is not there")

    def sheet_names(self, book):
        lower = [s.lower() for s in self.sheets]
        if len(set(lower)) < len(lower): self.object("two sheets of one name")
        for name in self.sheets:
            units = len(name.encode("utf-16-le")) // 2
            if not 1 <= units <= 31 or re.search(r"[\[\]:*?/\\]", name) or name[0] == "'" or name[-1] == "'":
                self.object("sheet name", name)
        ids = [s.get("sheetId") for s in book.iter(MAIN + "sheet")]
        if len(set(ids)) < len(ids): self.object("two sheets of one id")

    def defined_names(self):
        seen = set()
        for name, scope, text in self.defined:
            if (name.lower(), scope) in seen: self.object("the name", name, "is defined twice")
            seen.add((name.lower(), scope))
            if not name.startswith("_xlnm."):
                if LIKE_A_CELL.match(name): self.object("the name", name, "reads as a cell")
                if not re.match(r"[A-Za-z_\\][A-Za-z0-9_.\\]*$", name): self.object("the name", name, "has other characters")
            for part in self.references(text):
                sheet, cells = split_sheet(part)
                if sheet not in self.sheets or corners(cells) is None: self.object("the name", name, "means", part)
                elif scope is not None and self.sheets[int(scope)] != sheet:
                    self.object("the name", name, "is of another sheet than", part)

    @staticmethod
    def references(text):
        """The references of a definition, which commas part outside of quotes."""
        return [p for p in re.findall(r"(?:'(?:[^']|'')*'|[^,'])+", text) if p]

    def sheet(self, name, part):
        root = self.roots[part]
        say = lambda *words: self.object(f"{name}:", *words)
        self.cells(root, say)
        merged = [corners(m.get("ref")) for m in root.iter(MAIN + "mergeCell")]
        if None in merged: say("a merged range that is none")
        merged = sorted(m for m in merged if m)
        for index, a in enumerate(merged):
            if a[0] == a[1]: say("a single merged cell", a)
            for b in merged[index + 1:]:
                if b[0][0] > a[1][0]: break
                if overlap(a, b): say("merged ranges that overlap:", a, b)
        for tag, item in [("mergeCells", "mergeCell"), ("dataValidations", "dataValidation"), ("rowBreaks", "brk"),
                          ("colBreaks", "brk")]:
            group = root.find(MAIN + tag)
            if group is not None and int(group.get("count", 0)) != len(group.findall(MAIN + item)):
                say(tag, "are counted wrongly")
        self.validations(root, say)
        last = 0
        for column in root.iter(MAIN + "col"):
            if not last < int(column.get("min")) <= int(column.get("max")) <= COLUMNS: say("columns out of order")
            if int(column.get("outlineLevel", 0)) > 7: say("a column folds too deep")
            last = int(column.get("max"))
        for tag, most in [("rowBreaks", ROWS), ("colBreaks", COLUMNS)]:
            ids = [int(b.get("id")) for b in root.iterfind(f"{MAIN}{tag}/{MAIN}brk")]
            if ids != sorted(set(ids)) or any(not 0 < i < most for i in ids) or len(ids) > 1023: say(tag, ids)
        for tag in ("oddHeader", "oddFooter"):
            for text in root.iter(MAIN + tag):
                if len((text.text or "").encode("utf-16-le")) // 2 > 255: say(tag, "is too long")
        targets = self.targets(part)
        for element in root.iter():
            if element.get(LINK) is not None and element.get(LINK) not in targets: say("a relation that is not there")
        for target in targets.values():
            comments = self.roots.get(target)
            if comments is None or comments.tag != MAIN + "comments": continue
            if root.find(MAIN + "legacyDrawing") is None: say("comments without a drawing")
            places = [c.get("ref") for c in comments.iter(MAIN + "comment")]
            if len(set(places)) < len(places): say("two comments on a cell")
            if any(corners(p) is None for p in places): say("a comment off the sheet")
            authors = len(list(comments.iter(MAIN + "author")))
            if any(int(c.get("authorId")) >= authors for c in comments.iter(MAIN + "comment")): say("a comment of nobody")
            for comment in comments.iter(MAIN + "comment"):
                if len("".join(comment.itertext()).encode("utf-16-le")) // 2 > 32_767: say("a comment that is too long")

    def cells(self, root, say):
        previous_row = 0
        for row in root.iter(MAIN + "row"):
            number = int(row.get("r"))
            if not previous_row < number <= ROWS: say("row", number, "is out of order")
            if not 0 <= float(row.get("ht", 15)) <= 409.5: say("row", number, "is too high")
            previous_row, previous_column = number, 0
            for cell in row.iter(MAIN + "c"):
                place = corners(cell.get("r"))
                if place is None or place[0][0] != number or place[0][1] <= previous_column:
                    say("cell", cell.get("r"), "is out of order")
                    continue
                previous_column = place[0][1]
                self.cell(cell, lambda *words: say(cell.get("r"), *words))

    def cell(self, cell, say):
        if int(cell.get("s", 0)) >= self.styles: say("has a style that is not there")
        value, formula = cell.find(MAIN + "v"), cell.find(MAIN + "f")
        kind = cell.get("t", "n")
        if kind == "s" and not (value.text.isdigit() and int(value.text) < self.strings): say("has a text that is not there")
        if kind == "n" and value is not None and not re.match(r"-?[0-9.]+([eE][-+]?[0-9]+)?$", value.text or ""):
            say("holds", value.text)
        if formula is None: return
        if cell.get("cm") or (formula.get("t") == "array" and ":" in formula.get("ref")): say("spills")
        self.formula(formula.text or "", say)

    def formula(self, text, say):
        if not text or text[0] in "=+@" or len(text) > 8192: return say("has the formula", text[:60])
        try: tokens = [t for t in Tokenizer("=" + text).items if t.type != Token.WSPACE]
        except Exception as error: return say("has a formula that does not parse:", error, text[:60])
        wants_operand, open_ = True, []
        for token in tokens:
            if token.type == Token.OP_PRE and wants_operand: continue
            if token.type in (Token.FUNC, Token.PAREN) and token.subtype == Token.OPEN:
                if not wants_operand: return say("lacks an operator:", text[:60])
                open_.append(token)
                last = token
                if token.type == Token.FUNC: self.function(token.value[:-1], say)
                continue
            if token.type in (Token.FUNC, Token.PAREN):
                before = open_.pop() if open_ else None
                if before is None or before.type != token.type: return say("has brackets that do not match:", text[:60])
                if wants_operand and not (before.type == Token.FUNC and before is last): return say("lacks an operand:", text[:60])
                wants_operand = False
            elif token.type == Token.OPERAND:
                if not wants_operand: return say("lacks an operator:", text[:60])
                wants_operand = False
                if token.subtype == Token.RANGE: self.reference(token.value, say)
                if token.subtype == Token.TEXT and len(token.value) > 257: say("has a text of over 255 characters")
            elif token.type in (Token.OP_IN, Token.SEP):
                if wants_operand: return say("lacks an operand:", text[:60])
                wants_operand = True
            elif token.type == Token.OP_POST:
                if wants_operand: return say("lacks an operand:", text[:60])
            last = token
        if open_ or wants_operand: say("ends too early:", text[:60])

    def function(self, name, say):
        bare = name.upper().removeprefix("_XLFN.")
        is_new = bare in OF_2010
        if not is_new and bare not in BEFORE_2010: say("uses", name, "which Excel 2010 has not")
        elif is_new != name.upper().startswith("_XLFN."): say("writes", name, "without its prefix, or with one too many")

    def reference(self, text, say):
        sheet, rest = split_sheet(text)
        if sheet is not None and sheet not in self.sheets: return say("refers to the sheet", sheet, "which is not there")
        if corners(rest) is not None: return
        if sheet is None and rest.lower() in {name.lower() for name, _, _ in self.defined}: return
        say("refers to", text)

    def validations(self, root, say):
        for rule in root.iter(MAIN + "dataValidation"):
            ranges = [corners(r) for r in (rule.get("sqref") or "").split()]
            if not ranges or None in ranges: say("a list of choices on no cells")
            for key, most in [("promptTitle", 32), ("errorTitle", 32), ("prompt", 255), ("error", 255)]:
                if len(rule.get(key, "").encode("utf-16-le")) // 2 > most: say(key, "is too long")
            for tag in ("formula1", "formula2"):
                text = rule.findtext(MAIN + tag)
                if text is None: continue
                if len(text.encode("utf-16-le")) // 2 > 255 + 2 * text.startswith('"'): say("choices that are too long")
                if not text.startswith('"') and not re.match(r"-?[0-9.eE+-]+$", text):
                    self.formula(text, lambda *words: say("a rule for cells", *words))


def read(path):
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        return {name: archive.read(name) for name in names}, names


def objections(path):
    parts, names = read(path)
    return Book(parts, names).check()


def damages(path):
    """(what was done, part or its pattern, old, new): old occurs in the part, or the damage is not counted as done."""
    parts, names = read(path)
    sheets = [n for n in names if n.startswith("xl/worksheets/sheet")]
    book = parts["xl/workbook.xml"].decode()
    first = re.search(r'<sheet name="([^"]*)"', book)[1]
    edits = [
        ("sheet of a taken name", r"workbook\.xml$", r'(<sheet name=")[^"]*("[^>]*>\s*</sheets>)', rf"\1{first.upper()}\2"),
        ("long sheet name", r"workbook\.xml$", r'(<sheet name=")[^"]*', r"\g<1>" + "x" * 32),
        ("name that reads as a cell", r"workbook\.xml$", r'<definedName name="tc_\w+"', '<definedName name="A1"'),
        ("name that reads as a column", r"workbook\.xml$", r'<definedName name="tc_\w+"', '<definedName name="r"'),
        ("name of a missing sheet", r"workbook\.xml$", r"(_xlnm.Print_Area[^>]*>)[^!]*!", r"\1'Không có'!"),
        ("missing part", r"workbook\.xml\.rels$", r"worksheets/sheet1\.xml", "worksheets/sheet99.xml"),
        ("missing sheet", r"sheet\d+\.xml$", r"<f>[^<]*</f>", "<f>'Không có'!A1</f>"),
        ("formula without an end", r"sheet\d+\.xml$", r"<f>[^<]*</f>", "<f>SUM(A1,</f>"),
        ("text as a formula", r"sheet\d+\.xml$", r"<f>[^<]*</f>", "<f>=HYPERLINK(1)</f>"),
        ("function of Excel 365", r"sheet\d+\.xml$", r"<f>[^<]*</f>", "<f>_xlfn.XLOOKUP(1,A1:A2,B1:B2)</f>"),
        ("function without its prefix", r"sheet\d+\.xml$", r"<f>[^<]*</f>", "<f>RANK.EQ(1,A1:A2)</f>"),
        ("name that is not defined", r"sheet\d+\.xml$", r"<f>[^<]*</f>", "<f>tc_khong_co+1</f>"),
        ("merged ranges that overlap", r"sheet\d+\.xml$", r'(<mergeCells count=")(\d+)(">)(<mergeCell ref=")([A-Z]+\d+)',
         lambda m: f"{m[1]}{int(m[2]) + 1}{m[3]}<mergeCell ref=\"{m[5]}:{m[5][:1]}999\"/>{m[4]}{m[5]}"),
        ("text that is not there", r"sheet\d+\.xml$", r't="s"><v>\d+', 't="s"><v>9999999'),
        ("style that is not there", r"sheet\d+\.xml$", r' s="\d+"', ' s="99999"'),
        ("number that is none", r"sheet\d+\.xml$", r'(<c r="[A-Z]+\d+"(?: s="\d+")?>)<v>[^<]*', r"\1<v>nan"),
        ("choices that are too long", r"sheet\d+\.xml$", r'<formula1>"[^<]*"', '<formula1>"' + "x" * 256 + '"'),
        ("two comments on a cell", r"comments\d+\.xml$", r"(<comment ref=.*?</comment>)", r"\1\1"),
        ("breaks out of order", r"sheet\d+\.xml$", r'(<rowBreaks[^>]*>)<brk id="\d+"', r'\1<brk id="0"'),
        ("no XML", r"styles\.xml$", r"</styleSheet>", ""),
    ]
    missed = []
    for what, pattern, old, new in edits:
        done = False
        for name in names:
            if not re.search(pattern, name): continue
            text, count = re.subn(old, new, parts[name].decode(), count=1, flags=re.S)
            if not count: continue
            done = True
            if not Book({**parts, name: text.encode()}, names).check(): missed.append(what)
            break
        if not done: missed.append(what + ": nothing to damage")
    if not Book(parts, names + [names[-1].upper()]).check(): missed.append("part of a taken name")
    return missed


if __name__ == "__main__":
    answer = damages(sys.argv[2]) if sys.argv[1] == "damages" else {p: objections(p) for p in sys.argv[2:]}
    json.dump(answer, sys.stdout)
