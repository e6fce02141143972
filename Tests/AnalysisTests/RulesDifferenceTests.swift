import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring
import TestSupport
import Testing

/// A small criteria file, edited and read as a user's is.
private struct Edited {
  static let sound = """
    title: "Bộ tiêu chí"
    points: 100
    criteria:
      A:
        title: "Tin, bài"
        criteria:
          A1: {title: "Số tin, bài", points: 30, value: updates, score: {target: {so: 200, other: 80}}}
          A2: {title: "Theo mức", points: 20, value: updates, score: {bands: {0: 0, 10: 8, 50: 20}}}
          A3: {title: "Ban biên tập", points: 10, value: board, score: {choice: {yes: 10, no: 0}}}
      B:
        title: "Trả lời"
        applies: received > 0
        criteria:
          B1: {title: "Tỷ lệ", points: 40, value: answered / received, score: {proportion: {zero_below: 50%}}}
    adjustments:
      X: {title: "Sáng kiến", value: updates, each: 2, at_most: 5}
    grades: {"Tốt": 80, "Yếu": 0}
    exclusions:
      late: {when: answered < 3, reason: "Trả lời ít"}
    ranking: {ties: [B1, updates]}
    awards:
      W1: {title: "Khen thưởng", quota: 2, eligible: 'grade >= "Tốt"', reserves: 1}
      W2: {title: "Biểu dương", quota: 1}

    """

  static let dictionary = """
    metrics:
      updates: {title: "Tin, bài", type: count}
      received: {title: "Câu hỏi", type: count}
      answered: {title: "Trả lời", type: count}
      own: {title: "Tự chấm", type: number}
      board: {title: "Ban biên tập", type: choice, values: {yes: ["Có"], no: ["Không"]}}

    """

  /// The set with texts replaced that each occur once.
  static func set(_ edits: [(old: String, new: String)]) throws -> CriteriaSet {
    var text = sound
    for edit in edits {
      try #require(text.ranges(of: edit.old).count == 1, "`\(edit.old)` must occur once")
      text = text.replacing(edit.old, with: edit.new)
    }
    return try withTemporaryFolder { folder in
      try folder.write(dictionary, to: "metrics.yaml")
      try folder.write(text, to: "set.yaml")
      var reader = CriteriaFileReader()
      let set = reader.criteriaSet(folder.file("set.yaml"))
      return try #require(set, "\(reader.findings.diagnostics.map { $0.problem })")
    }
  }
}

/// One edit of the rules with all that must be told of it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let edits: [(old: String, new: String)]
  /// `kind id path: old → new`, a rule a line, `+` or `-` before items that came or went.
  let told: [String]

  init(_ old: String, _ new: String, _ told: String...) {
    edits = [(old, new)]
    self.told = told
  }

  init(_ edits: [(old: String, new: String)], _ told: String...) {
    self.edits = edits
    self.told = told
  }

  var testDescription: String { edits.map { "\($0.old) → \($0.new)" }.joined(separator: "; ") }
}

@Suite struct RulesDifferenceTests {
  private static func told(_ difference: RulesDifference) -> [String] {
    difference.items.flatMap { item in
      let mark = ["added": "+", "removed": "-"][item.change.rawValue] ?? ""
      let name = mark + item.kind.rawValue + (item.id.isEmpty ? "" : " " + item.id)
      return item.rules.map { "\(name) \($0.path.keys.joined(separator: ".")): \(text($0.old)) → \(text($0.new))" }
    }
  }

  private static func text(_ value: RuleValue?) -> String {
    switch value {
    case nil: "–"
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .truth(let truth): "\(truth)"
    case .text(let text): text
    case .texts(let texts), .order(let texts): texts.joined(separator: ",")
    case .method(let method): method.name
    case .expression(let expression): expression.text
    case .expressions(let expressions): expressions.map(\.text).joined(separator: ",")
    }
  }

  static let cases: [RuleCase] = ofSet + ofCriteria + ofMethods + ofRules

