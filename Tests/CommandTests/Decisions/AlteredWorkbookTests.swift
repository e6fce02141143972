import Foundation
import TestSupport
import Testing

/// Workbooks that came back changed beyond decisions and notes.
@Suite struct AlteredWorkbookTests {
  private struct Answer {
    let status: Int32
    let errors: String
    /// The diagnostics with their cells.
    let cells: [String]
  }

  /// What the program says of a workbook that came back so; nothing is written where it refuses.
  private func refusal(_ changes: [Change], _ options: String...) throws -> Answer {
    try Office.deciding.open { desk in
      let rows = try desk.sign(changes)
      let found = try desk.run(["decide", "Reports/2016", "signed.xlsx"] + options)
      #expect((found.status == 0) == (desk.decisions != nil), "\(found.errors)")
      return Answer(status: found.status, errors: found.errors, cells: found.cells(rows))
    }
  }

  @Test func namesTheMetricAndTheUnitOfAChangedFigure() throws {
    let change = [Change.set(sheet: "Số liệu", cell: "F6", 300)]
    let found = try refusal(change)
    #expect(found.status == 1 && found.cells == ["K009 Số liệu!F6"], "\(found.errors)")
    #expect(found.errors.contains("`updates` of `STP` was changed: 150 → 300"))
    let taken = try refusal(change, "--decisions-only")
    #expect(taken.status == 0 && taken.errors.contains("warning[K009]"), "\(taken.errors)")
  }

  @Test func listsChangedInputsFirst() throws {
    let found = try refusal([
      .set(sheet: "Bảng xếp hạng", cell: "A9", 7), .set(sheet: "Số liệu", cell: "F6", 300),
      .set(sheet: "Bộ tiêu chí", cell: "C6", 50), .value(sheet: "Chi tiết điểm", cell: "F8", 1),
    ])
    #expect(found.status == 1)
    #expect(found.cells.prefix(2) == ["K009 Số liệu!F6", "K009 Bộ tiêu chí!C6"], "\(found.errors)")
    #expect(found.cells.dropFirst(2) == ["K102", "K010 Bảng xếp hạng!A9"], "\(found.errors)")
  }

  @Test(
    arguments: [
      (.set(sheet: "Số liệu", cell: "C6", "Sở khác"), "K010 Số liệu!C6"),
      (.set(sheet: "Số liệu", cell: "Z40", "thêm"), "K010 Số liệu!Z40"),
      (.set(sheet: "Số liệu", cell: "C6", .formula("1+1", value: "2")), "K012 Số liệu!C6"),
      (.set(sheet: "Đề nghị khen thưởng", cell: "B{QHC}", "Sở khác"), "K010 Đề nghị khen thưởng!B{QHC}"),
      (.set(sheet: "Đề nghị khen thưởng", cell: "J{QHC}", "SYT"), "K010 Đề nghị khen thưởng!J{QHC}"),
      (.value(sheet: "Đề nghị khen thưởng", cell: "E{QHC}", 99), "K013 Đề nghị khen thưởng!E{QHC}"),
      (.set(sheet: "Đề nghị khen thưởng", cell: "E{QHC}", 97), "K011 Đề nghị khen thưởng!E{QHC}"),
      (.rename(sheet: "Chi tiết điểm", to: "Khác"), "K006 Chi tiết điểm"),
    ] as [(Change, String)])
  func tellsWhichCellIsNotAsItWas(change: Change, expected: String) throws {
    let found = try refusal([change])
    #expect(found.status == 1 && found.cells.contains(expected), "\(found.cells)")
    #expect(found.cells.count <= 2)
  }

  @Test func takesNoFormulaThatBecameItsOwnValue() throws {
    // QHC has 97 points: the same value, but nothing follows from the figures any more.
    let found = try refusal([.set(sheet: "Đề nghị khen thưởng", cell: "E{QHC}", 97)])
    #expect(found.cells == ["K011 Đề nghị khen thưởng!E{QHC}"], "\(found.errors)")
    #expect(found.errors.contains("97 → 97"))
    #expect(try refusal([.set(sheet: "Đề nghị khen thưởng", cell: "E{QHC}", 97)], "--decisions-only").status == 0)
  }

  @Test func tellsADeletedRowAsOne() throws {
    let found = try refusal([.delete(sheet: "Số liệu", row: "7")])
    #expect(found.status == 1)
    #expect(found.cells == ["K007 Số liệu!7", "K008 Số liệu!7"], "\(found.errors)")
    #expect(found.errors.contains("rows 8–10 were moved to row 7"))
  }

  @Test func tellsSortedRows() throws {
    let found = try refusal([.swap(sheet: "Số liệu", rows: ["6", "9"])])
    #expect(found.cells == ["K008 Số liệu!9", "K008 Số liệu!6"], "\(found.errors)")
  }

  @Test func needsTheRowsOfTheDecisionsWhateverElseWasChanged() throws {
    // Rows may stand elsewhere, since their keys tell whose they are, but none may be gone.
    let moved = try refusal([.swap(sheet: "Đề nghị khen thưởng", rows: ["QHC", "SCT"])], "--decisions-only")
    #expect(moved.status == 0, "\(moved.errors)")
    let deleted = try refusal([.delete(sheet: "Đề nghị khen thưởng", row: "{SCT}")], "--decisions-only")
    #expect(deleted.status == 1 && deleted.errors.contains("error[K007]"), "\(deleted.errors)")
    let renamed = try refusal([.set(sheet: "Đề nghị khen thưởng", cell: "J{QHC}", "SYT")], "--decisions-only")
    #expect(renamed.status == 1 && renamed.errors.contains("error[K010]"), "\(renamed.errors)")
    let elsewhere = try refusal([.delete(sheet: "Số liệu", row: "7")], "--decisions-only")
    #expect(elsewhere.status == 0 && elsewhere.errors.contains("warning[K007]"), "\(elsewhere.errors)")
  }

