public import Diagnostics
import Files
public import Scoring

/// A year's folder as read: its report, units, figures and criteria sets, each sound by itself and together.
public struct YearFolder: Sendable {
  public let path: String
  public let report: YearReport
  public let year: Year
  public let metrics: MetricTable
  public let corrections: [Correction]
  public let sets: [CriteriaSet]
  public let previousResults: PreviousResults?
}

/// Reads a year's folder and the criteria that it names.
public struct YearFolderReader {
  public private(set) var inputs = InputFiles()
  public private(set) var findings = Findings()
  private let folder: String

  /// - Parameter folder: such as `Reports/2016`.
  public init(folder: String) {
    self.folder = FilePath.normal(folder)
  }

  /// - Parameter criteriaFiles: take the place of the sets that the report names; may be empty.
  /// - Returns: nil where anything is wrong; all of it is in `findings`.
  public mutating func read(criteriaFiles: [String]) -> YearFolder? {
    guard FileKind(at: folder) == .folder else {
      let exists = FileKind(at: folder) != nil
      findings.add(exists ? FileProblem.isNotFolder(path: folder) : .missing(path: folder), at: nil)
      return nil
    }
    guard let report = report(isOptional: !criteriaFiles.isEmpty) else { return nil }
    let files = criteriaFiles.isEmpty ? self.criteriaFiles(report) : criteriaFiles.map(FilePath.normal)
    let dictionary = files.first.flatMap { self.dictionary(besides: $0) }
    let registry = registry(blocks: report.blocks)
    guard let dictionary else { return nil }
    let units = registry?.units(of: report.year) ?? []
    if registry != nil, units.isEmpty, !findings.hasErrors {
      findings.add(RegistryProblem.noUnits, at: Place(file: folder + "/units.csv"))
    }
    let blocks = report.blocks ?? Self.blocks(of: units)
    var corrections: [Correction] = []
    let metrics = registry.flatMap { figures(dictionary, $0, units, report, corrections: &corrections) }
    let past = registry.map { self.past(report, dictionary, $0, units) } ?? Past()
    let context = CheckContext(
      dictionary: dictionary, blocks: blocks, previous: past.metricsAsked, archiveYears: past.yearsAsked)
    let sets = files.compactMap { criteria($0, context) }
    guard let metrics else { return nil }
    for set in sets { reportMetricsNeeded(by: set, dictionary, metrics) }
    guard !findings.hasErrors else { return nil }
    var columns = metrics.columns
    for metric in dictionary.metrics where columns[metric.id] == nil {
      // Nothing needs it (see above); a check that names it passes.
      columns[metric.id] = Column(
        numbers: Array(repeating: 0, count: units.count), states: Array(repeating: .missing, count: units.count),
        labels: metric.kind.labels)
    }
    let year = Year(
      units: units, blocks: blocks, dictionary: dictionary, metrics: columns, previous: past.metrics,
      history: past.history)
    return YearFolder(
      path: folder, report: report, year: year, metrics: metrics, corrections: corrections, sets: sets,
      previousResults: past.results)
  }

  private mutating func report(isOptional: Bool) -> YearReport? {
    let path = folder + "/report.yaml"
    if isOptional, FileKind(at: path) == nil { return YearReport() }
    return inputs.read(path, findings: &findings).flatMap {
      ReportReader.read($0, file: path, findings: &findings)
    }
  }

  /// The `Criteria` folder is looked for in the year's folder and the two above it.
  private mutating func criteriaFiles(_ report: YearReport) -> [String] {
    let candidates = ["", "/..", "/../.."].map { FilePath.normal(folder + $0 + "/Criteria") }
    guard let home = candidates.first(where: { FileKind(at: $0) == .folder }) else {
      findings.add(FileProblem.missing(path: candidates[2]), at: nil)
      return []
    }
    return report.criteria.map { home + "/" + $0 + ".yaml" }
  }

  private mutating func dictionary(besides criteria: String) -> DataDictionary? {
    let path = FilePath.folder(of: criteria) + "metrics.yaml"
    return inputs.read(path, findings: &findings).flatMap {
      DictionaryReader.read($0, file: path, findings: &findings)
    }
  }

