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
    let (metrics, corrections, results, decisions, portal) = paths(of: previous)
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
    if let path = decisions, let year = report.year {
      let before = findings.diagnostics.count
      let reader = DecisionReader(registry: registry, year: year)
      let bytes = inputs.read(path, findings: &findings)
      past.history = bytes.flatMap { reader.read($0, file: path, findings: &findings) } ?? AwardHistory()
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

  /// The files to read. A year's folder must hold metrics, over which its corrections are laid; its results stand in
  /// it or among what was generated.
  private func paths(
    of previous: PreviousSources
  ) -> (metrics: String?, corrections: String?, results: String?, decisions: String?, portal: String?) {
    func path(_ name: String) -> String { FilePath.normal(folder + "/" + name) }
    switch previous {
    case .files(let metrics, let results, let decisions, let portal):
      return (metrics.map(path), nil, results.map(path), decisions.map(path), portal.map(path))
    case .folder(let home):
      func existing(_ names: String...) -> String? {
        names.map { path(home + "/" + $0) }.first { FileKind(at: $0) != nil }
      }
      return (
        path(home + "/metrics.csv"), existing("corrections.csv"), existing("results.csv", "out/results.csv"),
        existing("decisions.csv"), existing("portal.csv")
      )
    }
  }
}