  @Test func tellsTwentyCellsOfASheetAndHowManyMore() throws {
    let found = try refusal((0..<30).map { .set(sheet: "Số liệu", cell: "AB\(40 + $0)", .number(Double($0))) })
    #expect(found.cells.count == 21 && found.cells.last == "K015 Số liệu", "\(found.cells)")
    #expect(found.errors.contains("10 more"))
  }

  @Test func refusesAnotherYearAndAnotherSet() throws {
    #expect(try refusal([.fact("Năm", "2015")]).cells == ["K002 Nguồn!C{Năm}"])
    #expect(try refusal([.fact("Bộ tiêu chí", "khac: Bộ khác")]).cells == ["K003 Nguồn!C{Bộ tiêu chí}"])
    let all = try refusal([.fact("Năm", "2015"), .fact("Bộ tiêu chí", "khac: Bộ khác")])
    #expect(all.cells == ["K002 Nguồn!C{Năm}", "K003 Nguồn!C{Bộ tiêu chí}"])
  }

  @Test func refusesOtherInputsByName() throws {
    try Office.deciding.open { desk in
      let rows = try desk.sign([.decide("QHC", "?")])
      try desk.write(
        try desk.text(of: "Reports/2016/metrics.csv").replacing("SYT,100", with: "SYT,101"),
        to: "Reports/2016/metrics.csv")
      try desk.write("unit,metric,value,reason\nQTK,updates,31,đếm lại\n", to: "Reports/2016/corrections.csv")
      // What else is wrong is told in the same run.
      let found = try desk.decide("--decisions-only")
      #expect(
        found.status == 1 && found.cells(rows) == ["K004", "K004", "K016 Đề nghị khen thưởng!H{QHC}"], "\(found.errors)"
      )
      #expect(found.errors.contains("`Reports/2016/metrics.csv` is not as it was when the workbook was made"))
      #expect(found.errors.contains("made without `Reports/2016/corrections.csv`"))
    }
  }

  @Test func knowsTheFilesFromWhereverTheProgramRuns() throws {
    try Office.deciding.open { desk in
      try desk.sign()
      let found = try Tool.builtProgram().run(
        ["decide", ".", "../../signed.xlsx"], in: desk.folder.file("Reports/2016"),
        environment: ["LC_ALL": "en_GB.UTF-8"])
      #expect(found.status == 0, "\(found.errors)")
    }
  }

  @Test func tellsThatAnotherVersionMadeIt() throws {
    #expect(try refusal([.fact("Chương trình", "BangVang 0.0.9")]).status == 0)
    let changes: [Change] = [.fact("Chương trình", "BangVang 0.0.9"), .set(sheet: "Số liệu", cell: "C6", "Sở khác")]
    let found = try refusal(changes)
    #expect(found.status == 1 && found.cells == ["K005 Nguồn!C{Chương trình}"], "\(found.errors)")
    #expect(try refusal(changes, "--decisions-only").status == 0)
  }

  @Test func refusesAWorkbookOfAnotherKindAndADamagedOne() throws {
    try Office.deciding.open { desk in
      try desk.sign([.rename(sheet: "Nguồn", to: "Khác")])
      let found = try desk.decide()
      #expect(found.status == 1 && found.cells() == ["K001"], "\(found.errors)")
      try desk.sign()
      let bytes = try desk.folder.bytes(of: "signed.xlsx")
      for damaged in [Array(bytes.prefix(bytes.count / 2)), Array("PK".utf8), []] {
        try desk.folder.write(damaged, to: "signed.xlsx")
        let found = try desk.decide()
        #expect(found.status == 2 && found.errors.contains("error[B00"), "\(found.errors)")
      }
      let missing = try desk.run("decide", "Reports/2016", "none.xlsx")
      #expect(missing.status == 2 && missing.errors.contains("error[F00"), "\(missing.errors)")
    }
  }

  @Test func saysThatFormulasHaveNoValues() throws {
    guard Openpyxl.isInstalled else { return }
    try Office.deciding.open { desk in
      try desk.sign()
      let _: Int = try Openpyxl.run(
        "book = openpyxl.load_workbook(sys.argv[1]); book.save(sys.argv[1]); answer = 0",
        [desk.folder.file("signed.xlsx")])
      let found = try desk.decide()
      #expect(found.status == 1 && found.cells() == ["K014"], "\(found.errors)")
      #expect(try desk.decide("--decisions-only").status == 0)
    }
  }

  @Test func readsTheDecisionThatAFormulaGives() throws {
    let cell = "Đề nghị khen thưởng"
    let found = try refusal([.set(sheet: cell, cell: "H{QHC}", .formula("\"Đồng \"&\"ý\"", value: "Đồng ý"))])
    #expect(found.status == 0, "\(found.errors)")
    let wrong = try refusal([
      .set(sheet: cell, cell: "H{QHC}", .formula("NA()", value: "#N/A")),
      .set(sheet: cell, cell: "I{SCT}", .formula("A1", value: nil)),
    ])
    #expect(wrong.cells == ["K019 Đề nghị khen thưởng!H{QHC}", "K019 Đề nghị khen thưởng!I{SCT}"], "\(wrong.errors)")
  }
}
