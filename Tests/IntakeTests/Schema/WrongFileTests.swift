import Intake
import TestSupport
import Testing

/// The schema against the reader: what both refuse, what only the reader can know, and what both take.
@Suite(.enabled(if: JSONSchema.isInstalled, Comment(rawValue: JSONSchema.needed)))
struct WrongFileTests {
  @Test func refusesWhatTheReaderRefuses() throws {
    try check(Self.wrongSets, in: SoundCriteria.set, as: .criteria, errors: true, objections: true)
    try check(Self.wrongDictionaries, in: SoundCriteria.dictionary, as: .metrics, errors: true, objections: true)
    #expect(Self.wrongSets.count + Self.wrongDictionaries.count >= 40)
  }

  @Test func leavesToTheReaderWhatOnlyItCanKnow() throws {
    try check(Self.readerOnlySets, in: SoundCriteria.set, as: .criteria, errors: true, objections: false)
    try check(Self.readerOnlyDictionaries, in: SoundCriteria.dictionary, as: .metrics, errors: true, objections: false)
  }

  @Test func takesWhatTheReaderTakes() throws {
    try check(Self.rightSets, in: SoundCriteria.set, as: .criteria, errors: false, objections: false)
    try check(Self.rightDictionaries, in: SoundCriteria.dictionary, as: .metrics, errors: false, objections: false)
  }

  private func check(
    _ edits: [CriteriaEdit], in text: String, as schema: EditorSchema, errors: Bool, objections: Bool
  ) throws {
    let verdicts = try CriteriaDesk().verdicts(
      on: edits.map { $0.made(in: text) }, as: schema, beside: SoundCriteria.dictionary)
    for (edit, verdict) in zip(edits, verdicts) {
      #expect(verdict.errors.isEmpty != errors, "the reader, \(edit.testDescription): \(verdict.errors)")
      #expect(verdict.objections.isEmpty != objections, "the schema, \(edit.testDescription): \(verdict.objections)")
    }
  }