  private static let ofSet: [RuleCase] = [
    RuleCase("title: \"Bộ tiêu chí\"", "title: \"Bộ mới\"", "set title: Bộ tiêu chí → Bộ mới"),
    RuleCase("points: 100\n", "points: 100\ntitle_en: Criteria\n", "set title_en: – → Criteria"),
    RuleCase("points: 100\n", "basis: [\"QĐ 1\", \"QĐ 2\"]\n", "set basis: – → QĐ 1,QĐ 2"),
    RuleCase("points: 100\n", "decimals: 1\n", "set decimals: 2 → 1"),
    RuleCase("points: 100\n", "rounding: half_even\n", "set rounding: half_up → half_even"),
    RuleCase("points: 100\n", "not_applicable: zero\n", "set not_applicable: rescale_total → zero"),
    RuleCase("points: 100\n", "at_least: 50%\n", "set at_least: – → 0.5"),
    RuleCase("points: 100\n", "at_most: 105\n", "set at_most: – → 105"),
    RuleCase("points: 100\n", "rank_on: exact\n", "set rank_on: published → exact"),
    RuleCase("points: 100\n", "summary: \"{updates} tin\"\n", "set summary: – → {updates} tin"),
    RuleCase("points: 100\n", "one_award_per_unit: true\n", "set one_award_per_unit: false → true"),
    RuleCase("points: 100\n", "at_quota_tie: cut\n", "set at_quota_tie: hold → cut"),
    RuleCase("{ties: [B1, updates]}", "{ties: [updates, B1]}", "set ties: B1,updates → updates,B1"),
    RuleCase("{ties: [B1, updates]}", "{ties: [B1, updates], ranks: dense}", "set ranks: competition → dense"),
    RuleCase(
      [("points: 100\n", "points: 50\n"), ("points: 30", "points: 5"), ("points: 40", "points: 15")],
      "set points: 100 → 50", "criterion A1 points: 30 → 5", "criterion B1 points: 40 → 15"),
    RuleCase(
      [("points: 100\n", "points: 1\nnot_applicable: rescale_siblings\ncombine: mean\n")],
      "set points: 100 → 1", "set not_applicable: rescale_total → rescale_siblings", "set combine: sum → mean"),
  ]

  private static let a3 =
    "      A3: {title: \"Ban biên tập\", points: 10, value: board, score: {choice: {yes: 10, no: 0}}}\n"

  private static let ofCriteria: [RuleCase] = [
    RuleCase(
      [("points: 30", "points: 25"), ("points: 40", "points: 45")], "criterion A1 points: 30 → 25",
      "criterion B1 points: 40 → 45"),
    RuleCase("title: \"Tỷ lệ\"", "title: \"Tỷ lệ\", decimals: 1", "criterion B1 decimals: – → 1"),
    RuleCase("title: \"Tỷ lệ\"", "title: \"Tỷ lệ trả lời\"", "criterion B1 title: Tỷ lệ → Tỷ lệ trả lời"),
    RuleCase("    applies: received > 0\n", "", "criterion B applies: received > 0 → –"),
    RuleCase("received > 0", "received >= 5", "criterion B applies: received > 0 → received >= 5"),
    RuleCase(
      "value: answered / received", "value: answered / 9", "criterion B1 value: answered / received → answered / 9"),
    RuleCase("zero_below: 50%}}}", "zero_below: 50%}}, missing: zero}", "criterion B1 missing: error → zero"),
    RuleCase(
      "zero_below: 50%}}}", "zero_below: 50%}}, missing: {value: 0.5}}", "criterion B1 missing: error → value: 0.5"),
    RuleCase(
      "zero_below: 50%}}}", "zero_below: 50%}}, winsorize: {lowest: 1, highest: 2}}",
      "criterion B1 winsorize.lowest: – → 1", "criterion B1 winsorize.highest: – → 2"),
    RuleCase(
      "zero_below: 50%}}}", "zero_below: 50%}}, winsorize: {to: 1}}", "criterion B1 winsorize.to: – → 1"),
    RuleCase("zero_below: 50%}}}", "zero_below: 50%}}, self: own}", "criterion B1 self: – → own"),
    RuleCase("    applies: received", "    decimals: 1\n    applies: received", "criterion B decimals: – → 1"),
    RuleCase(
      [
        ("points: 100\n", "points: 100\nnot_applicable: rescale_siblings\n"),
        ("    applies: received", "    points: 40\n    combine: {power_mean: 3}\n    applies: received"),
      ],
      "set not_applicable: rescale_total → rescale_siblings", "criterion B points: – → 40",
      "criterion B combine: sum → power_mean: 3"),
    RuleCase(
      [(a3, ""), ("points: 40", "points: 50")],
      "criterion B1 points: 40 → 50", "-criterion A3 title: Ban biên tập → –", "-criterion A3 group: A → –",
      "-criterion A3 points: 10 → –", "-criterion A3 value: board → –", "-criterion A3 score: choice → –",
      "-criterion A3 score.choices.yes: 10 → –", "-criterion A3 score.choices.no: 0 → –",
      "-criterion A3 missing: error → –"),
    RuleCase(
      [(a3, ""), ("    applies: received > 0\n    criteria:\n", "    applies: received > 0\n    criteria:\n" + a3)],
      "criterion A3 group: A → B"),
    RuleCase(
      [(a3, ""), ("\ncriteria:\n  A:\n", "\ncriteria:\n" + String(a3.dropFirst(4)) + "  A:\n")],
      "criterion A3 group: A → –"),
    RuleCase(
      [(a3, ""), ("      A2:", a3 + "      A2:")],
      "criterion A order.criterion: A1,A2,A3 → A1,A3,A2"),
  ]

