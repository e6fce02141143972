import Foundation
import TestSupport
import Testing

/// A year from its making to its ranking: `new`, `collect`, filled in, `import`, `evaluate`.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
struct CollectionRoundTripTests {
  /// Fills a collection workbook with a year's figures as units would: into unlocked cells alone, answers by their
  /// labels. Arguments: the workbook, the figures, the data dictionary, the workbook to save. Answers with the metrics
  /// that the workbook asks for.
  private static let fill = """
    import csv, re
    book = openpyxl.load_workbook(sys.argv[1])
    figures = {row["unit"]: row for row in csv.DictReader(open(sys.argv[2], encoding="utf-8"))}
    metrics, answers = {}, {}
    for line in open(sys.argv[3], encoding="utf-8"):
        if line.startswith("portal:"): break
        m = re.match(r'  (\\w+): \\{title: "([^"]+)"', line)
        if m:
            unit, kind = re.search(r' unit: "([^"]+)"', line), re.search(r" type: (\\w+)", line).group(1)
            metrics[m.group(2) + (f"\\n({unit.group(1)})" if unit else "")] = (m.group(1), kind)
    answer = []
    for sheet in book:
        head = next(r for r in range(1, 20) if sheet.cell(r, 1).value == "TT")
        for column in range(4, sheet.max_column + 1):
            if sheet.cell(head, column).value is None: continue
            metric, kind = metrics[sheet.cell(head, column).value]
            if metric not in answer: answer.append(metric)
            row = head + 2
            while sheet.cell(row, 2).value:
                cell, text = sheet.cell(row, column), figures[sheet.cell(row, 2).value][metric]
                assert not cell.protection.locked and cell.value is None
                if text in ("yes", "no"): cell.value = {"yes": "Có", "no": "Không"}[text]
                elif text == "-": cell.value = text
                elif text: cell.value = float(text) if "." in text else int(text)
                row += 1
    book.save(sys.argv[4])
    """

  /// A folder with the sample year, in which the year after it was made.
  private func withNewYear(_ body: (Desk) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let desk = Desk(folder: folder)
      try FileManager.default.createDirectory(atPath: folder.file("Reports"), withIntermediateDirectories: false)
      for part in ["Criteria", "Reports/2016"] {
        try FileManager.default.copyItem(atPath: Repository.root + "/" + part, toPath: folder.file(part))
      }
      let made = try desk.run("new", "Reports/2017", "--from", "Reports/2016")
      #expect(made.status == 0 && made.errors.isEmpty)
      try body(desk)
    }
  }

  private func table(_ desk: Desk, _ file: String) throws -> [String: [String: String]] {
    let lines = try desk.text(of: file).split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return Dictionary(
      uniqueKeysWithValues: lines.dropFirst().map { ($0[0], Dictionary(uniqueKeysWithValues: zip(header, $0))) })
  }

  /// Through openpyxl alone, which leaves totals without values, and through LibreOffice, which reckons them.
  @Test(arguments: [false, true])
  func comesBackAsItWasFilledIn(throughLibreOffice: Bool) throws {
    if throughLibreOffice, !LibreOffice.isInstalled { return }
    try withNewYear { desk in
      #expect(try desk.run("collect", "Reports/2017", "--lang", "vi").status == 0)
      var filled = desk.folder.file("filled.xlsx")
      let asked: [String] = try Openpyxl.run(
        Self.fill,
        [
          desk.folder.file("Reports/2017/out/collection-2017.xlsx"), desk.folder.file("Reports/2016/metrics.csv"),
          desk.folder.file("Criteria/metrics.yaml"), filled,
        ])
      if throughLibreOffice { filled = try LibreOffice.convert(filled, to: .xlsx, into: desk.folder) }
      let imported = try desk.run("import", "Reports/2017", filled)
      #expect(imported.status == 0 && imported.errors.isEmpty, "\(imported.errors)")

      let (expected, found) = (try table(desk, "Reports/2016/metrics.csv"), try table(desk, "Reports/2017/metrics.csv"))
      #expect(expected.count == 54 && found.count == 54 && asked.count == 25)
      for (unit, figures) in expected {
        for (metric, figure) in figures where asked.contains(metric) {
          let other = try #require(found[unit]?[metric])
          #expect(other == figure || (Double(other) != nil && Double(other) == Double(figure)), "\(unit) \(metric)")
        }
      }

      // What verification adds completes the year: it ranks as the sample does.
      let verified = ["answer_quality", "wrong_information", "days_offline", "disciplined"]
      let rows = expected.keys.sorted().map { unit in ([unit] + verified.map { expected[unit]?[$0] ?? "" }) }
      try desk.write(
        ([["unit"] + verified] + rows).map { $0.joined(separator: ",") + "\n" }.joined(), to: "verified.csv")
      let completed = try desk.run("import", "Reports/2017", "verified.csv")
      #expect(completed.status == 0, "\(completed.errors)")
      let checked = try desk.run("check", "Reports/2017")
      #expect(checked.status == 0, "\(checked.errors)")
      #expect(checked.diagnostics == (try desk.run("check", "Reports/2016").diagnostics))
      for year in ["2016", "2017"] { #expect(try desk.run("evaluate", "Reports/\(year)").status == 0) }
      #expect(try desk.text(of: "Reports/2017/out/results.csv") == desk.text(of: "Reports/2016/out/results.csv"))
    }
  }

  @Test func takesTheUnitsThatHaveAnsweredAndAsksTheOthersAgain() throws {
    try Office().open { desk in
      #expect(try desk.run("new", "Reports/2017", "--from", "Reports/2016").status == 0)
      #expect(try desk.run("collect", "Reports/2017", "--lang", "vi").status == 0)
      let path = desk.folder.file("Reports/2017/out/collection-2017.xlsx")
      let filled: String = try Openpyxl.run(
        """
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book["Sở"]
        row = next(c.row for c in sheet["B"] if c.value == "STP")
        for column, value in zip("DEFGH", (150, "-", "-", 8.5, "Có")): sheet[f"{column}{row}"] = value
        answer = sys.argv[1].replace("collection", "filled")
        book.save(answer)
        """, [path])
      let imported = try desk.run("import", "Reports/2017", filled)
      #expect(imported.status == 0 && imported.errors.isEmpty, "\(imported.errors)")
      #expect(imported.text.contains("Still to come: `updates` of 2 units: SYT, QHC."))
      #expect(
        try desk.text(of: "Reports/2017/metrics.csv").contains("STP,Sở Tư pháp,150,-,-,8.5,yes\nSYT,Sở Y tế,,,,,\n"))
      let checked = try desk.run("check", "Reports/2017")
      #expect(checked.diagnostics == ["R027 3"])
      #expect(checked.errors.contains("2 units have no figures yet: SYT, QHC"))
      #expect(try desk.run("collect", "Reports/2017", "--lang", "vi").status == 0)
      let again: [String] = try Openpyxl.ask(
        #"answer = [str(c.value) for c in next(r for r in book["Sở"].iter_rows() if r[1].value == "STP")[3:]]"#,
        of: path)
      #expect(again == ["150", "-", "-", "8.5", "Có"])
    }
  }
}
