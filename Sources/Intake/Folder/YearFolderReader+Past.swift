import Diagnostics
import Files
import Scoring

extension YearFolderReader {
  /// What is known of the years before.
  struct Past {
    var metrics: MetricTable?
    var results: PreviousResults?
    var history = AwardHistory()
    var before: YearBefore?
    /// What expressions may ask for; nil where a file could not be read, so that they are not blamed for it.
    var metricsAsked: Set<Metric.ID>? = []
    var yearsAsked: Int? = 0
  }

  mutating func past(
    _ report: YearReport, _ dictionary: DataDictionary, _ registry: UnitRegistry, _ units: [Unit]
  ) -> Past {
    var past = Past()
    guard let previous = report.previous else { return past }
    let (metrics, corrections, results, decisions, portal) = sources(of: previous, before: report.year)
    let former = report.year.map { registry.former(before: $0) } ?? []
    let all = units + former.map(\.unit)
    var formerMetrics: [Metric.ID: Column] = [:]
    if let path = metrics {
      let reader = MetricTableReader(
        dictionary: dictionary, registry: registry, units: all, year: report.year.map { $0 - 1 }, isStrict: false,
        blocks: [])
      let bytes = inputs.read(path, findings: &findings)
      past.metrics = bytes.flatMap { reader.read($0, file: path, findings: &findings) }
      if let path = corrections, var table = past.metrics, let bytes = inputs.read(path, findings: &findings) {
        _ = CorrectionReader(
          dictionary: dictionary, registry: registry, year: reader.year, units: all, isStrict: false
        )
        .apply(bytes, file: path, to: &table, findings: &findings)
        past.metrics = table
      }
      formerMetrics = past.metrics?.rows(units.count..<all.count).columns ?? [:]
      past.metrics = past.metrics?.rows(0..<units.count)
      past.metricsAsked = past.metrics.map { Set($0.columns.keys) }
    }
    if let path = results, let bytes = inputs.read(path, findings: &findings) {
      past.results = ResultsReader(registry: registry, year: report.year.map { $0 - 1 }).read(
        bytes, file: path, findings: &findings)
    }
    if let year = report.year, !decisions.isEmpty {
      let before = findings.diagnostics.count
      past.history = history(decisions, before: year, registry)
      past.yearsAsked = findings.diagnostics.count == before ? past.history.years : nil
    }
    let lasting = report.year.map { year in units.filter { registry.wasEvaluated($0.id, in: year - 1) } } ?? units
    past.before = YearBefore(
      lasting: Set(lasting.map(\.id)), former: former, formerMetrics: formerMetrics,
      portal: portal.flatMap { path in
        inputs.read(path, findings: &findings).flatMap {
          PortalReader(dictionary: dictionary, year: report.year.map { $0 - 1 })
            .read($0, file: path, findings: &findings)
        }
      })
    return past
  }

  /// A file of decisions, with the year of the rows that do not tell one.
  private struct PastDecisions {
    let path: String
    let year: Int
    /// Whether it is the file of that year, which is then known even if nothing was granted.
    let isOfAYear: Bool
  }

  private mutating func history(_ files: [PastDecisions], before year: Int, _ registry: UnitRegistry) -> AwardHistory {
    var archive = DecisionArchive(year: year)
    // From the oldest on: what was said later counts.
    for file in files.sorted(by: { $0.year < $1.year }) {
      guard let bytes = inputs.read(file.path, findings: &findings) else { continue }
      let reader = DecisionReader(registry: registry, unitsOf: file.year, before: year)
      guard let decisions = reader.read(bytes, file: file.path, findings: &findings) else { continue }
      if file.isOfAYear { archive.cover(file.year) }
      archive.add(decisions, of: file.year)
    }
    return archive.history
  }

  /// The files to read. A year's folder must hold metrics, over which its corrections are laid; its results stand in
  /// it or among what was generated.
  private mutating func sources(
    of previous: PreviousSources, before year: Int?
  ) -> (metrics: String?, corrections: String?, results: String?, decisions: [PastDecisions], portal: String?) {
    func path(_ name: String) -> String { FilePath.normal(folder + "/" + name) }
    switch previous {
    case .files(let metrics, let results, let decisions, let portal):
      return (
        metrics.map(path), nil, results.map(path),
        year.map { year in decisions.map { file(path($0), elseOf: year - 1) } } ?? [], portal.map(path)
      )
    case .folder(let home):
      func existing(_ names: String...) -> String? {
        names.map { path(home + "/" + $0) }.first { FileKind(at: $0) != nil }
      }
      return (
        path(home + "/metrics.csv"), existing("corrections.csv"), existing("results.csv", "out/results.csv"),
        year.map { chain(from: path(home), before: $0) } ?? [], existing("portal.csv")
      )
    }
  }

  /// The decisions of a year's folder, of the one that this names as the year before, and so on.
  private mutating func chain(from home: String, before year: Int) -> [PastDecisions] {
    var files: [PastDecisions] = []
    var seen: Set<String> = [folder]
    var (next, expected): (String?, Int) = (home, year - 1)
    while let home = next, seen.insert(home).inserted {
      next = nil
      let report = pastReport(of: home)
      let own = report?.year ?? expected
      let path = home + "/decisions.csv"
      if FileKind(at: path) != nil { files.append(PastDecisions(path: path, year: own, isOfAYear: true)) }
      switch report?.previous {
      case .folder(let further): (next, expected) = (FilePath.normal(home + "/" + further), own - 1)
      case .files(_, _, let decisions, _):
        files += decisions.map { file(FilePath.normal(home + "/" + $0), elseOf: own - 1) }
      case nil: break
      }
    }
    return files.filter { $0.year < year }
  }

  /// A file of decisions is of the year that the report beside it tells, unless that is the one being read.
  private mutating func file(_ path: String, elseOf year: Int) -> PastDecisions {
    let home = FilePath.normal(FilePath.folder(of: path) + ".")
    let told = home == folder ? nil : pastReport(of: home)?.year
    return PastDecisions(path: path, year: told ?? year, isOfAYear: told != nil)
  }

  /// What an earlier year's report says; nil where it has none. Its own mistakes are that year's
  /// matter: what is then not known of the years before it, rules that ask for them are told.
  private mutating func pastReport(of home: String) -> YearReport? {
    let path = home + "/report.yaml"
    guard FileKind(at: path) != nil, let bytes = inputs.read(path, findings: &findings) else { return nil }
    var passedOver = Findings()
    return ReportReader.read(bytes, file: path, findings: &passedOver)
  }
}