  private static let ofMethods: [RuleCase] = [
    RuleCase(
      [
        (
          "value: updates, score: {bands: {0: 0, 10: 8, 50: 20}}",
          "value: [updates, own], score: {panel: {at_least: 2}}"
        )
      ], "criterion A2 value: updates → updates,own", "criterion A2 score: bands → panel",
      "criterion A2 score.at_least: – → 2", "criterion A2 score.steps.0: 0 → –", "criterion A2 score.steps.10: 8 → –",
      "criterion A2 score.steps.50: 20 → –"),
    RuleCase("so: 200,", "so: 220,", "criterion A1 score.target.so: 200 → 220"),
    RuleCase("other: 80", "other: 90", "criterion A1 score.target.other: 80 → 90"),
    RuleCase("{so: 200, other: 80}", "80", "criterion A1 score.target.so: 200 → –"),
    RuleCase("so: 200,", "so: 200, quan: 100,", "criterion A1 score.target.quan: – → 100"),
    RuleCase("10: 8,", "10: 9,", "criterion A2 score.steps.10: 8 → 9"),
    RuleCase("10: 8,", "12: 8,", "criterion A2 score.steps.12: – → 8", "criterion A2 score.steps.10: 8 → –"),
    RuleCase(
      "{0: 0, 10: 8, 50: 20}", "{steps: {so: {0: 0, 10: 8, 50: 20}, other: {0: 0, 10: 7, 50: 20}}}",
      "criterion A2 score.steps.so.0: – → 0", "criterion A2 score.steps.so.10: – → 8",
      "criterion A2 score.steps.so.50: – → 20", "criterion A2 score.steps.other.10: 8 → 7"),
    RuleCase("no: 0}", "no: 1}", "criterion A3 score.choices.no: 0 → 1"),
    RuleCase("zero_below: 50%", "zero_below: 60%", "criterion B1 score.zero_below: 0.5 → 0.6"),
    RuleCase(
      "{proportion: {zero_below: 50%}}", "{min_max: {peers: block}}", "criterion B1 score: proportion → min_max",
      "criterion B1 score.peers: – → block", "criterion B1 score.zero_below: 0.5 → –"),
  ]

