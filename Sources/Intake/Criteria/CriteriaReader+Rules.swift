import Diagnostics
import Scoring

extension CriteriaReader {
  mutating func adjustments(_ node: YAMLNode) -> [Adjustment] {
    (yaml.entries(node) ?? []).compactMap { entry in
      let fields = yaml.fields(entry.value, .adjustment)
      let title = yaml.words(fields, "title")
      let value = fields["value"].flatMap { expression($0) }
      let each = fields["each"].flatMap { yaml.number($0) }
      let cap = fields["at_most"].flatMap { yaml.number($0) }
      let missing = fields["missing"].flatMap { missingRule($0) } ?? .error
      if let cap, cap < 0, let node = fields["at_most"] {
        yaml.report(
          CriteriaProblem.argument(criterion: entry.key.text, .notPositive(parameter: "at_most", cap)), at: node.place)
      }
      guard let title, let value, let each else { return nil }
      return Adjustment(id: entry.key.text, title: title, value: value, each: each, atMost: cap, missing: missing)
    }
  }

  /// `caps: {bonus: {of: [X, Z], at_most: 5}}`.
  mutating func caps(_ node: YAMLNode) -> [SharedCap] {
    (yaml.entries(node) ?? []).compactMap { entry in
      let fields = yaml.fields(entry.value, .cap)
      let members = fields["of"].map { yaml.texts($0) } ?? []
      guard let most = fields["at_most"].flatMap({ yaml.number($0) }) else { return nil }
      if most < 0, let node = fields["at_most"] {
        yaml.report(
          CriteriaProblem.argument(criterion: entry.key.text, .notPositive(parameter: "at_most", most)),
          at: node.place)
      }
      return SharedCap(id: entry.key.text, adjustments: members, atMost: most)
    }
  }

  mutating func grades(_ node: YAMLNode) -> [GradeScale.Grade] {
    let read = (yaml.entries(node) ?? []).compactMap { entry in
      yaml.number(entry.value).map {
        (grade: GradeScale.Grade(title: entry.key.text, from: $0), place: entry.value.place)
      }
    }
    // The order in which they are written is the writer's word for which is the better: a slip of the pen in a total
    // must not turn it.
    if let first = read.first, let last = read.last {
      let isFalling = first.grade.from > last.grade.from
      for (one, next) in zip(read, read.dropFirst())
      where isFalling ? one.grade.from < next.grade.from : one.grade.from > next.grade.from {
        yaml.report(
          CriteriaProblem.gradeOutOfOrder(next.grade, after: one.grade), at: next.place, related: one.place)
      }
    }
    return read.map(\.grade)
  }

  mutating func exclusions(_ node: YAMLNode) -> [Exclusion] {
    (yaml.entries(node) ?? []).compactMap { entry in
      let fields = yaml.fields(entry.value, .exclusion)
      let when = fields["when"].flatMap { expression($0) }
      let most = fields["at_most"].flatMap { yaml.number($0) }
      if let most, most < 0, let node = fields["at_most"] {
        yaml.report(
          CriteriaProblem.argument(criterion: entry.key.text, .notPositive(parameter: "at_most", most)),
          at: node.place)
      }
      guard let when, let reason = yaml.words(fields, "reason") else { return nil }
      return Exclusion(id: entry.key.text, when: when, reason: reason, atMost: most)
    }
  }

  mutating func awards(_ node: YAMLNode) -> [Award] {
    (yaml.entries(node) ?? []).compactMap { entry in
      let fields = yaml.fields(entry.value, .award)
      let title = yaml.words(fields, "title")
      let quota = fields["quota"].flatMap { self.quota($0) }
      let rankBy = fields["rank_by"].map { expression($0) } ?? .total
      let eligible = fields["eligible"].flatMap { expression($0) }
      let ties = fields["ties"].map { expressions($0) }
      let reserves = fields["reserves"].flatMap { yaml.whole($0) } ?? 0
      guard let title, let quota, let rankBy else { return nil }
      return Award(
        id: entry.key.text, title: title, form: yaml.words(fields, "form"), quota: quota, rankBy: rankBy,
        eligible: eligible, ties: ties, reserves: reserves)
    }
  }

  /// `9`, `{number: 9, at_most_of_block: 3}`, `{share: 20%, round: down}`, `{blocks: {so-ban-nganh: 3, other: 1}}`.
  private mutating func quota(_ node: YAMLNode) -> Quota? {
    if node.scalar != nil { return yaml.whole(node).map { Quota(.number($0)) } }
    let fields = yaml.fields(node, .quota)
    let sizes = ["number", "share", "blocks"].filter { fields[$0] != nil }
    guard sizes.count == 1 else {
      if sizes.isEmpty { yaml.report(YAMLProblem.missingKey("number"), at: node.place) }
      if sizes.count > 1 { yaml.report(YAMLProblem.keysClash(sizes[0], sizes[1]), at: node.place) }
      return nil
    }
    let bound = fields["at_most_of_block"].flatMap { yaml.whole($0) }
    if let number = fields["number"] { return yaml.whole(number).map { Quota(.number($0), atMostOfBlock: bound) } }
    if let share = fields["share"] {
      let whole = fields["round"].flatMap { yaml.one(of: Quota.Whole.self, $0) } ?? .down
      guard let number = yaml.number(share) else { return nil }
      if (0...1).contains(number) { return Quota(.share(number, whole), atMostOfBlock: bound) }
      yaml.report(CriteriaProblem.notAShare(yaml.text(share) ?? ""), at: share.place)
      return nil
    }
    var named: [Block.ID: Int] = [:]
    var other: Int?
    for entry in fields["blocks"].flatMap({ yaml.entries($0) }) ?? [] {
      guard let number = yaml.whole(entry.value) else { continue }
      if entry.key.text == "other" { other = number } else { named[entry.key.text] = number }
    }
    return Quota(.ofBlocks(PerBlock(named: named, other: other)), atMostOfBlock: nil)
  }
}
