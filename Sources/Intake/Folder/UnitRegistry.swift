import CivilCalendar
import Diagnostics
import Names
public import Scoring

/// The units of the portal, past and present, with the years in which each is valid.
public struct UnitRegistry: Sendable {
  public let entries: [Entry]
  /// Most names are one unit's; one that passed from a unit that ended to its successor is both units'.
  private let byName: [NameKey: [Int]]

  public struct Entry: Sendable {
    public let unit: Unit
    let validFrom: CivilDate?
    let validTo: CivilDate?
    public let successors: [Unit.ID]
  }

  init(entries: [Entry], byName: [NameKey: [Int]]) {
    self.entries = entries
    self.byName = byName
  }

  /// The unit that a table names by id, name, short name or alias, in whatever spelling `NameKey` takes for the
  /// same. Never by one that is only near: see `likely`.
  ///
  /// - Parameter year: whose unit is meant, where a name passed from one unit to another; nil for the present one.
  public func entry(named name: String, in year: Int? = nil) -> Entry? {
    let named = (byName[NameKey(name)] ?? []).map { entries[$0] }
    return named.first { $0.isValid(in: year) } ?? named.last
  }

  /// Those that a name that is nobody's was most likely meant for, to be asked, never to be taken: none, or up to
  /// three that are equally near.
  public func likely(_ name: String, in year: Int? = nil) -> [Unit] {
    let valid = entries.indices.filter { entries[$0].isValid(in: year) }
    let names = valid.lazy.flatMap { index in
      entries[index].unit.names.lazy.map { (key: NameKey($0), named: index) }
    }
    return likelyNames(for: NameKey(name), among: names).map { entries[$0].unit }
  }

  /// Those that are evaluated: valid on the year's last day. Without a year, those that have not ended.
  func units(of year: Int?) -> [Unit] { entries.filter { $0.isValid(in: year) }.map(\.unit) }

  /// Those that are valid on some day of the year.
  func units(during year: Int) -> [Unit] {
    entries.filter { $0.validFrom.map { $0.year <= year } ?? true && $0.validTo.map { $0.year >= year } ?? true }
      .map(\.unit)
  }
}

extension UnitRegistry.Entry {
  func isValid(in year: Int?) -> Bool {
    guard let year, let lastDay = CivilDate(year: year, month: 12, day: 31) else { return validTo == nil }
    return (validFrom.map { $0 <= lastDay } ?? true) && (validTo.map { $0 >= lastDay } ?? true)
  }

  /// Whether there is a day on which both exist.
  fileprivate func overlaps(_ other: Self) -> Bool {
    func ends(_ one: Self, before other: Self) -> Bool {
      guard let end = one.validTo, let start = other.validFrom else { return false }
      return end < start
    }
    return !ends(self, before: other) && !ends(other, before: self)
  }
}

/// Reads `units.csv`.
struct RegistryReader {
  private static let columns = [
    "id", "name", "short_name", "block", "name_en", "valid_from", "valid_to", "succeeded_by", "aliases",
  ]

  static func read(
    _ bytes: [UInt8], file: String, blocks: [Block]?, findings: inout Findings
  ) -> UnitRegistry? {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return nil }
    let columns = NamedColumns(
      of: table, known: Self.columns, required: ["id", "name", "block"], findings: &findings)
    guard let columns else { return nil }
    var entries: [UnitRegistry.Entry] = []
    var places: [String: Place] = [:]
    var successorPlaces: [String: Place] = [:]
    for row in table.rows {
      guard let entry = entry(row, columns, blocks: blocks, findings: &findings) else { continue }
      let place = row[columns["id"] ?? 0].place
      for name in ["name", "short_name", "aliases"] {
        if let column = columns[name] { row[column].reportLookAlikes(&findings) }
      }
      if let first = places[entry.unit.id] {
        findings.add(RegistryProblem.duplicateUnit(entry.unit.id), at: place, related: first)
        continue
      }
      places[entry.unit.id] = place
      successorPlaces[entry.unit.id] = columns["succeeded_by"].map { row[$0].place }
      entries.append(entry)
    }
    let ids = entries.map(\.unit.id)
    for entry in entries {
      for successor in entry.successors where !ids.contains(successor) {
        findings.add(
          RegistryProblem.unknownSuccessor(successor, known: ids), at: successorPlaces[entry.unit.id])
      }
    }
    let names = names(of: entries, places: places, findings: &findings)
    return UnitRegistry(entries: entries, byName: names)
  }

  private static func entry(
    _ row: CSVTable.Row, _ columns: NamedColumns, blocks: [Block]?, findings: inout Findings
  ) -> UnitRegistry.Entry? {
    func value(_ name: String) -> String { columns[name].map { row[$0].value } ?? "" }
    func place(_ name: String) -> Place { columns[name].map { row[$0].place } ?? row.place }
    var isSound = true
    for name in ["id", "name", "block"] where value(name).isEmpty {
      findings.add(RegistryProblem.blank(name), at: place(name))
      isSound = false
    }
    if let blocks, isSound, !blocks.contains(where: { $0.id == value("block") }) {
      findings.add(RegistryProblem.unknownBlock(value("block"), known: blocks.map(\.id)), at: place("block"))
    }
    func date(_ name: String) -> CivilDate? {
      let text = value(name)
      if text.isEmpty { return nil }
      if let date = CivilDate(iso: text) { return date }
      findings.add(RegistryProblem.notADate(text), at: place(name))
      return nil
    }
    let (from, to) = (date("valid_from"), date("valid_to"))
    if let from, let to, to < from { findings.add(RegistryProblem.endsBeforeItBegins, at: place("valid_to")) }
    guard isSound else { return nil }
    let name = Words(value("name"), value("name_en").isEmpty ? value("name") : value("name_en"))
    let unit = Unit(
      id: value("id"), name: name, shortName: value("short_name").isEmpty ? name.vi : value("short_name"),
      block: value("block"), aliases: parts(value("aliases")))
    return .init(unit: unit, validFrom: from, validTo: to, successors: parts(value("succeeded_by")))
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: "|").map { String($0).withoutOuterSpaces }.filter { !$0.isEmpty }
  }

  /// Every name under which a unit is known; a name of two units that are valid together is reported.
  private static func names(
    of entries: [UnitRegistry.Entry], places: [String: Place], findings: inout Findings
  ) -> [NameKey: [Int]] {
    var names: [NameKey: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      let unit = entry.unit
      for name in unit.names {
        let key = NameKey(name)
        let named = names[key] ?? []
        if named.contains(index) { continue }
        if let other = named.map({ entries[$0] }).first(where: entry.overlaps) {
          findings.add(
            RegistryProblem.namesCollide(other.unit.id, unit.id, name: name), at: places[unit.id],
            related: places[other.unit.id])
        }
        names[key] = named + [index]
      }
    }
    return names
  }
}