  private static let wrongSets: [CriteriaEdit] = [
    // Keys
    .init("title: Bộ tiêu chí\n", ""),
    .init("decimals: 2", "decimal: 2"),
    .init("ranks: dense", "rank: dense"),
    .init("missing: zero", "mising: zero"),
    .init("quota: 2, ", ""),
    .init("quota: 2", "quotas: 2"),
    .init("each: -0.5, ", ""),
    .init("when: disciplined, ", ""),
    .init("reason: Kỷ luật, ", ""),
    .init("value: updates, score: {target", "score: {target"),
    .init(", score: panel", ""),
    .init("points: 20, value: answered", "value: answered"),
    .init("weight: 1, value: mark", "weight: 1, points: 1, value: mark"),
    .init("points: 40", "points: 40\n    weight: 1"),
    .init("combine: geometric", "value: updates"),
    .init("lowest: 1", "least: 1"),
    .init("lowest: 1", "lowest: 1, to: 5"),
    .init("{value: 3}", "{values: 3}"),
    .init("X: {title", "total: {title"),
    .init("A1: {title", "1A: {title"),
    .init("A1: {title", "A-1: {title"),
    .init("W: {title", "and: {title"),
    // Numbers, truths and words
    .init("points: 100", "points: many"),
    .init("points: 60", "points: '60,0'"),
    .init("title: Số tin, points: 20", "title: Số tin, points: 0"),
    .init("title: Số tin, points: 20", "title: Số tin, points: -20"),
    .init("title: Số tin, points: 20", "title: Số tin, points: 20 points"),
    .init("weight: 0.5", "weight: -1"),
    .init("decimals: 2", "decimals: 10"),
    .init("decimals: 3", "decimals: 1.5"),
    .init("quota: 2", "quota: -2"),
    .init("quota: 2", "quota: 2.5"),
    .init("reserves: 1", "reserves: one"),
    .init("at_most: 5}", "at_most: -5}"),
    .init("at_most: 30", "at_most: -30"),
    .init("at_most: 30", "at_most: none"),
    .init("decimals: 1, value", "decimals: 1.5, value"),
    .init("decimals: 1, value", "decimals: 10, value"),
    .init("each: -0.5", "each: '-0,5'"),
    .init("\"Tốt\": 80", "\"Tốt\": high"),
    .init("at_least: 2/3 of metrics", "at_least: most"),
    .init("at_least: 2/3 of metrics", "at_least: 1.5"),
    .init("one_award_per_unit: true", "one_award_per_unit: yes"),
    .init("rounding: half_up", "rounding: up"),
    .init("rank_on: published", "rank_on: total"),
    .init("not_applicable: rescale_siblings", "not_applicable: skip"),
    .init("at_quota_tie: hold", "at_quota_tie: draw"),
    .init("ranks: dense", "ranks: olympic"),
    .init("missing: zero", "missing: none"),
    .init("combine: geometric", "combine: average"),
    .init("combine: geometric", "combine: {power_mean: 0}"),
    .init("combine: geometric", "combine: {power_mean: high}"),
    // Methods
    .init("score: panel", "score: pannel"),
    .init("score: panel", "score: target"),
    .init("score: panel", "score: {panel: {steps: 1}}"),
    .init("score: panel", "score: {panel: {step: 1}, proportion: {}}"),
    .init("score: panel", "score: {}"),
    .init("score: panel", "score: {linear: {from: 0}}"),
    .init("{zero_below: 80%}", "80%"),
    .init("{north: 20, other: 5}", "{north: twenty, other: 5}"),
    .init("{north: 20, other: 5}", "many"),
    .init("{north: 20, other: 5}", "{}"),
    .init("{0: 0, 50%: 3, 5: 20}", "{low: 0, 5: 20}"),
    .init("{0: 0, 50%: 3, 5: 20}", "{0: 0, 5: -3}"),
    .init("{0: 0, 50%: 3, 5: 20}", "{}"),
    .init("{0: 0, 50%: 3, 5: 20}", "{north: {}, other: {0: 20}}"),
    .init("{0: 0, 50%: 3, 5: 20}", "{north: , other: {0: 20}}"),
    .init("{zero_below: 80%}", "{zero_below: {}}"),
    .init("{0: 0, 50%: 3, 5: 20}", "[0, 20]"),
    .init("{yes: 1, no: 0}", "{yes: 1, no: none}"),
    .init("direction: higher", "direction: up"),
    .init("peers: block", "peers: none"),
    .init("round_down: true", "round_down: 1"),
    .init("average: median", "average: mode"),
    .init("severity: even_out", "severity: true"),
    .init("at_least: 2}", "at_least: 1.5}"),
    .init("at_least: 2}", "at_least: -2}"),
    .init("[mark, mark_self]", "[]"),
    .init("[mark, mark_self]", "{mark: mark_self}"),
    .init("[mark, mark_self]", "[mark, [mark_self]]"),
    // Shapes
    .init("basis: [\"Quyết định số 1\"]", "basis: Quyết định số 1"),
    .init("ties: [A1]", "ties: A1"),
    .init("title: Giải", "title: [Giải]"),
    .init("value: mark, self", "value: , self"),
    .init("grades: {\"Tốt\": 80, \"Yếu\": 0}", "grades: [Tốt, Yếu]"),
    .init("ranking: {ties: [A3, -updates], ranks: dense}", "ranking: total"),
    .init("summary: \"Đăng {updates} tin\"", "summary:"),
  ]

  private static let wrongDictionaries: [CriteriaEdit] = [
    .init("metrics:", "metric:"),
    .init("title: Tự chấm, ", ""),
    .init("type: truth", "type: boolean"),
    .init(", type: truth", ""),
    .init("unit: tin", "units: tin"),
    .init("nothing_arose: zero", "nothing_arose: none"),
    .init("max: 1000", "max: lots"),
    .init(", values: {yes: [Có, x], no: []}", ""),
    .init("yes: [Có, x]", "yes: Có"),
    .init("title: Kỷ luật, type: truth", "title: Kỷ luật, type: truth, max: 1"),
    .init("title: Tiếp nhận, type: count", "title: Tiếp nhận, type: count, values: {a: []}"),
    .init("mark_self: {", "mark-self: {"),
    .init("mark_self: {", "rank: {"),
    .init("rule: answered <= received, ", ""),
    .init("- {rule", "a: {rule"),
  ]

