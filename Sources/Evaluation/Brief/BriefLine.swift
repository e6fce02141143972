public import CivilCalendar
public import Diagnostics
import Scoring

/// A line of a quick report: a figure of the period beside those that it is compared with.
public struct BriefLine: Sendable {
  public let id: String
  public let title: Words
  /// The unit of measure; empty where there is none.
  public let measure: Words
  public let figure: BriefFigure
  /// Of the period before.
  public let before: BriefFigure
  /// Of the same period of the year before.
  public let yearBefore: BriefFigure
}

/// A figure, or why there is none.
public enum BriefFigure: Hashable, Sendable {
  case number(Double)
  case none(BriefGap)

  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  public var gap: BriefGap? {
    if case .none(let gap) = self { gap } else { nil }
  }

  /// What this figure is of another, 1 where they are equal ("So với"); nil where either is missing or the other is 0.
  public func ratio(to base: BriefFigure) -> Double? { Change(now: number, before: base.number).ratio }

  /// By what share of another figure this one is more, negative where it is less ("Tăng"); nil as for `ratio`.
  public func growth(from base: BriefFigure) -> Double? { Change(now: number, before: base.number).growth }
}

/// Why a quick report has no figure.
public enum BriefGap: Hashable, Sendable {
  /// Nothing is kept of that time.
  case noSource
  /// The figures are monthly, and the period, or the day of the report, cuts a month.
  case cutsMonth
  case monthsMissing([CivilMonth])
  /// The period to compare with reaches over a year's end.
  case overYears
  /// There is no record to take a mean of.
  case undefined
}
