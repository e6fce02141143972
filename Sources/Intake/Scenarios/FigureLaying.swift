import Diagnostics
import Names
import Scoring

/// Lays assumed figures over a year's, after corrections. What a cell may hold, the metric says as it does of tables.
struct FigureLaying {
  private(set) var columns: [Metric.ID: Column]
  private(set) var places: [Metric.ID: [Place]]
  private(set) var findings = Findings()
  private let year: Year
  private let file: String
  private var assumed: [String: Place] = [:]

  init(over table: MetricTable, of year: Year) {
    (columns, places, file) = (table.columns, table.places, table.file)
    self.year = year
  }

  var table: MetricTable { MetricTable(file: file, columns: columns, places: places) }

  /// Where assumed figures are written.
  var assumedPlaces: Set<Place> { Set(assumed.values) }

  mutating func lay(_ assignment: Assignment) {
    guard let (row, metric) = cell(of: assignment) else { return }
    if let first = assumed["\(row) \(metric.id)"] {
      findings.add(ScenarioProblem.assumedTwice(assignment.target), at: assignment.place, related: first)
      return
    }
    guard let written = assignment.cell else {
      findings.add(YAMLProblem.expectedText, at: assignment.valuePlace)
      return
    }
    guard let text = text(written, assignment, metric, now: columns[metric.id]?[row]) else { return }
    var column = columns[metric.id] ?? Column(missing: year.units.count, labels: metric.kind.labels)
    switch metric.figure(from: text) {
    case .success(.present(let number)): column.set(row, to: number)
    case .success(.absent(let state)): column.set(row, to: state)
    case .failure(let problem):
      findings.add(problem.problem, at: assignment.valuePlace)
      return
    }
    columns[metric.id] = column
    places[metric.id, default: Array(repeating: Place(file: file), count: year.units.count)][row] =
      assignment.valuePlace
    assumed["\(row) \(metric.id)"] = assignment.valuePlace
  }

  /// `metrics.UNIT.METRIC`: a unit's name may hold points itself.
  private mutating func cell(of assignment: Assignment) -> (row: Int, metric: Metric)? {
    let steps = assignment.steps.dropFirst()
    guard let last = steps.last, let first = steps.first, steps.count > 1 else {
      findings.add(ScenarioProblem.figureNotNamed(assignment.target), at: assignment.place)
      return nil
    }
    let name = steps.dropLast().map(\.text).joined(separator: ".")
    let rows = year.units.indices.filter { year.units[$0].isNamed(name) }
    let metric = year.dictionary.metrics.first { $0.id == last.text }
    if rows.isEmpty {
      let names = year.units.lazy.flatMap { unit in unit.names.lazy.map { (key: NameKey($0), named: unit) } }
      let likely = likelyNames(for: NameKey(name), among: names)
      let width = steps.dropLast().reduce(steps.count - 2) { $0 + $1.place.length }
      findings.add(
        RegistryProblem.unknownUnit(name, likely: likely), at: first.place.shifted(by: 0, length: width))
    } else if rows.count > 1 {
      let paths = rows.map { "\(Assignment.figures).\(year.units[$0].id).\(last.text)" }
      findings.add(ScenarioProblem.ambiguousTarget(name, paths), at: first.place)
    }
    if metric == nil {
      let known = year.dictionary.metrics.map(\.id)
      findings.add(CriteriaProblem.unknownMetric(last.text, known: known), at: last.place)
    }
    guard let metric, rows.count == 1 else { return nil }
    return (rows[0], metric)
  }

  /// What the cell becomes, as a table would have it; nil where that was reported.
  private mutating func text(_ written: String, _ assignment: Assignment, _ metric: Metric, now: Double?) -> String? {
    func report(_ problem: any Problem, at place: Place? = nil) -> String? {
      findings.add(problem, at: place ?? assignment.valuePlace)
      return nil
    }
    if assignment.operation == .set {
      let isUnclear =
        metric.kind.isMeasured && written.hasPrefix("+") && (try? PlainNumber.read(String(written.dropFirst()))) != nil
      return isUnclear
        ? report(ScenarioProblem.relativeUnclear(target: assignment.target, value: written)) : written
    }
    guard metric.kind.isMeasured, let now else {
      return report(ScenarioProblem.notANumberNow(target: assignment.target), at: assignment.place)
    }
    let isShare = written.hasSuffix("%")
    // A count grows by a tenth of itself; a share of 80 % by a tenth, or to 90 %?
    if isShare, metric.kind != .count {
      return report(ScenarioProblem.percentageUnclear(target: assignment.target, value: written))
    }
    do throws(PlainNumber.Fault) {
      let amount = try PlainNumber.read(written) * (assignment.operation == .add ? 1 : -1)
      let sum = isShare ? Decimal15.round(now + amount * now, places: 0) : now + amount
      return NumberText.format(sum, places: nil, grouping: false, language: .english)
    } catch {
      return report(TableProblem.number(written, error))
    }
  }
}

extension Column {
  /// A column in which every figure is missing.
  init(missing count: Int, labels: [String]?) {
    self.init(
      numbers: Array(repeating: 0, count: count), states: Array(repeating: .missing, count: count), labels: labels)
  }
}
