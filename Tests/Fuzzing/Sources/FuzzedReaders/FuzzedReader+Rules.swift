import Diagnostics
import Evaluation
import Intake
import Scoring

extension FuzzedReader {
  private static let criteriaYear = FuzzedYear(for: "criteria")
  private static let dictionaryYear = FuzzedYear(for: "dictionary")
  private static let scenarioYear = FuzzedYear(for: "scenarios")

  /// A criteria file beside a sound dictionary: read, and the year evaluated by it.
  static let criteria = FuzzedReader("criteria", corpus: "Criteria") { bytes in
    criteriaYear.write(bytes, to: "Criteria/set.yaml")
    try evaluated(criteriaYear, file: "Criteria/set.yaml", bytes)
  }

  /// A data dictionary under sound criteria.
  static let dictionary = FuzzedReader("dictionary", corpus: "Dictionaries") { bytes in
    dictionaryYear.write(bytes, to: "Criteria/metrics.yaml")
    try evaluated(dictionaryYear, file: "Criteria/metrics.yaml", bytes)
  }

  /// A file of scenarios, each laid over a sound year.
  static let scenarios = FuzzedReader("scenarios", corpus: "Scenarios") { bytes in
    scenarioYear.write(bytes, to: "scenarios.yaml")
    let attempts = (0..<2).map { _ in
      whatIf(folder: scenarioYear.folder, typed: [], scenarioFile: scenarioYear.root + "/scenarios.yaml")
    }
    let found = try attempts.map { try FoundText.checked($0.findings, file: "scenarios.yaml", bytes: bytes) }
    try BrokenPromise.unless(found[0] == found[1], "read twice, found twice otherwise")
    for attempt in attempts {
      try BrokenPromise.unless((attempt.whatIf == nil) == attempt.findings.hasErrors, "neither years nor errors")
    }
  }

  /// An expression: parsed, checked against some names, evaluated where it may be.
  static let expressions = FuzzedReader("expressions", corpus: "Expressions") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let length = text.unicodeScalars.count
    func checkErrors(_ errors: [ExpressionError]) throws {
      for error in errors {
        let (low, high) = (error.range.lowerBound, error.range.upperBound)
        try BrokenPromise.unless(low >= 0 && high <= length, "\(error.range) is outside of \(length)")
        try BrokenPromise.unless(!error.problem.message.vi.isEmpty, "\(error.problem) says nothing")
      }
    }
    let expression: Expression
    do throws(ExpressionErrors) {
      expression = try Expression(parsing: text)
    } catch {
      return try checkErrors(error.errors)
    }
    try BrokenPromise.unless(try expression == Expression(parsing: text), "read twice, two expressions")
    var isSound = false
    for kind in [ExpressionKinds.number, .truth, .text] {
      let errors = expression.check(in: scope, as: kind)
      try checkErrors(errors)
      isSound = isSound || errors.isEmpty
    }
    guard isSound, expression.pastAwards.isEmpty else { return }
    try BrokenPromise.unless(expression.evaluate(in: environment).count == 3, "not a value a row")
  }

  private static let scope = Scope(
    symbols: [
      "a": .number, "b": .number, "A1": .number, "total": .number, "on": .truth,
      "grade": .text(labels: ["Yếu", "Tốt"], ordered: true), "block": .text(labels: ["so", "quan"], ordered: false),
    ], previous: ["a", "total"], awards: ["W"])

  private static let environment = Environment(
    rowCount: 3,
    symbols: [
      "a": column([1, 0, -2.5], [.present, .present, .present]),
      "b": column([0, 0, 7], [.missing, .present, .present]),
      "A1": column([3, 4, 5], [.present, .notApplicable, .present]),
      "total": column([90, 80, 70], [.present, .present, .present]),
      "on": column([1, 0, 1], [.present, .present, .present]),
      "grade": column([0, 1, 1], [.present, .present, .missing], ["Yếu", "Tốt"]),
      "block": column([0, 1, 1], [.present, .present, .present], ["so", "quan"]),
    ],
    previous: [
      "a": column([1, 2, 3], [.present, .missing, .present]),
      "total": column([1, 2, 3], [.present, .present, .present]),
    ])

  private static func column(_ numbers: [Double], _ states: [CellState], _ labels: [String]? = nil) -> Column {
    Column(numbers: numbers, states: states, labels: labels)
  }

  /// A year with one file made up: twice the same, and either a result or an error.
  static func evaluated(_ year: FuzzedYear, file: String, _ bytes: [UInt8]) throws {
    let attempts = (0..<2).map { _ in evaluate(folder: year.folder) }
    let found = try attempts.map { try FoundText.checked($0.findings, file: file, bytes: bytes) }
    try BrokenPromise.unless(found[0] == found[1], "read twice, found twice otherwise: \(found)")
    for attempt in attempts {
      try BrokenPromise.unless((attempt.evaluated == nil) == attempt.findings.hasErrors, "neither a year nor errors")
    }
    let totals = attempts.map {
      $0.evaluated?.outcomes.map { outcome in outcome.units.indices.map { outcome.total[$0] } }
    }
    try BrokenPromise.unless(totals[0] == totals[1], "evaluated twice, totals differ")
    for total in (totals[0] ?? []).joined() {
      try BrokenPromise.unless(total?.isFinite ?? true, "a total is \(String(describing: total))")
    }
  }
}
