import Evaluation
import Foundation
import TestSupport
import Testing

/// A small sound year in a folder of its own, to be broken by edits.
struct SoundYear {
  static let set = "Criteria/set.yaml"
  static let dictionary = "Criteria/metrics.yaml"
  static let calendar = "Criteria/calendar.csv"
  static let questions = "Reports/2016/records/questions.csv"
  static let portal = "Reports/2016/portal.csv"
  static let report = "Reports/2016/report.yaml"
  static let units = "Reports/2016/units.csv"
  static let metrics = "Reports/2016/metrics.csv"
  static let corrections = "Reports/2016/corrections.csv"
  static let pastMetrics = "Reports/2016/previous/metrics.csv"
  static let results = "Reports/2016/previous/results.csv"
  static let decisions = "Reports/2016/previous/decisions.csv"

  /// Replaces a text that occurs once, or the whole file where none is named.
  struct Edit: Sendable {
    let file: String
    let old: String?
    let new: String

    static func change(_ file: String, _ old: String, to new: String) -> Edit { Edit(file: file, old: old, new: new) }
    static func rewrite(_ file: String, as new: String) -> Edit { Edit(file: file, old: nil, new: new) }
  }

  var texts: [String: String]

  init(_ edits: [Edit] = []) throws {
    texts = Self.sound
    for edit in edits {
      guard let old = edit.old else {
        texts[edit.file] = edit.new
        continue
      }
      let text = try #require(texts[edit.file])
      #expect(text.ranges(of: old).count == 1, "`\(old)` must occur once in \(edit.file)")
      texts[edit.file] = text.replacing(old, with: edit.new)
    }
  }

  func evaluate() throws -> EvaluationAttempt {
    let folder = try TemporaryFolder()
    for (file, text) in texts { try folder.write(text, to: file) }
    return Evaluation.evaluate(folder: folder.path + "/Reports/2016")
  }

  private static let sound = [
    set: """
    title: Bộ tiêu chí
    points: 100
    decimals: 2
    not_applicable: rescale_total
    criteria:
      A:
        title: Tin, bài
        criteria:
          A1: {title: Số bài, points: 30, value: items, score: {target: {north: 16, other: 5}}}
          A2: {title: Theo mức, points: 30, value: items, score: {bands: {0: 0, 1: 3, 5: 30}}}
          A3: {title: Tỷ lệ, points: 20, applies: received > 0, value: answered / received, score: {proportion: {zero_below: 80%}}}
      B:
        title: Khác
        criteria:
          B1: {title: Chất lượng, points: 10, value: quality, self: quality_self, score: {panel: {step: 0.5}}, missing: zero}
          B2: {title: Quy chế, points: 10, value: board, score: {choice: {yes: 10, no: 0}}}
    adjustments:
      X: {title: Sáng kiến, value: initiatives, each: 2, at_most: 5}
    grades: {"Tốt": 80, "Khá": 50, "Yếu": 0}
    exclusions:
      barred: {when: disciplined, reason: Đang bị xem xét kỷ luật}
    ranking: {ties: [A3]}
    awards:
      W: {title: Khen thưởng, quota: 2, eligible: 'not awarded(W, within: 1)', reserves: 1}
    one_award_per_unit: true
    at_quota_tie: hold

    """,
    dictionary: """
    metrics:
      items: {title: Số bài, type: count}
      received: {title: Tiếp nhận, type: count}
      answered: {title: Trả lời, type: count}
      quality: {title: Chất lượng, type: number, min: 0, max: 10}
      quality_self: {title: Tự chấm, type: number}
      board: {title: Quy chế, type: choice, values: {yes: [Có], no: [Không]}}
      initiatives: {title: Sáng kiến, type: count, nothing_arose: zero}
      disciplined: {title: Kỷ luật, type: truth}
    checks:
      - {rule: answered <= received, message: số câu trả lời lớn hơn số câu tiếp nhận}

    """,
    report: """
    year: 2016
    cut_off: 2017-02-10
    criteria: [set]
    previous: {metrics: previous/metrics.csv, results: previous/results.csv, decisions: previous/decisions.csv}
    blocks:
      - {id: north, title: Khối Bắc}
      - {id: south, title: Khối Nam}

    """,
    units: """
    id,name,short_name,block,name_en,valid_from,valid_to,succeeded_by,aliases
    p,Sở Phương Bắc,SPB,north,,2010-01-01,,,Phương Bắc
    q,Sở Quê Nhà,SQN,north,,,,,Quê Nhà|SQNh
    r,Sở Ruộng Đồng,SRĐ,south,,,,,
    old,Sở Cũ,SC,south,,2001-01-01,2015-06-30,r,

    """,
    metrics: """
    unit,items,received,answered,quality,quality_self,board,initiatives,disciplined
    Sở Phương Bắc,16,10,9,8.5,9,yes,1,no
    q,5,0,0,,,Không,-,no
    r,4,20,20,7,7,Có,2,no

    """,
    corrections: """
    unit,metric,value,reason,document
    r,items,5,đếm lại,
    p,quality,8,thẩm định,BB-01

    """,
    pastMetrics: "unit,items\np,12\nold,3\n",
    results: "unit,total,grade,rank,block_rank\np,80,Tốt,1,1\n",
    decisions: "award,unit,decision,note\nW,p,granted,\nW,q,refused,\n",
  ]
}
