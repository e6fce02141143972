import Foundation
import TestSupport

/// A workbook as an office sends it, made by openpyxl: sheets written out as lines of cells, `|` between cells, `…` where
/// the cell to the left is merged over this one and `^` where the one above is; `'12` is a number kept as text, `=…` a
/// formula without a result, `#REF!` an error, `@2016-04-03` a day.
struct SentWorkbook: Encodable {
  var sheets: [Sheet]

  struct Sheet: Encodable {
    let name: String
    let rows: [[String]]
    var hiddenRows: [Int] = []
    var hiddenColumns: [String] = []
    var isHidden = false

    init(_ name: String, hiddenRows: [Int] = [], hiddenColumns: [String] = [], isHidden: Bool = false, _ text: String) {
      self.name = name
      self.hiddenRows = hiddenRows
      self.hiddenColumns = hiddenColumns
      self.isHidden = isHidden
      rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: CharacterSet(charactersIn: " "))
        }
      }
    }
  }

  init(_ sheets: Sheet...) { self.sheets = sheets }

  func save(to path: String) throws {
    let spec = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    let _: Bool = try Openpyxl.run(Self.script, [path, spec])
  }

  private static let script = """
    import datetime
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in json.loads(sys.argv[2])["sheets"]:
        page = book.create_sheet(sheet["name"])
        if sheet["isHidden"]: page.sheet_state = "hidden"
        rows = sheet["rows"]
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if text in ("", "…", "^"): continue
                cell = page.cell(r + 1, c + 1)
                if text.startswith("'"): cell.value = text[1:]
                elif text.startswith("@"):
                    cell.value = datetime.date.fromisoformat(text[1:]); cell.number_format = "dd/mm/yyyy"
                elif text.startswith("#") and len(text) > 1:
                    cell.value = text; cell.data_type = "e"
                else:
                    try: cell.value = float(text) if "." in text else int(text)
                    except ValueError: cell.value = text
                right = below = 0
                while c + right + 1 < len(row) and row[c + right + 1] == "…": right += 1
                while r + below + 1 < len(rows) and c < len(rows[r + below + 1]) and rows[r + below + 1][c] == "^": below += 1
                if right or below: page.merge_cells(start_row=r + 1, end_row=r + 1 + below, start_column=c + 1, end_column=c + 1 + right)
        for r in sheet["hiddenRows"]: page.row_dimensions[r].hidden = True
        for c in sheet["hiddenColumns"]: page.column_dimensions[c].hidden = True
    book.save(sys.argv[1])
    answer = True
    """
}