  private mutating func registry(blocks: [Block]?) -> UnitRegistry? {
    let path = folder + "/units.csv"
    return inputs.read(path, findings: &findings).flatMap {
      RegistryReader.read($0, file: path, blocks: blocks, findings: &findings)
    }
  }

  private static func blocks(of units: [Unit]) -> [Block] {
    var blocks: [Block] = []
    for unit in units where !blocks.contains(where: { $0.id == unit.block }) {
      blocks.append(Block(id: unit.block, title: Words(both: unit.block)))
    }
    return blocks
  }

  private mutating func figures(
    _ dictionary: DataDictionary, _ registry: UnitRegistry, _ units: [Unit], _ report: YearReport,
    corrections: inout [Correction]
  ) -> MetricTable? {
    let path = folder + "/metrics.csv"
    let reader = MetricTableReader(
      dictionary: dictionary, registry: registry, units: units, strictYear: report.year, isStrict: true)
    guard let bytes = inputs.read(path, findings: &findings),
      var metrics = reader.read(bytes, file: path, findings: &findings)
    else { return nil }
    let correctionsPath = folder + "/corrections.csv"
    if FileKind(at: correctionsPath) != nil, let bytes = inputs.read(correctionsPath, findings: &findings) {
      corrections = CorrectionReader(dictionary: dictionary, registry: registry, units: units)
        .apply(bytes, file: correctionsPath, to: &metrics, findings: &findings)
    }
    return metrics
  }

  private struct Past {
    var metrics: [Metric.ID: Column] = [:]
    var results: PreviousResults?
    var history = AwardHistory()
    /// What expressions may ask for; nil where a file could not be read, so that they are not blamed for it.
    var metricsAsked: Set<Metric.ID>? = []
    var yearsAsked: Int? = 0
  }

  private mutating func past(
    _ report: YearReport, _ dictionary: DataDictionary, _ registry: UnitRegistry, _ units: [Unit]
  ) -> Past {
    var past = Past()
    guard let previous = report.previous else { return past }
    if let path = previous.metrics.map({ FilePath.normal(folder + "/" + $0) }) {
      let reader = MetricTableReader(
        dictionary: dictionary, registry: registry, units: units, strictYear: nil, isStrict: false)
      let table = inputs.read(path, findings: &findings).flatMap { reader.read($0, file: path, findings: &findings) }
      past.metrics = table?.columns ?? [:]
      past.metricsAsked = table.map { Set($0.columns.keys) }
    }
    if let path = previous.results.map({ FilePath.normal(folder + "/" + $0) }),
      let bytes = inputs.read(path, findings: &findings)
    {
      past.results = ResultsReader(registry: registry).read(bytes, file: path, findings: &findings)
    }
    if let path = previous.decisions.map({ FilePath.normal(folder + "/" + $0) }), let year = report.year {
      let before = findings.diagnostics.count
      let reader = DecisionReader(registry: registry, year: year)
      let bytes = inputs.read(path, findings: &findings)
      past.history = bytes.flatMap { reader.read($0, file: path, findings: &findings) } ?? AwardHistory()
      past.yearsAsked = findings.diagnostics.count == before ? past.history.years : nil
    }
    return past
  }

  private mutating func criteria(_ path: String, _ context: CheckContext) -> CriteriaSet? {
    guard let bytes = inputs.read(path, findings: &findings) else { return nil }
    return CriteriaReader.read(
      bytes, file: path, id: FilePath.stem(of: path), context: context, findings: &findings)
  }

  /// A metric that criteria read must have a column; without one every unit would be missing it.
  private mutating func reportMetricsNeeded(by set: CriteriaSet, _ dictionary: DataDictionary, _ table: MetricTable) {
    for metric in dictionary.metrics where table.columns[metric.id] == nil {
      let users = set.expressions.filter { $0.expression.symbols.contains { $0.name == metric.id } }.map(\.owner)
      if !users.isEmpty {
        findings.add(RegistryProblem.metricNeeded(metric.id, by: users), at: Place(file: table.file))
      }
    }
  }
}
