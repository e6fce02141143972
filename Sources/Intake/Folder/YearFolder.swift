public import CivilCalendar
import Database
public import Diagnostics
import Files
public import Scoring

/// A year's folder as read: its report, units, figures and criteria sets, each sound by itself and together.
public struct YearFolder: Sendable {
  public let path: String
  public let report: YearReport
  public internal(set) var year: Year
  public internal(set) var metrics: MetricTable
  public let corrections: [Correction]
  /// All units of `units.csv`, past ones too.
  public let registry: UnitRegistry
  /// The units of `units.csv` that the year does not evaluate.
  public let unitsLeftOut: [UnitLeftOut]
  public internal(set) var sets: [CriteriaSet]
  /// The file of each set.
  public internal(set) var sources: [CriteriaSource]
  /// The figures of the year before with their places; nil where there are none.
  public let previousMetrics: MetricTable?
  public let previousResults: PreviousResults?
  /// What was counted from records, beside what was handed in (`submitted`): either may stand in `metrics`.
  public let counted: [CountedMetric]
  /// The figures as they were handed in, before records were counted and corrections laid over them.
  public let submitted: MetricTable
  /// The logs of records that the year has.
  public let records: [RecordSource]
  /// The working days; nil where the criteria's folder has no `calendar.csv`.
  public let calendar: WorkCalendar?
  /// What was read from tables as offices sent them; nil where there are none.
  public let sent: SentFigures?
  /// The portal's own figures; nil where the folder has no `portal.csv`.
  public let portal: PortalFigures?
  /// nil where the report names none.
  public let before: YearBefore?
}

/// Where a year's figures are read from.
public enum FigureSource: Sendable {
  /// The folder's `metrics.csv` or `metrics.xlsx`.
  case folder
  /// Tables as offices sent them, laid over what `metrics.csv` holds already.
  ///
  /// - Parameter replacing: lets them take the place of other figures there; else these are contradictions.
  case sent(files: [String], replacing: Bool)
}

/// Reads a year's folder and the criteria that it names.
public struct YearFolderReader {
  public internal(set) var inputs = InputFiles()
  public internal(set) var findings = Findings()
  /// Told how far the reading of large logs has come.
  public var progress: (@Sendable (ReadingProgress) -> Void)?
  let folder: String
  let source: FigureSource
  /// By what they connect to.
  var snapshots: [String: Snapshot] = [:]

  /// - Parameter folder: such as `Reports/2016`.
  public init(folder: String, figures: FigureSource = .folder) {
    self.folder = FilePath.normal(folder)
    source = figures
  }

  /// - Parameter criteriaFiles: take the place of the sets that the report names; may be empty.
  /// - Returns: nil where anything is wrong beside single figures, which are then missing; all of it is in `findings`.
  public mutating func read(criteriaFiles: [String]) -> YearFolder? {
    guard isThere() else { return nil }
    guard let report = report(isOptional: !criteriaFiles.isEmpty) else { return nil }
    let files = criteriaFiles.isEmpty ? self.criteriaFiles(report) : criteriaFiles.map(FilePath.normal)
    let dictionary = files.first.flatMap { self.dictionary(besides: $0) }
    let registry = registry(blocks: report.blocks)
    let calendarPath = files.first.map { FilePath.folder(of: $0) + "calendar.csv" }
    let calendar = calendarPath.flatMap { self.calendar($0) }
    let hasUnsoundCalendar = calendar == nil && calendarPath.flatMap { FileKind(at: $0) } != nil
    guard let dictionary else { return nil }
    report.overview.check(against: dictionary, &findings)
    let units = registry?.units(of: report.year) ?? []
    if registry != nil, units.isEmpty, !findings.hasErrors {
      findings.add(RegistryProblem.noUnits, at: Place(file: folder + "/units.csv"))
    }
    let blocks = report.blocks ?? Self.blocks(of: units)
    let records =
      registry.map { self.records(dictionary, $0, units, report, calendar, hasUnsoundCalendar: hasUnsoundCalendar) }
      ?? []
    let counted = counted(dictionary, records)
    let portal = portal(dictionary, of: report.year, in: folder)
    var corrections: [Correction] = []
    var wrongFigures = Findings()
    let figures = registry.flatMap {
      self.figures(dictionary, $0, units, blocks, report, counted, corrections: &corrections, &wrongFigures)
    }
    let past = registry.map { self.past(report, dictionary, $0, units) } ?? Past(metricsAsked: nil, yearsAsked: nil)
    let context = CheckContext(
      dictionary: dictionary, blocks: blocks, previous: past.metricsAsked, archiveYears: past.yearsAsked)
    let read = files.compactMap { criteria($0, context) }
    let sets = read.map(\.set)
    guard let figures, let registry else {
      findings.add(contentsOf: wrongFigures)
      return nil
    }
    let metrics = figures.table
    if case .folder = source {
      for problem in sets.flatMap({ $0.metricsNeeded(dictionary, metrics) }) {
        findings.add(problem, at: Place(file: metrics.file))
      }
    }
    let isSound = !findings.hasErrors
    findings.add(contentsOf: wrongFigures)
    guard isSound else { return nil }
    var columns = metrics.columns
    for metric in dictionary.metrics where columns[metric.id] == nil {
      // Nothing needs it (see above); a check that names it passes.
      columns[metric.id] = Column(
        numbers: Array(repeating: 0, count: units.count), states: Array(repeating: .missing, count: units.count),
        labels: metric.kind.labels)
    }
    let year = Year(
      units: units, blocks: blocks, dictionary: dictionary, metrics: columns, previous: past.metrics?.columns ?? [:],
      history: past.history)
    return YearFolder(
      path: folder, report: report, year: year, metrics: metrics, corrections: corrections, registry: registry,
      unitsLeftOut: registry.unitsLeftOut(of: report.year), sets: sets, sources: read.map(\.source),
      previousMetrics: past.metrics, previousResults: past.results, counted: counted, submitted: figures.submitted,
      records: records, calendar: calendar, sent: figures.sent, portal: portal, before: past.before)
  }