  private static let ofRules: [RuleCase] = [
    RuleCase("each: 2", "each: 3", "adjustment X each: 2 → 3"),
    RuleCase(", at_most: 5", "", "adjustment X at_most: 5 → –"),
    RuleCase("value: updates, each", "value: answered, each", "adjustment X value: updates → answered"),
    RuleCase("at_most: 5}", "at_most: 5, missing: zero}", "adjustment X missing: error → zero"),
    RuleCase("Sáng kiến", "Sáng kiến mới", "adjustment X title: Sáng kiến → Sáng kiến mới"),
    RuleCase("\"Tốt\": 80", "\"Tốt\": 85", "grade Tốt from: 80 → 85"),
    RuleCase("\"Yếu\": 0", "\"Khá\": 60, \"Yếu\": 0", "+grade Khá from: – → 60"),
    RuleCase("when: answered < 3", "when: answered < 4", "exclusion late when: answered < 3 → answered < 4"),
    RuleCase(
      "reason: \"Trả lời ít\"", "reason: \"Trả lời ít\", at_most: 0", "exclusion late at_most: – → 0"),
    RuleCase("reason: \"Trả lời ít\"", "reason: \"Ít\"", "exclusion late reason: Trả lời ít → Ít"),
    RuleCase("quota: 2", "quota: 3", "award W1 quota: 2 → 3"),
    RuleCase("reserves: 1", "reserves: 2", "award W1 reserves: 1 → 2"),
    RuleCase(
      "eligible: 'grade >= \"Tốt\"'", "eligible: updates > 9", "award W1 eligible: grade >= \"Tốt\" → updates > 9"),
    RuleCase("quota: 1}", "quota: 1, rank_by: A}", "award W2 rank_by: total → A"),
    RuleCase("quota: 1}", "quota: 1, ties: [updates]}", "award W2 ties: – → updates"),
    RuleCase("quota: 1}", "quota: 1, form: \"Giấy khen\"}", "award W2 form: – → Giấy khen"),
    RuleCase(
      "  W2: {title: \"Biểu dương\", quota: 1}\n", "", "-award W2 title: Biểu dương → –", "-award W2 quota: 1 → –",
      "-award W2 rank_by: total → –", "-award W2 reserves: 0 → –"),
    RuleCase(
      [
        ("  W2: {title: \"Biểu dương\", quota: 1}\n", ""),
        ("awards:\n", "awards:\n  W2: {title: \"Biểu dương\", quota: 1}\n"),
      ], "set order.award: W1,W2 → W2,W1"),
  ]

  @Test(arguments: cases) func tellsExactlyWhatChanged(of edit: RuleCase) throws {
    let difference = RulesDifference(from: try Edited.set([]), to: try Edited.set(edit.edits))
    #expect(Self.told(difference) == edit.told)
  }

  @Test(arguments: cases) func mirrorsWhenTheSetsAreSwapped(of edit: RuleCase) throws {
    let (old, new) = (try Edited.set([]), try Edited.set(edit.edits))
    let forth = RulesDifference(from: old, to: new)
    let back = RulesDifference(from: new, to: old)
    func sides(_ difference: RulesDifference, swapped: Bool) -> Set<String> {
      Set(
        difference.items.flatMap { item in
          item.rules.map { rule in
            let sides = [Self.text(rule.old), Self.text(rule.new)]
            let change = ["added", "removed"].contains(item.change.rawValue) ? "whole" : "part"
            return ([change, item.kind.rawValue, item.id] + rule.path.keys + (swapped ? sides.reversed() : sides))
              .joined(separator: "|")
          }
        })
    }
    #expect(!forth.isEmpty)
    #expect(sides(forth, swapped: false) == sides(back, swapped: true))
  }

  @Test func findsNothingBetweenASetAndItself() throws {
    #expect(RulesDifference(from: try Edited.set([]), to: try Edited.set([])).isEmpty)
  }

  /// Writing a default down, or an expression otherwise, changes no rule.
  @Test(arguments: [
    ("points: 100\n", "points: 100\ndecimals: 2\nrounding: half_up\nnot_applicable: rescale_total\n"),
    ("answered / received", "answered/received"), ("answered < 3", "answered<3.0"),
    ("'grade >= \"Tốt\"'", "\"grade >= 'Tốt'\""), ("50%", "0.5"),
    ("quota: 1}", "quota: 1, rank_by: total, reserves: 0}"),
    ("{target: {so: 200, other: 80}}", "{target: {target: {so: 200, other: 80}}}"),
  ])
  func seesNoChangeInAnotherSpelling(edit: (String, String)) throws {
    let found = RulesDifference(from: try Edited.set([]), to: try Edited.set([(edit.0, edit.1)]))
    #expect(Self.told(found).isEmpty)
  }
}
