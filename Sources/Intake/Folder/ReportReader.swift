import CivilCalendar
import Diagnostics
import Names
import Scoring

/// Reads a year's `report.yaml`.
struct ReportReader {
  private var yaml = YAMLReader()

  static func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> YearReport? {
    guard let document = YAMLDocument.read(bytes, file: file, findings: &findings) else { return nil }
    var reader = ReportReader()
    let report = reader.report(document)
    findings.add(contentsOf: reader.yaml.findings)
    return reader.yaml.findings.hasErrors ? nil : report
  }

  private mutating func report(_ document: YAMLNode) -> YearReport {
    let fields = yaml.fields(
      document, allowed: ["year", "cut_off", "criteria", "previous", "blocks", "paper", "figures", "overview"],
      required: ["year", "criteria", "blocks"])
    let year = fields["year"].flatMap { self.year($0) }
    return YearReport(
      year: year, cutOff: fields["cut_off"].flatMap { cutOff($0, of: year) },
      criteria: fields["criteria"].map { criteria($0) } ?? [],
      previous: fields["previous"].flatMap { previous($0) }, blocks: fields["blocks"].map { blocks($0) },
      paper: fields["paper"].map { PaperReader.read($0, &yaml.findings) } ?? Paper(),
      figures: fields["figures"].flatMap { yaml.one(of: PreferredFigure.self, $0) } ?? .counted,
      overview: fields["overview"].map { overview($0) } ?? OverviewRequest())
  }

  private mutating func overview(_ node: YAMLNode) -> OverviewRequest {
    let fields = yaml.fields(node, allowed: ["metrics", "rates"])
    let named = fields["metrics"].map { yaml.list($0) ?? [] }
    var seen: [String: Place] = [:]
    for scalar in (named ?? []).compactMap(\.scalar) {
      if let first = seen.updateValue(scalar.place, forKey: scalar.text) {
        yaml.report(YAMLProblem.duplicateKey(scalar.text), at: scalar.place, related: first)
      }
    }
    let metrics = named?.compactMap { node in yaml.text(node).map { (id: $0, place: node.place) } }
    let rates = fields["rates"].flatMap { yaml.list($0) } ?? []
    return OverviewRequest(
      metrics: metrics?.map(\.id), rates: rates.compactMap { rate($0) }, metricPlaces: metrics?.map(\.place) ?? [])
  }

  private mutating func rate(_ node: YAMLNode) -> OverviewRequest.Rate? {
    let fields = yaml.fields(node, allowed: ["title", "title_en", "value"], required: ["title", "value"])
    let title = yaml.words(fields, "title")
    guard let value = fields["value"], let text = yaml.text(value) else { return nil }
    do {
      let expression = try Expression(parsing: text)
      return title.map { OverviewRequest.Rate(title: $0, value: expression, source: value.scalar) }
    } catch {
      for error in error.errors { yaml.report(error.problem, at: value.scalar?.place(of: error.range) ?? value.place) }
      return nil
    }
  }

  private mutating func criteria(_ node: YAMLNode) -> [CriteriaSet.ID] {
    if case .sequence(let items, let place) = node, items.isEmpty { yaml.report(YAMLProblem.emptyList, at: place) }
    return yaml.texts(node)
  }

  private mutating func year(_ node: YAMLNode) -> Int? {
    guard let year = yaml.whole(node) else { return nil }
    if YearReport.years.contains(year) { return year }
    yaml.report(YAMLProblem.expectedYear(year), at: node.place)
    return nil
  }

  /// A year's figures are closed within it, or in the next at the latest.
  private mutating func cutOff(_ node: YAMLNode, of year: Int?) -> CivilDate? {
    guard let text = yaml.text(node) else { return nil }
    guard let day = CivilDate(iso: text) else {
      yaml.report(YAMLProblem.expectedDate(text), at: node.place)
      return nil
    }
    if let year, !(year...(year + 1)).contains(day.year) {
      yaml.report(YAMLProblem.dayOutsideYear(text, year: year), at: node.place)
      return nil
    }
    return day
  }

  /// Files by name, or the folder of the year before.
  private mutating func previous(_ node: YAMLNode) -> PreviousSources? {
    if let folder = node.scalar?.text, !folder.isEmpty {
      return .folder(folder)
    }
    let fields = yaml.fields(node, allowed: ["metrics", "results", "decisions", "portal"])
    return .files(
      metrics: fields["metrics"].flatMap { yaml.text($0) }, results: fields["results"].flatMap { yaml.text($0) },
      decisions: fields["decisions"].map { node in
        if case .sequence = node { yaml.texts(node) } else { yaml.text(node).map { [$0] } ?? [] }
      } ?? [], portal: fields["portal"].flatMap { yaml.text($0) })
  }

  private mutating func blocks(_ node: YAMLNode) -> [Block] {
    var places: [String: Place] = [:]
    var names: [NameKey: (block: Block.ID, place: Place)] = [:]
    return (yaml.list(node) ?? []).compactMap { item in
      let fields = yaml.fields(item, allowed: ["id", "title", "title_en", "aliases"], required: ["id", "title"])
      guard let id = fields["id"].flatMap({ yaml.text($0) }), let title = yaml.words(fields, "title") else {
        return nil
      }
      if let first = places.updateValue(item.place, forKey: id) {
        yaml.report(CriteriaProblem.duplicateID(id), at: item.place, related: first)
      }
      // A heading that two blocks go by would give whichever stands first.
      var written = ["id", "title", "title_en"].compactMap { fields[$0]?.scalar }
      if case .sequence(let aliases, _)? = fields["aliases"] { written += aliases.compactMap(\.scalar) }
      for name in written {
        if let first = names[NameKey(name.text)] {
          if first.block != id {
            yaml.report(YAMLProblem.duplicateKey(name.text), at: name.place, related: first.place)
          }
        } else {
          names[NameKey(name.text)] = (id, name.place)
        }
      }
      return Block(id: id, title: title, aliases: fields["aliases"].map { yaml.texts($0) } ?? [])
    }
  }
}
