import Diagnostics
import Evaluation
import Foundation
import Intake
import Reports
import Scoring
import TestSupport
import Testing

/// Our own workbooks, changed in nothing but decisions and notes, are never refused, whatever saved them.
@Suite struct DecisionRoundTripTests {
  /// A year's folder with its workbook.
  private struct Sent {
    let year: String
    let workbook: String
    let language: Language
    let name: String
  }

  private func decide(_ sent: Sent, _ signed: String, isPartial: Bool) -> DecisionAttempt {
    var options = DecisionOptions()
    options.isPartial = isPartial
    return Reports.decide(
      folder: sent.year, signed: [signed], options: options, language: sent.language, version: "0")
  }

  private func errors(_ attempt: DecisionAttempt) -> [String] {
    attempt.findings.diagnostics.filter { $0.problem.severity == .error }.map {
      "\($0.problem.code) \($0.place?.description ?? ""): \($0.problem.message.en)"
    }
  }

  /// Random years of 1 to 17 units by every method, in both languages, and the sample year of 54.
  private func sent(_ seeds: [UInt64], in folder: TemporaryFolder) throws -> [Sent] {
    var sent: [Sent] = []
    for seed in seeds {
      for attempt in 0..<20 as Range<UInt64> {
        var year = RandomYear(seed: seed, numbers: attempt)
        let path = try year.write(to: folder.file("year-\(seed)-\(attempt)"))
        let found = evaluate(folder: path)
        guard let evaluated = found.evaluated else { continue }
        let language: Language = seed.isMultiple(of: 2) ? .vietnamese : .english
        let name = "seed-\(seed)"
        let workbook = try WorkbookProof.write(evaluated, language, as: name, in: folder)
        sent.append(Sent(year: path, workbook: workbook, language: language, name: name))
        break
      }
    }
    let sample = try WorkbookProof.copySample(into: folder.path)
    for language in Language.allCases {
      let name = "sample-\(language.rawValue)"
      let workbook = try WorkbookProof.write(try WorkbookProof.evaluated(sample), language, as: name, in: folder)
      sent.append(Sent(year: sample, workbook: workbook, language: language, name: name))
    }
    return sent
  }

  @Test func takesItsOwnWorkbooksAsTheyWereSent() throws {
    try withTemporaryFolder { folder in
      let all = try sent(Array(0..<30), in: folder)
      #expect(all.count > 25)
      for sent in all {
        let attempt = decide(sent, sent.workbook, isPartial: true)
        #expect(errors(attempt).isEmpty && attempt.decided != nil, "\(sent.name)")
        // Nobody was decided on.
        #expect(attempt.decided?.records.allSatisfy { $0.decision != .granted || $0.year != 2016 } == true)
      }
    }
  }

  /// Filled in by openpyxl, which leaves formulas without values, then reckoned anew and saved by LibreOffice.
  @Test(.enabled(if: WorkbookProof.isPossible, WorkbookProof.needed))
  func takesThemAfterLibreOfficeSavedThem() throws {
    try withTemporaryFolder { folder in
      let all = try sent(Array(30..<48), in: folder)
      #expect(all.count > 15)
      let decided: [[[String]]] = try Openpyxl.run(
        """
        answer, words = [], ["Đồng ý", "không đồng ý", "AGREED", "Other opinion", "Đồng Ý "]
        for path in sys.argv[1:]:
            book, rows = openpyxl.load_workbook(path), []
            sheet = next(book[n] for n in ("Đề nghị khen thưởng", "Commendation proposals") if n in book.sheetnames)
            for row in range(1, sheet.max_row + 1):
                if sheet.cell(row, 10).value is None: continue
                word = words[row % 5]
                sheet.cell(row, 8).value = word
                sheet.cell(row, 9).value = "=ghi chú, số 1"
                sheet.cell(row, 9).data_type = "s"
                rows.append([str(sheet.cell(row, 11).value), str(sheet.cell(row, 10).value), word])
            answer.append(rows)
            book.save(path)
        """, all.map(\.workbook))
      let saved = try LibreOffice.convert(all.map(\.workbook), to: .xlsx, into: folder)
      for ((sent, path), rows) in zip(zip(all, saved), decided) {
        let attempt = decide(sent, path, isPartial: true)
        #expect(errors(attempt).isEmpty, "\(sent.name)")
        let set = try #require(attempt.decided?.sets.first, "\(sent.name)")
        let found = set.rulings.map { [$0.award, set.outcome.units[$0.unit].id, $0.decision?.rawValue ?? ""] }
        let expected = rows.map { row in
          let word = row[2].lowercased()
          return [row[0], row[1], word.contains("không") ? "refused" : word.contains("other") ? "other" : "agreed"]
        }
        #expect(found == expected, "\(sent.name)")
        #expect(set.rulings.allSatisfy { $0.note == "=ghi chú, số 1" })
      }
    }
  }

  /// A figure that was changed, and the points that followed it when LibreOffice reckoned, are told as such.
  @Test(.enabled(if: WorkbookProof.isPossible, WorkbookProof.needed))
  func findsAChangedFigureAfterLibreOfficeReckoned() throws {
    try withTemporaryFolder { folder in
      let sample = try WorkbookProof.copySample(into: folder.path)
      let workbook = try WorkbookProof.write(
        try WorkbookProof.evaluated(sample), .vietnamese, as: "changed", in: folder)
      let was: Double = try Openpyxl.run(
        """
        book = openpyxl.load_workbook(sys.argv[1])
        cell = book["Số liệu"]["F6"]
        answer = cell.value
        cell.value += 100
        book.save(sys.argv[1])
        """, [workbook])
      let saved = try LibreOffice.convert(workbook, to: .xlsx, into: folder)
      let sent = Sent(year: sample, workbook: saved, language: .vietnamese, name: "changed")
      let found = decide(sent, saved, isPartial: true).findings.diagnostics
      let first = try #require(found.first)
      #expect(first.problem.code == "K009" && first.place?.sheet?.reference == "F6")
      #expect(first.problem.message.vi.hasSuffix("\(Int(was)) → \(Int(was) + 100)"))
      #expect(found.map(\.problem.code).filter { $0 != "K017" } == ["K009", "K102"])
    }
  }
}
