import Diagnostics
import Evaluation
import Foundation
import Reports
import TestSupport
import Testing

/// What tests of workbooks share: the sample year, workbooks made from folders, and the comparison of formulas.
enum WorkbookProof {
  static let needed: Comment = "needs LibreOffice Calc (libreoffice-calc-nogui) and Python with openpyxl"
  static let isPossible = LibreOffice.isInstalled && Openpyxl.isInstalled

  /// A copy of the sample year with its criteria, for changes.
  static func copySample(into folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder + "/Reports", withIntermediateDirectories: true)
    for part in ["Criteria", "Reports/2016"] {
      try FileManager.default.copyItem(atPath: Repository.root + "/" + part, toPath: folder + "/" + part)
    }
    // From which the figures that a test changes would be counted anew.
    try FileManager.default.removeItem(atPath: folder + "/Reports/2016/records")
    return folder + "/Reports/2016"
  }

  static func evaluated(_ year: String) throws -> EvaluatedYear {
    let attempt = evaluate(folder: year)
    if let evaluated = attempt.evaluated { return evaluated }
    throw YearHasErrors(messages: attempt.findings.inReadingOrder.map { $0.problem.message.en })
  }

  struct YearHasErrors: Error {
    let messages: [String]
  }

  /// Writes the workbook of a year's only criteria set under a name of its own.
  static func write(_ evaluated: EvaluatedYear, _ language: Language, as name: String, in folder: TemporaryFolder)
    throws
    -> String
  {
    let report = WorkbookReport(evaluated, language: language, version: "0")
    let written = try #require(try report.write(to: folder.file("out-" + name)).first)
    let path = folder.file(name + ".xlsx")
    try FileManager.default.moveItem(atPath: written, toPath: path)
    return path
  }

  /// How the formulas of one workbook fared.
  struct Comparison: Decodable {
    let formulas: Int
    /// The first few that differ, causes before what hangs on them: sheet, cell, both values, formula.
    let differences: [String]
  }

  /// Compares, for each formula of the first workbook of a pair, its cached value with the value in the second.
  ///
  /// Numbers agree to 1e-9 of their size; texts, truths and errors exactly.
  ///
  /// - Parameter sheets: that are passed over.
  static func compare(
    _ pairs: [(cached: String, recalculated: String)], without sheets: [String] = []
  ) throws -> [Comparison] {
    try Openpyxl.run(
      """
      def same(x, y):
          numbers = [isinstance(v, (int, float)) and not isinstance(v, bool) for v in (x, y)]
          if all(numbers): return abs(x - y) <= 1e-9 * max(1, abs(x), abs(y))
          # openpyxl reads an empty text as nothing.
          return (x in (None, "") and y in (None, "")) or (type(x) == type(y) and x == y)
      answer, passed = [], json.loads(sys.argv[1])
      for cached, new in zip(sys.argv[2::2], sys.argv[3::2]):
          f = openpyxl.load_workbook(cached)
          a, b = (openpyxl.load_workbook(p, data_only=True) for p in (cached, new))
          count, differences = 0, []
          # The last sheets come first: they hold what the rankings look up.
          for sheet in (s for s in reversed(f.worksheets) if s.title not in passed):
              for column in sheet.iter_cols():
                  for c in column:
                      if c.data_type != "f": continue
                      count += 1
                      x, y = (w[sheet.title][c.coordinate].value for w in (a, b))
                      if not same(x, y):
                          differences.append(f"{sheet.title}!{c.coordinate} {x!r} is {y!r}: {c.value}")
          answer.append({"formulas": count, "differences": differences[:4]})
      """, [try json(sheets)] + pairs.flatMap { [$0.cached, $0.recalculated] })
  }

  /// Puts what is no formula on these sheets of the second workbook of a pair into the first: the inputs, and the
  /// official results that formulas compare with.
  ///
  /// - Parameter sheets: those that a workbook lacks are passed over.
  static func overlay(_ pairs: [(base: String, inputs: String)], sheets: [String]) throws {
    let _: Int = try Openpyxl.run(
      """
      names = json.loads(sys.argv[1])
      for base, inputs in zip(sys.argv[2::2], sys.argv[3::2]):
          a, b = (openpyxl.load_workbook(p) for p in (base, inputs))
          for name in (n for n in names if n in b):
              for row in b[name].iter_rows():
                  for c in row:
                      if c.data_type == "f" or type(c).__name__ == "MergedCell": continue
                      a[name][c.coordinate].value = c.value
                      if isinstance(c.value, str): a[name][c.coordinate].data_type = "s"
          a.save(base)
      answer = 0
      """, [try json(sheets)] + pairs.flatMap { [$0.base, $0.inputs] })
  }

  private static func json(_ texts: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
  }
}
