import Diagnostics
import Scoring

extension CriteriaReader {
  mutating func adjustments(_ node: YAMLNode) -> [Adjustment] {
    (yaml.entries(node) ?? []).compactMap { entry in
      let fields = yaml.fields(
        entry.value, allowed: ["title", "title_en", "value", "each", "at_most", "missing"],
        required: ["title", "value", "each"])
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

  mutating func grades(_ node: YAMLNode) -> [GradeScale.Grade] {
    (yaml.entries(node) ?? []).compactMap { entry in
      yaml.number(entry.value).map { GradeScale.Grade(title: entry.key.text, from: $0) }
    }
  }

  mutating func exclusions(_ node: YAMLNode) -> [Exclusion] {
    (yaml.entries(node) ?? []).compactMap { entry in
      let fields = yaml.fields(
        entry.value, allowed: ["when", "reason", "reason_en"], required: ["when", "reason"])
      let when = fields["when"].flatMap { expression($0) }
      guard let when, let reason = yaml.words(fields, "reason") else { return nil }
      return Exclusion(id: entry.key.text, when: when, reason: reason)
    }
  }

  mutating func awards(_ node: YAMLNode) -> [Award] {
    (yaml.entries(node) ?? []).compactMap { entry in
      let fields = yaml.fields(
        entry.value,
        allowed: ["title", "title_en", "form", "form_en", "quota", "rank_by", "eligible", "ties", "reserves"],
        required: ["title", "quota"])
      let title = yaml.words(fields, "title")
      let quota = fields["quota"].flatMap { yaml.whole($0) }
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
}