  private static let readerOnlySets: [CriteriaEdit] = [
    // Other files: metrics, answers.
    .init("value: answered / received", "value: answerd / received"),
    .init("self: mark_self", "self: mark_own"),
    .init("{yes: 1, no: 0}", "{yes: 1}"),
    .init("{yes: 1, no: 0}", "{yes: 1, no: 0, perhaps: 0}"),
    // The grammar and the types of expressions.
    .init("when: disciplined", "when: disciplined and"),
    .init("when: disciplined", "when: updates"),
    // Held down before there is a total.
    .init("when: disciplined", "when: total < 5"),
    .init("eligible: rank <= 9", "eligible: true"),
    .init("summary: \"Đăng {updates} tin\"", "summary: \"Đăng {updates tin\""),
    // Several places together: sums, order, circles, ids.
    .init("points: 100", "points: 90"),
    .init("points: 60", "points: 61"),
    .init("5: 20}", "5: 21}"),
    .init("{0: 0, 50%: 3, 5: 20}", "{5: 0, 1: 20}"),
    .init("A2: {title", "B1: {title"),
    .init("A1: {title", "updates: {title"),
    .init("value: answered / received", "value: A3"),
    .init("\"Yếu\": 0", "\"Yếu\": 80"),
    .init("score: panel", "score: {linear: {from: 1, to: 1}}"),
    // Bounds that a method's own check knows.
    .init("{north: 20, other: 5}", "{north: -20, other: 5}"),
    .init("zero_below: 80%", "zero_below: 180%"),
    .init("score: panel", "score: {panel: {step: 0}}"),
    // What only a list of judges asks for.
    .init("score: panel", "score: {panel: {average: median}}"),
    .init("value: updates, score: {target", "value: [updates, mark], score: {target"),
    .init("[mark, mark_self]", "[mark, mark]"),
    .init("[mark, mark_self]", "[mark, updates]"),
    .init("at_least: 2}", "at_least: 3}"),
    .init("average: median", "average: trimmed_mean"),
    .init("severity: even_out", "drop: 1"),
    .init("[mark, mark_self]", "[mark, board]"),
    .init("at_least: 2/3 of metrics", "at_least: 3/2"),
    // Spellings that YAML makes numbers or truths of, and the reader does not.
    .init("points: 100", "points: 1e2"),
    .init("points: 100", "points: +100"),
    .init("quota: 2", "quota: 2.0"),
    .init("one_award_per_unit: true", "one_award_per_unit: True"),
  ]

  private static let readerOnlyDictionaries: [CriteriaEdit] = [
    .init("min: 0, max: 10", "min: 10, max: 0"),
    .init("rule: answered <= received", "rule: answered <= recieved"),
    .init("rule: answered <= received", "rule: answered"),
  ]

  private static let rightSets: [CriteriaEdit] = [
    .init("title_en: Criteria", "title_en: Criteria"),
    .init("title: Giải", "title: 2016"),
    .init("title: Giải", "title: yes"),
    .init("points: 100", "points: '100'"),
    .init("weight: 0.5", "weight: 50%"),
    .init("weight: 0.5", "weight: 0"),
    .init("at_least: 2/3 of metrics", "at_least: 67%"),
    .init("at_least: 2/3 of metrics", "at_least: 0.5"),
    .init("one_award_per_unit: true", "one_award_per_unit: \"false\""),
    .init("grades: {\"Tốt\": 80, \"Yếu\": 0}", "grades:"),
    .init("ranking: {ties: [A3, -updates], ranks: dense}", "ranking:"),
    .init("rank_by: total", "rank_by: 5"),
    .init("combine: geometric", "combine: {power_mean: -1}"),
    .init("winsorize: {lowest: 1}", "winsorize: {from: 1, to: 5}"),
    .init("missing: zero", "missing: block_median"),
    .init("score: panel", "score: proportion"),
    .init("score: panel", "score: {proportion: }"),
    .init("score: panel", "score: {proportion: {zero_below: {north: 50%, other: 0.8}}}"),
    .init("{north: 20, other: 5}", "20"),
    .init("{north: 20, other: 5}", "{target: {north: 20, other: 5}}"),
    .init("{0: 0, 50%: 3, 5: 20}", "{north: {0: 0, 1: 20}, other: {2: 20}}"),
    .init("{0: 0, 50%: 3, 5: 20}", "{steps: {0: 0, 1: 20}}"),
    .init("round_down: true", "round_down: \"false\""),
    .init("A2: {title", "A_2: {title"),
  ]

  private static let rightDictionaries: [CriteriaEdit] = [
    .init("max: 1000", "max: '1000'"),
    .init(
      "mark_self: {title: Tự chấm, type: number}",
      "mark_self: {title: Tự chấm, type: number}\n  tỷ_lệ: {title: Tỷ lệ, type: number}"),
    .init("yes: [Có, x]", "1: [Có, x]"),
  ]
}
