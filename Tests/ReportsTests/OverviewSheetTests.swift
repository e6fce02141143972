import Diagnostics
import Evaluation
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Reports

/// The sheets that sum the year up, as other programs find them.
@Suite(.enabled(if: WorkbookProof.isPossible, WorkbookProof.needed)) struct OverviewSheetTests {
  private typealias Cells = [String: Openpyxl.Value]

  private func sample(_ folder: TemporaryFolder, _ language: Language = .vietnamese) throws -> String {
    try WorkbookProof.write(
      try WorkbookProof.evaluated(Repository.root + "/Reports/2016"), language, as: "sample", in: folder)
  }

  /// The row of which a column holds a text.
  private func row(_ text: String, _ cells: Cells, column: String = "B") throws -> String {
    let found = cells.first {
      $0.key.hasPrefix(column) && $0.key.dropFirst(1).first?.isNumber == true && $0.value == .text(text)
    }
    return String(try #require(found, "\(text)").key.dropFirst(1))
  }

  /// As published: 2,197 questions, "149.4 %" against 2015. As growth the base is 881; the ratio is 249.4 %.
  @Test func tellsBothPercentagesOfThePublishedFigure() throws {
    try withTemporaryFolder { folder in
      let path = try sample(folder)
      let cells = try #require(try Openpyxl.cells(of: path)["Tổng hợp"])
      let row = try row("Câu hỏi tiếp nhận qua Trang", cells)
      #expect(cells["D" + row] == .number(2197) && cells["E" + row] == .number(881))
      guard case .number(let ratio)? = cells["F" + row], case .number(let growth)? = cells["G" + row] else {
        Issue.record("no percentages")
        return
      }
      #expect((ratio * 1000).rounded() == 2494 && (growth * 1000).rounded() == 1494)
      let styles: [String] = try Openpyxl.ask(
        "answer = [book['Tổng hợp'][c].number_format for c in ('F\(row)', 'G\(row)')]", of: path)
      #expect(styles == ["0.0%", "0.0%"])
      // The portal's own, of a year of which the one before is not known.
      let news = try self.row("Tin", cells)
      #expect(cells["D" + news] == .number(2015) && cells["E" + news] == .text("–") && cells["F" + news] == .text("–"))
      let rate = try self.row("Tỷ lệ trả lời đúng hạn", cells)
      #expect(cells["D" + rate] == .number(2498.0 / 2831))
    }
  }

  @Test(arguments: Language.allCases) func printsOnThreePages(language: Language) throws {
    try withTemporaryFolder { folder in
      let pdf = try LibreOffice.convert(try sample(folder, language), to: .pdf, into: folder)
      let tool = try #require(Tool("pdftotext"))
      let pages = try tool.run(["-raw", pdf, "-"], environment: ["LC_ALL": "C.UTF-8"]).text.split(separator: "\u{C}")
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      let isVietnamese = language == .vietnamese
      #expect(
        pages[0].contains(isVietnamese ? "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ NĂM 2016" : "OVERVIEW OF THE EVALUATION 2016"))
      #expect(pages[0].contains("249.4%") && pages[0].contains("149.4%"))
      #expect(pages[1].contains(isVietnamese ? "KẾT QUẢ THEO KHỐI" : "RESULTS BY BLOCK"))
      #expect(pages[1].contains(isVietnamese ? "Từ 70% đến dưới 90%" : "70% to below 90%"))
      #expect(pages[2].contains(isVietnamese ? "Thay đổi hạng so với năm trước" : "Change of rank against last year"))
      // Every unit with a rate has its bar named.
      #expect(pages[2].contains(isVietnamese ? "Hoàng Sa (–)" : "Hoang Sa Island District PC (–)"))
      #expect(pages[3].contains(isVietnamese ? "BẢNG XẾP HẠNG" : "RANKING"))
    }
  }

  /// What a chart is drawn from, by its title.
  private struct Drawn: Decodable {
    let title: String
    let categories: [String]
    let series: [[Openpyxl.Value]]
  }

  /// The charts of the first sheet with what stands in their cells.
  private func charts(_ path: String) throws -> [Drawn] {
    try Openpyxl.ask(
      """
      import re
      sheet, answer = book.worksheets[0], []
      def cells(ref):
          name, span = ref.rsplit("!", 1)
          return [c.value for row in book[name.strip("'")][span.replace("$", "")] for c in row]
      for chart in sheet._charts:
          answer.append({"title": "".join(r.t for p in chart.title.tx.rich.p for r in p.r or []),
              "categories": [str(v) for v in cells(next(r.f for r in (chart.series[0].cat.strRef, chart.series[0].cat.numRef) if r))],
              "series": [cells(s.val.numRef.f) for s in chart.series]})
      """, of: path, options: "data_only=True")
  }

  @Test func drawsWhatTheEngineFound() throws {
    try withTemporaryFolder { folder in
      let charts = try charts(try sample(folder))
      #expect(charts.count == 4)
      let blocks = try #require(charts.first { $0.title == "Tổng điểm theo khối" })
      #expect(blocks.categories.count == 7 && blocks.categories[0] == "Sở, ban, ngành")
      // The highest of the first block, the lowest of the second.
      #expect(blocks.series[0][0] == .number(96.1) && blocks.series[2][1] == .number(25.92))
      let rates = try #require(charts.first { $0.title == "Tỷ lệ trả lời đúng hạn của từng đơn vị" })
      #expect(rates.categories.count == 54 && rates.categories[0] == "CS PC&CC")
      let numbers = rates.series[0].compactMap { if case .number(let number) = $0 { number } else { nil } }
      #expect(numbers.count == 53 && numbers == numbers.sorted())
      let moved = try #require(charts.first { $0.title == "Thay đổi hạng so với năm trước" })
      #expect(moved.categories.count == 52)
      #expect(moved.series[0][0] == .number(30) && moved.series[1][51] == .number(-36))
    }
  }

  /// A changed metric moves the charts' cells, the sorted ones too.
  @Test func chartsFollowAChangedMetric() throws {
    try withTemporaryFolder { folder in
      let path = try sample(folder)
      let changed: Int = try Openpyxl.run(
        """
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book["Số liệu"]
        columns = {c.value: c.column for c in sheet[5]}
        row = {c.value: c.row for c in sheet["B"]}["SYT"]
        for metric, value in (("on_time", 0), ("late", sheet.cell(row, columns["received"]).value)):
            sheet.cell(row, columns[metric]).value = value
        book.save(sys.argv[1])
        answer = 2
        """, [path])
      #expect(changed == 2)
      let charts = try charts(try LibreOffice.convert(path, to: .xlsx, into: folder))
      let rates = try #require(charts.first { $0.title == "Tỷ lệ trả lời đúng hạn của từng đơn vị" })
      // From the 44th place to the lowest.
      #expect(rates.categories[0] == "SYT" && rates.series[0][0] == .number(0))
      #expect(rates.categories[1] == "CS PC&CC")
    }
  }

  /// Two departments were split off one in the middle of the year: neither has moved.
  @Test func splitUnitsHaveNotMoved() throws {
    try withTemporaryFolder { folder in
      let cells = try #require(try Openpyxl.cells(of: try sample(folder))["So với năm trước"])
      for name in ["Sở Văn hóa và Thể thao", "Sở Du lịch"] {
        let row = try row(name, cells)
        #expect(cells["E" + row] == .text("–") && cells["F" + row] == .text("–") && cells["H" + row] == .text("–"))
        let notes = cells.filter { $0.key.hasSuffix(row) && $0.key.filter(\.isNumber) == row }.values
        #expect(notes.contains(.text("Tách từ Sở Văn hóa, Thể thao và Du lịch (hạng 4)")))
      }
      let gone = try row("Sở Văn hóa, Thể thao và Du lịch", cells)
      #expect(cells["D" + gone] == nil && cells["E" + gone] == .number(4) && cells["M" + gone] == .number(146))
      let sums = try row("Cộng", cells)
      #expect(cells["L" + sums] == .number(8202) && cells["M" + sums] == .number(6107))
      let first = try row("Văn phòng UBND thành phố", cells)
      #expect(
        cells["D" + first] == .number(22) && cells["E" + first] == .number(25) && cells["F" + first] == .number(3))
    }
  }

  @Test(arguments: SmallYear.all) func everyKindOfYearRecalculates(year: SmallYear) throws {
    try withTemporaryFolder { folder in
      let evaluated = try WorkbookProof.evaluated(try year.write(to: folder))
      let paths = try Language.allCases.map {
        try WorkbookProof.write(evaluated, $0, as: "year-\($0.rawValue)", in: folder)
      }
      let new = try LibreOffice.convert(paths, to: .xlsx, into: folder)
      for comparison in try WorkbookProof.compare(Array(zip(paths, new))) {
        #expect(comparison.differences.isEmpty)
        #expect(comparison.formulas > 0)
      }
      let names: [String] = try Openpyxl.ask("answer = book.sheetnames", of: paths[0])
      #expect(names[0] == "Tổng hợp" && names.contains("So với năm trước") == year.hasPrevious)
      let cells = try #require(try Openpyxl.cells(of: paths[0])["Tổng hợp"])
      #expect(cells.values.contains(.text("II. Hoạt động của Cổng")) == year.hasPortal)
      #expect(cells.values.contains { $0 == .text("Tốt") } == year.hasGrades)
      let charts: Int = try Openpyxl.ask("answer = len(book.worksheets[0]._charts)", of: paths[0])
      #expect(charts == 2 + (year.hasOverview ? 1 : 0) + (year.hasPrevious ? 1 : 0))
      for error in ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NUM!"] {
        #expect(!cells.values.contains(.text(error)))
      }
    }
  }

  /// Zero last year and something now is new; nothing either time is nothing; neither is an error.
  @Test func nothingLastYearIsNoDivision() throws {
    try withTemporaryFolder { folder in
      let evaluated = try WorkbookProof.evaluated(try SmallYear(units: 2).write(to: folder))
      let path = try WorkbookProof.write(evaluated, .vietnamese, as: "year", in: folder)
      let cells = try #require(try Openpyxl.cells(of: path)["So với năm trước"])
      let (one, two) = (try row("Đơn vị 1", cells), try row("Đơn vị 2", cells))
      // Posts: the second had none; due: the first had none either time.
      #expect(cells["M" + two] == .number(0) && cells["N" + two] == .text("–") && cells["O" + two] == .text("mới"))
      #expect(cells["Q" + one] == .number(0) && cells["R" + one] == .text("–") && cells["S" + one] == .text("–"))
    }
  }

  /// More units than a page has room for: those that matter most, and the title says so.
  @Test func manyUnitsAreDrawnInPart() throws {
    try withTemporaryFolder { folder in
      let evaluated = try WorkbookProof.evaluated(try SmallYear(units: 600).write(to: folder))
      let path = try WorkbookProof.write(evaluated, .vietnamese, as: "year", in: folder)
      let new = try LibreOffice.convert([path], to: .xlsx, into: folder)
      let comparison = try WorkbookProof.compare([(path, new[0])])[0]
      #expect(comparison.formulas > 15_000 && comparison.differences.isEmpty)
      let charts = try charts(path)
      let rates = try #require(charts.first { $0.title == "Tỷ lệ đúng hạn: 60 đơn vị thấp nhất" })
      #expect(rates.categories.count == 60)
      let title = "30 đơn vị tăng hạng và 30 đơn vị giảm hạng nhiều nhất so với năm trước"
      #expect(charts.contains { $0.title == title && $0.categories.count == 60 })
    }
  }

  /// Above what a spreadsheet can be asked to reckon, values stand instead, and the charts stay.
  @Test func aGreatManyUnitsAreValues() throws {
    try withTemporaryFolder { folder in
      let evaluated = try WorkbookProof.evaluated(try SmallYear(units: 5001).write(to: folder))
      let path = try WorkbookProof.write(evaluated, .vietnamese, as: "year", in: folder)
      let formulas: Int = try Openpyxl.ask(
        """
        answer = sum(c.data_type == "f" for name in ("Tổng hợp", "So với năm trước")
                     for row in book[name].iter_rows() for c in row)
        """, of: path)
      #expect(formulas == 0)
      #expect(try charts(path).count == 4)
    }
  }
}

extension SmallYear: CustomTestStringConvertible {
  static let all: [SmallYear] = [
    SmallYear(units: 1), SmallYear(units: 2), SmallYear(units: 12), SmallYear(hasPrevious: false),
    SmallYear(hasPortal: false), SmallYear(hasGrades: false), SmallYear(hasAwards: false), SmallYear(blocks: 1),
    SmallYear(hasTotals: false), SmallYear(hasOverview: false),
    SmallYear(
      units: 1, blocks: 1, hasPrevious: false, hasPortal: false, hasGrades: false, hasAwards: false, hasOverview: false),
  ]

  var testDescription: String {
    let without = [
      ("previous year", hasPrevious), ("portal", hasPortal), ("grades", hasGrades), ("awards", hasAwards),
      ("totals", hasTotals), ("overview", hasOverview),
    ].filter { !$0.1 }.map(\.0)
    return "\(units) units in \(blocks) blocks" + (without.isEmpty ? "" : " without \(without.joined(separator: ", "))")
  }
}
