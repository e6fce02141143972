public import Diagnostics

/// A metric (chỉ tiêu) of the data dictionary: what a column of the year's figures means.
public struct Metric: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Words
  /// The unit of measure, for people; empty where there is none.
  public let measure: Words
  public let kind: Kind
  public let nothingArose: NothingArose?
  /// The least and the greatest figure allowed, ends included.
  public let range: ClosedRange<Double>
  /// Other headings under which tables may give the metric, some with the headings above and the table's title:
  /// "Tọa đàm, đối thoại / Câu hỏi / Tiếp nhận". Two metrics may share a plain heading.
  public let aliases: [String]
  /// What counts and what does not, for whoever fills it in.
  public let note: Words?
  /// Whether units are asked for it; else the office verifies it or keeps track itself.
  public let isCollected: Bool
  /// How it is counted from records; nil where it is only handed in.
  public let counting: Counting?

  public init(
    id: String, title: Words, measure: Words = Words(both: ""), kind: Kind, nothingArose: NothingArose? = nil,
    range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude, aliases: [String] = [],
    note: Words? = nil, isCollected: Bool = true, counting: Counting? = nil
  ) {
    self.id = id
    self.title = title
    self.measure = measure
    self.kind = kind
    self.nothingArose = nothingArose
    self.range = range
    self.counting = counting
    self.aliases = aliases
    self.note = note
    self.isCollected = isCollected
  }

  /// What the figures of a metric are.
  public enum Kind: Hashable, Sendable {
    /// A whole number from 0.
    case count
    case number
    case truth
    case choice([Choice])

    /// The type that expressions see.
    public var type: ExpressionType {
      switch self {
      case .count, .number: .number
      case .truth: .truth
      case .choice(let choices): .text(labels: choices.map(\.id), ordered: false)
      }
    }

    /// Whether the figures are quantities, which can be compared by size and summed.
    public var isMeasured: Bool { self == .count || self == .number }

    /// What the numbers of a column of choices stand for; nil for other kinds.
    public var labels: [String]? {
      if case .choice(let choices) = self { choices.map(\.id) } else { nil }
    }
  }

  /// One of the answers of a choice metric.
  public struct Choice: Hashable, Sendable {
    public let id: String
    /// Spellings in tables; the first is shown.
    public let labels: [String]

    public init(id: String, labels: [String]) {
      self.id = id
      self.labels = labels
    }

    public var shown: String { labels.first ?? id }
  }

  /// What "-" or "Không phát sinh" means in the metric's column.
  public enum NothingArose: String, Hashable, Sendable, CaseIterable {
    case zero
    case notApplicable = "not_applicable"
  }
}

/// The data dictionary: the metrics in their order, and the checks that the figures must pass.
public struct DataDictionary: Hashable, Sendable {
  public let metrics: [Metric]
  public let checks: [Check]
  /// The kinds of record that metrics are counted from.
  public let records: [RecordKind]
  /// What the portal itself counts by month, whole numbers from 0; no unit has a figure of it.
  public let portal: [Metric]

  public init(metrics: [Metric], checks: [Check] = [], records: [RecordKind] = [], portal: [Metric] = []) {
    self.metrics = metrics
    self.checks = checks
    self.records = records
    self.portal = portal
  }

  /// A condition that holds for every unit's figures, such as `answered <= received`.
  public struct Check: Hashable, Sendable {
    public let rule: Expression
    /// What is wrong where it does not hold.
    public let message: Words

    public init(rule: Expression, message: Words) {
      self.rule = rule
      self.message = message
    }
  }
}
