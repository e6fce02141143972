import Diagnostics
@testable import Intake
import Scoring
import Spreadsheet

/// Sheets written out as lines of cells for tests: `|` between cells, a blank for none, `…` where the cell to the left is
/// merged over this one and `^` where the one above is.
struct SentGrid {
  let sheet: SentSheet

  init(_ name: String? = "Bảng", _ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    }
    let place = { @Sendable (row: Int, column: Int) in
      Place(file: "gửi.xlsx", sheet: SheetSpot(name: name ?? "", number: 1, row: row, column: column))
    }
    var merges: [MergedCells] = []
    var rows: [SentRow] = []
    for (r, cells) in lines.enumerated() {
      var row: [SentCell] = []
      for (c, cell) in cells.enumerated() {
        let right = cells[(c + 1)...].prefix { $0 == "…" }.count
        let below = lines[(r + 1)...].prefix { $0.indices.contains(c) && $0[c] == "^" }.count
        if cell == "…" || cell == "^" || cell.isEmpty { continue }
        if right + below > 0 { merges.append(MergedCells(rows: r + 1...r + 1 + below, columns: c + 1...c + 1 + right)) }
        row.append(SentCell(column: c + 1, value: Self.value(cell), place: place(r + 1, c + 1)))
      }
      if !row.isEmpty { rows.append(SentRow(number: r + 1, cells: row)) }
    }
    sheet = SentSheet(file: "gửi.xlsx", name: name, rows: rows, merges: merges, place: place)
  }

  private static func value(_ text: String) -> CellValue {
    if let number = Double(text) { return .number(number) }
    return text.hasPrefix("#") && text.count > 1 ? .error(text) : .text(text)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// An office of three departments and a district.
enum SentOffice {
  static let blocks = [
    Block(id: "so", title: Words("Sở, ban, ngành", "Departments")),
    Block(id: "quan", title: Words("Quận, huyện", "Districts")),
  ]

  static let unitsCSV = """
    id,name,short_name,block,valid_to,aliases
    SNV,Sở Nội vụ,SNV,so,,So Noi vu
    SYT,Sở Y tế,SYT,so,,
    SCT,Sở Công Thương,SCT,so,,
    QHC,UBND quận Hải Châu,Hải Châu,quan,,Q. Hải Châu
    SVHTTDL,"Sở Văn hóa, Thể thao và Du lịch",SVHTTDL,so,2016-05-16,

    """

  static let dictionaryYAML = """
    metrics:
      updates: {title: "Số tin, bài đăng trên Trang", type: count, aliases: ["Tin, bài / Số tin, bài đăng"]}
      weeks: {title: "Số tuần có tin", unit: "tuần", type: count, max: 52}
      received: {title: "Câu hỏi tiếp nhận", unit: "câu", type: count, aliases: ["Tiếp nhận", "Trả lời công dân / Cộng"]}
      on_time: {title: "Trả lời đúng hạn", unit: "câu", type: count, aliases: ["Câu hỏi / Đúng hạn"]}
      hosted: {title: "Chủ trì", type: count, nothing_arose: zero}
      dialogue_questions: {title: "Câu hỏi tại đối thoại", type: count, nothing_arose: zero, aliases: ["Tọa đàm, đối thoại / Câu hỏi / Tiếp nhận"]}
      quality: {title: "Chất lượng (thẩm định)", type: number, min: 0, max: 5}
      quality_self: {title: "Chất lượng (tự chấm)", type: number, min: 0, max: 5}
      board: {title: "Ban biên tập", type: choice, values: {yes: ["Có", "x"], no: ["Không"]}}
      rate: {title: "Tỷ lệ", type: number}

    """

  static var registry: UnitRegistry {
    get throws {
      var findings = Findings()
      let registry = RegistryReader.read(Array(unitsCSV.utf8), file: "units.csv", blocks: blocks, findings: &findings)
      if findings.hasErrors { throw findings }
      return try registry.unwrapped
    }
  }

  static var dictionary: DataDictionary {
    get throws {
      var findings = Findings()
      let read = DictionaryReader.read(Array(dictionaryYAML.utf8), file: "metrics.yaml", findings: &findings)
      if findings.hasErrors { throw findings }
      return try read.unwrapped
    }
  }
}

private struct Absent: Error {}

extension Optional {
  fileprivate var unwrapped: Wrapped {
    get throws {
      guard let self else { throw Absent() }
      return self
    }
  }
}
