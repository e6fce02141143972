import Diagnostics
import Evaluation
import Formulas
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

@testable import Reports

/// The sample's workbook as another program finds it.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct WorkbookStructureTests {
  private struct Sheet: Decodable {
    let title: String
    let isProtected: Bool
    let unlocked: [String]
    let area: [String]
    let rows: String?
    let paper: Int?
    let orientation: String
    let freeze: String?
    /// The cells with a list of choices.
    let choices: [String]
  }

  private struct Book: Decodable {
    let sheets: [Sheet]
    /// Defined names with what they stand for.
    let names: [[String]]
  }

  @Test(arguments: Language.allCases)
  func isLaidOutForScreenAndPaper(language: Language) throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let outcome = try #require(year.outcomes.first)
      let layout = WorkbookLayout(year, outcome, language)
      let path = try WorkbookProof.write(year, language, as: "sample", in: folder)
      let book: Book = try Openpyxl.ask(
        """
        plural = lambda v: v if isinstance(v, list) else v.split(",") if v else []
        defined = getattr(book.defined_names, "definedName", None) or list(book.defined_names.values())
        answer = {"names": [[d.name, d.attr_text] for d in defined], "sheets": [{
            "title": s.title, "isProtected": bool(s.protection.sheet),
            "unlocked": [c.coordinate for row in s.iter_rows() for c in row if not c.protection.locked],
            "area": plural(s.print_area), "rows": s.print_title_rows,
            "paper": int(s.page_setup.paperSize or 0), "orientation": s.page_setup.orientation,
            "freeze": s.freeze_panes,
            "choices": [c for v in s.data_validations.dataValidation for r in v.sqref.ranges
                        for c in (openpyxl.utils.get_column_letter(c) + str(w) for w, c in r.cells)]} for s in book]}
        """, of: path)
      let names = SheetNames(language)
      #expect(
        book.sheets.map(\.title)
          == [
            names.overview, names.ranking, names.blocks, names.proposals, names.liveList, names.trial, names.detail,
            names.awards, names.selfAssessment, names.metrics, names.comparison, names.criteria,
            names.robustness, names.late, names.quality, names.sources,
          ])
      for sheet in book.sheets {
        #expect(sheet.title.utf16.count <= 31)
        #expect(sheet.paper == 9, "A4: \(sheet.title)")
        // The overview is read like a letter: upright, each page laid out by itself.
        let isOverview = sheet.title == names.overview
        #expect(sheet.orientation == (isOverview ? "portrait" : "landscape"))
        #expect(sheet.area.count == 1, "\(sheet.title)")
        #expect((sheet.rows == nil) == isOverview, "repeated header rows: \(sheet.title)")
        // Readers could not fold the columns of a protected sheet.
        #expect(sheet.isProtected == (sheet.title != names.detail), "\(sheet.title)")
        let isRead = [names.overview, names.robustness, names.sources].contains(sheet.title)
        #expect((sheet.freeze == nil) == isRead, "\(sheet.title)")
      }
      #expect(Set(book.names.map { $0[0].lowercased() }).count == book.names.count)
      for node in outcome.set.nodes {
        let maximum = try #require(layout.criteria.points[node.id]).fixed.rendered()
        #expect(book.names.contains(["tc_" + node.id, maximum]))
      }
      try expectOnlyInputsAreUnlocked(book.sheets, names, layout, outcome, year)
    }
  }

  private func expectOnlyInputsAreUnlocked(
    _ sheets: [Sheet], _ names: SheetNames, _ layout: WorkbookLayout, _ outcome: Outcome, _ year: EvaluatedYear
  ) throws {
    func unlocked(_ name: String) throws -> Set<String> {
      Set(try #require(sheets.first { $0.title == name }).unlocked)
    }
    for name in [
      names.overview, names.comparison, names.ranking, names.blocks, names.liveList, names.detail, names.awards,
      names.selfAssessment, names.quality,
      names.sources,
    ] {
      #expect(try unlocked(name).isEmpty, "\(name)")
    }
    let figures = outcome.units.indices.flatMap { unit in
      year.folder.year.dictionary.metrics.compactMap { layout.metrics.columns[$0.id] }
        .map { CellNames.name(row: MetricsLayout.firstRow + unit, column: $0) }
    }
    #expect(try unlocked(names.metrics) == Set(figures))
    var numbers = outcome.set.leaves.compactMap { layout.criteria.points[$0.id] } + [layout.criteria.scale]
    for (index, row) in layout.criteria.rows.enumerated() {
      for (entry, column) in [(row.key, CriteriaLayout.methodColumn), (row.value, CriteriaLayout.valueColumn)] {
        guard case .number? = entry else { continue }
        numbers.append(
          CellReference(row: layout.criteria.parameterHeaderRow + 1 + index, column: column))
      }
    }
    #expect(try unlocked(names.criteria) == Set(numbers.map { CellNames.name(row: $0.row, column: $0.column) }))
    // A decision is chosen from a list, for each unit that is proposed, held or in reserve.
    let decided = outcome.awards.reduce(0) { $0 + $1.proposals.count + $1.held.count + $1.reserves.count }
    let proposals = try #require(sheets.first { $0.title == names.proposals })
    // The decision, and the note beside it.
    #expect(proposals.unlocked.count == 2 * decided && proposals.choices.count == decided)
    #expect(Set(proposals.choices).isSubset(of: proposals.unlocked))
  }

  /// T37: what begins like a formula stays text.
  @Test func textThatLooksLikeAFormulaStaysText() throws {
    let names = [
      "SNV": "=1+1", "STP": "+84 511", "STC": "-Sở Tài chính", "SCT": "@SUM(A1)", "SXD": "'Sở Xây dựng'",
      "STNMT": "=HYPERLINK(\"\"http://x\"\")",
    ]
    let texts = [
      "=Bộ tiêu chí", "\tTỷ lệ đúng hạn", "'Tin, bài", "@Trả lời", "-Tọa đàm", "+Quản lý", "=Hạng mục",
      "=Số liệu minh họa", "=VĂN PHÒNG",
    ]
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.copySample(into: folder.path)
      try change(year + "/units.csv") { lines in
        for (id, name) in names {
          let line = try #require(lines.firstIndex { $0.hasPrefix(id + ",") })
          var fields = lines[line].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          fields[1] = "\"\(name)\""
          lines[line] = fields.joined(separator: ",")
        }
      }
      let criteria = folder.file("Criteria/unit-websites-2016.yaml")
      try replace(
        in: criteria,
        [
          ("title: \"Bộ tiêu chí đánh giá Trang thông tin điện tử các đơn vị năm 2016\"", "title: \"=Bộ tiêu chí\""),
          ("reason: \"Tỷ lệ trả lời đúng hạn dưới 70%\"", "reason: \"\\tTỷ lệ đúng hạn\""),
          ("title: \"Tin, bài\"", "title: \"'Tin, bài\""), ("title: \"Trả lời công dân\"", "title: \"@Trả lời\""),
          ("title: \"Tọa đàm, đối thoại\"", "title: \"-Tọa đàm\""),
          ("title: \"Quản lý, vận hành\"", "title: \"+Quản lý\""),
          ("title: \"Tọa đàm, đối thoại trực tuyến\"", "title: \"=Hạng mục\""),
        ])
      try replace(
        in: year + "/report.yaml",
        [
          ("note: \"Số liệu minh họa\"", "note: \"=Số liệu minh họa\""),
          ("agency: \"VĂN PHÒNG UBND THÀNH PHỐ\"", "agency: \"=VĂN PHÒNG\""),
        ])
      let path = try WorkbookProof.write(try WorkbookProof.evaluated(year), .vietnamese, as: "sample", in: folder)
      let held: [[String]] = try Openpyxl.ask(
        """
        cells = [c for s in book for row in s.iter_rows() for c in row if isinstance(c.value, str)]
        answer = [[c.value for c in cells if c.data_type == "s"], [c.value for c in cells if c.data_type == "f"]]
        """, of: path)
      let unquoted = names.values.map { $0.replacing("\"\"", with: "\"") }
      for text in texts + unquoted {
        #expect(held[0].contains { $0.contains(text) }, "\(text)")
        #expect(!held[1].contains(text), "\(text)")
      }
    }
  }

  private func change(_ path: String, _ body: (inout [String]) throws -> Void) throws {
    var lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
    try body(&lines)
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func replace(in path: String, _ changes: [(String, String)]) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old))
      text.replace(old, with: new)
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
