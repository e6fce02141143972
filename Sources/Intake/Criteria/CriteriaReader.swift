import Diagnostics
import Scoring

/// Reads a criteria file. Form is checked here, node by node; meaning by `CriteriaSet.faults(in:)`, whose paths
/// lead back to places in the file.
struct CriteriaReader {
  var yaml = YAMLReader()
  private let document: YAMLNode
  private var source: CriteriaSource { CriteriaSource(document: document) }

  private init(_ document: YAMLNode) {
    self.document = document
  }

  /// - Parameter blocks: the report's blocks, where a year is at hand.
  /// - Returns: nil where anything is wrong; all of it is in `findings`.
  static func read(
    _ bytes: [UInt8], file: String, id: String, context: CheckContext, findings: inout Findings
  ) -> (set: CriteriaSet, source: CriteriaSource)? {
    guard let document = YAMLDocument.read(bytes, file: file, findings: &findings) else { return nil }
    return read(document, id: id, findings: &findings) { set, source in
      var found = Findings()
      for fault in set.faults(in: context) { found.add(fault.problem, at: source.place(of: fault)) }
      return found
    }
  }

  /// - Parameter judging: what is wrong with what the rules mean.
  static func read(
    _ document: YAMLNode, id: String, findings: inout Findings, judging: (CriteriaSet, CriteriaSource) -> Findings
  ) -> (set: CriteriaSet, source: CriteriaSource)? {
    var reader = CriteriaReader(document)
    let set = reader.criteriaSet(id: id)
    // Meaning is judged only where the form is right: half a criterion would be blamed for what it lacks.
    if let set, !reader.yaml.findings.hasErrors {
      reader.yaml.findings.add(contentsOf: judging(set, reader.source))
    }
    findings.add(contentsOf: reader.yaml.findings)
    return reader.yaml.findings.hasErrors ? nil : set.map { ($0, reader.source) }
  }

  private mutating func criteriaSet(id: String) -> CriteriaSet? {
    let fields = yaml.fields(document, .criteriaSet)
    let title = yaml.words(fields, "title")
    let criteria = fields["criteria"].map { self.criteria($0) } ?? []
    let grades = fields["grades"].map { self.grades($0) } ?? []
    let ranking = fields["ranking"].map { yaml.fields($0, .ranking) } ?? [:]
    let ties = ranking["ties"].map { expressions($0) } ?? []
    let awards = fields["awards"].map { self.awards($0) } ?? []
    let combination = fields["combine"].flatMap { self.combination($0) } ?? .sum
    let addsPoints = combination == .sum && criteria.allSatisfy { !$0.isWeighted }
    let set = CriteriaSet(
      id: id, title: title ?? Words(both: id), basis: fields["basis"].map { yaml.texts($0) } ?? [],
      points: fields["points"].flatMap { yaml.number($0) } ?? (addsPoints ? 100 : 1),
      decimals: fields["decimals"].flatMap { decimals($0) } ?? 2,
      rounding: fields["rounding"].flatMap { yaml.one(of: Rounding.self, $0) } ?? .halfUp,
      notApplicable: fields["not_applicable"].flatMap { yaml.one(of: NotApplicablePolicy.self, $0) }
        ?? (addsPoints ? .rescaleTotal : .rescaleSiblings),
      atLeast: fields["at_least"].flatMap { share($0) }, atMost: fields["at_most"].flatMap { yaml.number($0) },
      criteria: criteria,
      combination: combination, adjustments: fields["adjustments"].map { adjustments($0) } ?? [],
      caps: fields["caps"].map { caps($0) } ?? [],
      grades: GradeScale(grades: grades),
      exclusions: fields["exclusions"].map { exclusions($0) } ?? [], ties: ties,
      rankStyle: ranking["ranks"].flatMap { yaml.one(of: RankStyle.self, $0) } ?? .competition,
      rankOn: fields["rank_on"].flatMap { yaml.one(of: RankBasis.self, $0) } ?? .published, awards: awards,
      oneAwardPerUnit: fields["one_award_per_unit"].flatMap { yaml.truth($0) } ?? false,
      atQuotaTie: fields["at_quota_tie"].flatMap { yaml.one(of: QuotaTiePolicy.self, $0) } ?? .hold,
      summary: fields["summary"].flatMap { summary($0) })
    return set
  }

  /// A share of the criteria: `2/3 of metrics`, `2/3` or `67%`.
  private mutating func share(_ node: YAMLNode) -> Double? {
    guard let text = yaml.text(node) else { return nil }
    let plain = text.hasSuffix(" of metrics") ? String(text.dropLast(" of metrics".count)) : text
    let parts = plain.split(separator: "/").map { try? PlainNumber.read(String($0)) }
    let share: Double? =
      switch (parts.first, parts.count) {
      case (let number??, 1): number
      case (let number??, 2): parts[1].map { number / $0 }
      default: nil
      }
    if let share, (0...1).contains(share) { return share }
    yaml.report(CriteriaProblem.notAShare(text), at: node.place)
    return nil
  }

  mutating func decimals(_ node: YAMLNode) -> Int? {
    guard let places = yaml.whole(node) else { return nil }
    if places <= 9 { return places }
    yaml.report(YAMLProblem.expectedOne(of: ["0", "1", "2", "…", "9"], found: "\(places)"), at: node.place)
    return nil
  }

  mutating func expression(_ node: YAMLNode) -> Expression? {
    guard let text = yaml.text(node) else { return nil }
    do {
      return try Expression(parsing: text)
    } catch {
      for error in error.errors { yaml.report(error.problem, at: node.scalar?.place(of: error.range) ?? node.place) }
      return nil
    }
  }

  mutating func expressions(_ node: YAMLNode) -> [Expression] {
    (yaml.list(node) ?? []).compactMap { expression($0) }
  }

  private mutating func summary(_ node: YAMLNode) -> SummaryTemplate? {
    guard let text = yaml.text(node) else { return nil }
    do {
      return try SummaryTemplate(parsing: text)
    } catch {
      for error in error.errors { yaml.report(error.problem, at: node.scalar?.place(of: error.range) ?? node.place) }
      return nil
    }
  }
}
