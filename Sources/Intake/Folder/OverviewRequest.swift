public import Diagnostics
public import Scoring

/// What `report.yaml` asks of the sheet that sums up the year, under `overview`.
///
///     overview:
///       metrics: [updates, received, answered]
///       rates:
///         - {title: "Tỷ lệ đúng hạn", title_en: "Rate on time", value: on_time / due}
public struct OverviewRequest: Sendable {
  /// The metrics that are summed over the units, in this order; nil leaves the choice to the data dictionary.
  public let metrics: [Metric.ID]?
  public let rates: [Rate]
  let metricPlaces: [Place]

  public init(metrics: [Metric.ID]? = nil, rates: [Rate] = []) {
    self.init(metrics: metrics, rates: rates, metricPlaces: [])
  }

  init(metrics: [Metric.ID]?, rates: [Rate], metricPlaces: [Place]) {
    self.metrics = metrics
    self.rates = rates
    self.metricPlaces = metricPlaces
  }

  /// A figure that is reckoned of sums for all units together, and drawn unit by unit.
  public struct Rate: Sendable {
    public let title: Words
    /// Over metrics that can be summed.
    public let value: Expression
    /// Where it stands.
    let source: YAMLNode.Scalar?

    init(title: Words, value: Expression, source: YAMLNode.Scalar?) {
      self.title = title
      self.value = value
      self.source = source
    }
  }

  /// Reports what the data dictionary does not have, and what it says cannot be summed.
  func check(against dictionary: DataDictionary, _ findings: inout Findings) {
    let known = dictionary.metrics
    for (id, place) in zip(metrics ?? [], metricPlaces) {
      guard let metric = known.first(where: { $0.id == id }) else {
        findings.add(CriteriaProblem.unknownMetric(id, known: known.map(\.id)), at: place)
        continue
      }
      if !metric.kind.isMeasured { findings.add(RegistryProblem.cannotBeSummed(id), at: place) }
    }
    let types = Dictionary(known.map { ($0.id, $0.kind.type) }) { first, _ in first }
    for rate in rates {
      func place(_ range: Range<Int>) -> Place? { rate.source.map { $0.place(of: range) } }
      let errors = rate.value.check(in: Scope(symbols: types), as: .number)
      for error in errors { findings.add(error.problem, at: place(error.range)) }
      if !errors.isEmpty { continue }
      for mention in rate.value.symbols {
        guard let metric = known.first(where: { $0.id == mention.name }), !metric.kind.isMeasured else { continue }
        findings.add(RegistryProblem.cannotBeSummed(mention.name), at: place(mention.range))
      }
    }
  }
}

extension DataDictionary {
  /// The metrics that are summed over the units where nobody says which: counts without a bound of their own. What
  /// has one, such as weeks of a year, is no quantity to add up.
  public var summedByDefault: [Metric] {
    metrics.filter { $0.kind == .count && $0.range.upperBound == .greatestFiniteMagnitude }
  }
}
