public import CivilCalendar
import Diagnostics
public import Scoring

/// The portal's own figures by month, which belong to no unit.
public struct PortalFigures: Sendable {
  private let numbers: [Metric.ID: [CivilMonth: Double]]

  init(_ numbers: [Metric.ID: [CivilMonth: Double]]) { self.numbers = numbers }

  /// The sum over some months; nil where a month has no figure.
  public func sum(of metric: Metric.ID, over months: [CivilMonth]) -> Double? {
    let figures = numbers[metric] ?? [:]
    var sum = 0.0
    for month in months {
      guard let number = figures[month] else { return nil }
      sum += number
    }
    return sum
  }

  /// Those of some months that have no figure.
  public func missing(_ metric: Metric.ID, in months: [CivilMonth]) -> [CivilMonth] {
    months.filter { numbers[metric]?[$0] == nil }
  }
}

/// Reads `portal.csv`: `month, metric, value`. A blank value is one that is not known yet.
struct PortalReader {
  let dictionary: DataDictionary
  /// nil where any will do.
  let year: Int?

  func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> PortalFigures? {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return nil }
    let names = ["month", "metric", "value"]
    let columns = NamedColumns(of: table, known: names, required: names, findings: &findings)
    guard let columns, let month = columns["month"], let metric = columns["metric"], let value = columns["value"]
    else { return nil }
    var numbers: [Metric.ID: [CivilMonth: Double]] = [:]
    var places: [Metric.ID: [CivilMonth: Place]] = [:]
    for row in table.rows {
      let (time, id) = (self.month(row[month], &findings), self.metric(row[metric], &findings))
      let number = self.number(row[value], id ?? row[metric].value, &findings)
      guard let time, let id else { continue }
      if let first = places[id]?[time] {
        findings.add(PortalProblem.twice(id, time), at: row[metric].place, related: first)
        continue
      }
      places[id, default: [:]][time] = row[metric].place
      numbers[id, default: [:]][time] = number
    }
    return PortalFigures(numbers)
  }

  private func month(_ field: CSVTable.Field, _ findings: inout Findings) -> CivilMonth? {
    guard let month = CivilMonth(iso: field.value) else {
      findings.add(PortalProblem.notAMonth(field.value), at: field.place)
      return nil
    }
    guard let year, month.year != year else { return month }
    findings.add(PortalProblem.outsideYear(month, year: year), at: field.place)
    return nil
  }

  private func metric(_ field: CSVTable.Field, _ findings: inout Findings) -> Metric.ID? {
    let known = dictionary.portal.map(\.id)
    if known.contains(field.value) { return field.value }
    findings.add(PortalProblem.unknownMetric(field.value, known: known), at: field.place)
    return nil
  }

  /// nil where the cell is blank or wrong.
  private func number(_ field: CSVTable.Field, _ metric: Metric.ID, _ findings: inout Findings) -> Double? {
    if field.value.isEmpty { return nil }
    do throws(PlainNumber.Fault) {
      let number = try PlainNumber.read(field.value)
      if number >= 0, number == number.rounded() { return number }
      findings.add(PortalProblem.notWhole(field.value, metric), at: field.place)
    } catch {
      findings.add(TableProblem.number(field.value, error), at: field.place)
    }
    return nil
  }
}