  /// Whether the folder lies there; why not is reported.
  mutating func isThere() -> Bool {
    do throws(FileProblem) {
      try Folder.require(folder)
      return true
    } catch {
      findings.add(error, at: nil)
      return false
    }
  }

  mutating func report(isOptional: Bool) -> YearReport? {
    let path = folder + "/report.yaml"
    if FileKind(at: path) == nil {
      if isOptional { return YearReport() }
      findings.add(RegistryProblem.missingReport, at: Place(file: path))
      return nil
    }
    return inputs.read(path, findings: &findings).flatMap {
      ReportReader.read($0, file: path, findings: &findings)
    }
  }

  /// The `Criteria` folder is looked for in the year's folder and the two above it.
  mutating func criteriaFiles(_ report: YearReport) -> [String] {
    guard let home = CriteriaFolder(near: folder) else {
      findings.add(FileProblem.missing(path: CriteriaFolder.candidates(near: folder)[2]), at: nil)
      return []
    }
    return report.criteria.map(home.file)
  }

  mutating func dictionary(besides criteria: String) -> DataDictionary? {
    let path = FilePath.folder(of: criteria) + "metrics.yaml"
    // Of a mistyped path the file that was meant is told, not what would stand beside it.
    if FileKind(at: path) == nil, FileKind(at: criteria) == nil {
      findings.add(FileProblem.missing(path: criteria), at: nil)
      return nil
    }
    return inputs.read(path, findings: &findings).flatMap {
      DictionaryReader.read($0, file: path, findings: &findings)
    }
  }

  mutating func calendar(_ path: String) -> WorkCalendar? {
    guard FileKind(at: path) != nil else { return nil }
    return inputs.read(path, findings: &findings).flatMap {
      CalendarReader.read($0, file: path, findings: &findings)
    }
  }

  mutating func registry(blocks: [Block]?) -> UnitRegistry? {
    let path = folder + "/units.csv"
    return inputs.read(path, findings: &findings).flatMap {
      RegistryReader.read($0, file: path, blocks: blocks, findings: &findings)
    }
  }

  static func blocks(of units: [Unit]) -> [Block] {
    var blocks: [Block] = []
    for unit in units where !blocks.contains(where: { $0.id == unit.block }) {
      blocks.append(Block(id: unit.block, title: Words(both: unit.block)))
    }
    return blocks
  }

  mutating func criteria(
    _ path: String, _ context: CheckContext
  ) -> (set: CriteriaSet, source: CriteriaSource)? {
    guard let bytes = inputs.read(path, findings: &findings) else { return nil }
    return CriteriaReader.read(
      bytes, file: path, id: FilePath.stem(of: path), context: context, findings: &findings)
  }
}

extension CriteriaSet {
  /// A metric that criteria read must have a column; without one every unit would be missing it.
  func metricsNeeded(_ dictionary: DataDictionary, _ table: MetricTable) -> [RegistryProblem] {
    dictionary.metrics.compactMap { metric in
      if table.columns[metric.id] != nil { return nil }
      let users = expressions.filter { $0.expression.symbols.contains { $0.name == metric.id } }.map(\.owner)
      return users.isEmpty ? nil : .metricNeeded(metric.id, by: users)
    }
  }
}
