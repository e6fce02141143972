import Diagnostics

/// Reads what `report.yaml` says under `paper`.
struct PaperReader {
  private var yaml = YAMLReader()

  static func read(_ node: YAMLNode, _ findings: inout Findings) -> Paper {
    var reader = PaperReader()
    let paper = reader.paper(node)
    findings.add(contentsOf: reader.yaml.findings)
    return paper
  }

  /// Keys that only a paper sent on its own has: an annex leaves them to what it is attached to.
  private static let ofStandalone = ["number", "date", "basis", "recipients", "filed"]

  private mutating func paper(_ node: YAMLNode) -> Paper {
    let fields = yaml.fields(
      node,
      allowed: [
        "kind", "agency", "agency_en", "issuer", "issuer_en", "place", "place_en", "number", "date", "submission",
        "basis", "basis_en", "signer", "prepared_by", "recipients", "recipients_en", "filed", "note", "note_en",
      ])
    var paper = Paper()
    paper.kind = fields["kind"].flatMap { yaml.one(of: Paper.Kind.self, $0) } ?? .standalone
    paper.agency = yaml.words(fields, "agency")
    paper.issuer = yaml.words(fields, "issuer")
    paper.place = yaml.words(fields, "place")
    paper.number = fields["number"].flatMap { yaml.text($0) }
    paper.date = fields["date"].flatMap { date($0) }
    paper.submission = fields["submission"].map { submission($0) } ?? Submission()
    paper.basis = lines(fields, "basis")
    paper.signer = fields["signer"].flatMap { signer($0) }
    paper.preparer = fields["prepared_by"].flatMap { signer($0, usualTitle: Words("NGƯỜI LẬP BIỂU", "PREPARED BY")) }
    paper.recipients = lines(fields, "recipients")
    paper.filed = fields["filed"].flatMap { yaml.text($0) }
    paper.note = yaml.words(fields, "note")
    let strangers = paper.kind == .annex ? Self.ofStandalone : ["submission"]
    for key in strangers {
      guard let entry = fields[key] else { continue }
      yaml.report(YAMLProblem.keysClash("kind: \(paper.kind.rawValue)", key), at: entry.place)
    }
    return paper
  }

  private mutating func submission(_ node: YAMLNode) -> Submission {
    let fields = yaml.fields(node, allowed: ["title", "title_en", "number", "date", "issuer", "issuer_en"])
    var submission = Submission()
    if let title = yaml.words(fields, "title") { submission.title = title }
    submission.number = fields["number"].flatMap { yaml.text($0) }
    submission.date = fields["date"].flatMap { date($0) }
    submission.issuer = yaml.words(fields, "issuer")
    return submission
  }

  /// - Parameter usualTitle: where there is one, the title may be left out.
  private mutating func signer(_ node: YAMLNode, usualTitle: Words? = nil) -> Signer? {
    let fields = yaml.fields(node, allowed: ["title", "title_en", "name"])
    let name = fields["name"].flatMap { yaml.text($0) }
    if let title = lines(fields, "title") { return Signer(title: title, name: name) }
    if let usualTitle { return Signer(title: PrintedLines(vi: [usualTitle.vi], en: [usualTitle.en]), name: name) }
    return name.map { Signer(title: PrintedLines(vi: [], en: []), name: $0) }
  }

  private mutating func date(_ node: YAMLNode) -> SigningDate? {
    guard let text = yaml.text(node) else { return nil }
    if let date = SigningDate(iso: text) { return date }
    yaml.report(YAMLProblem.expectedSigningDate(text), at: node.place)
    return nil
  }

  /// A line, or a list of them, with its English counterpart, for which it stands in where there is none.
  private mutating func lines(_ fields: [String: YAMLNode], _ key: String) -> PrintedLines? {
    guard let vi = fields[key].map({ lines($0) }) else { return nil }
    return PrintedLines(vi: vi, en: fields[key + "_en"].map { lines($0) } ?? vi)
  }

  private mutating func lines(_ node: YAMLNode) -> [String] {
    if node.scalar != nil { return yaml.text(node).map { [$0] } ?? [] }
    return yaml.texts(node)
  }
}
