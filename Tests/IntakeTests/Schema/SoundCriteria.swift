/// Sound files that hold every key once, to be edited.
enum SoundCriteria {
  static let set = """
    title: Bộ tiêu chí
    title_en: Criteria
    basis: ["Quyết định số 1"]
    points: 100
    decimals: 2
    rounding: half_up
    rank_on: published
    not_applicable: rescale_siblings
    at_least: 2/3 of metrics
    at_most: 105
    criteria:
      A:
        title: Tin
        applies: received > 0
        points: 60
        criteria:
          A1: {title: Số tin, points: 20, value: updates, score: {target: {north: 20, other: 5}}, missing: zero}
          A2: {title: Mức, points: 20, value: updates / 52, score: {bands: {0: 0, 50%: 3, 5: 20}}, missing: {value: 3}}
          A3: {title: Tỷ lệ, points: 20, value: answered / received, score: {proportion: {zero_below: 80%}}}
      B:
        title: Khác
        points: 40
        combine: geometric
        decimals: 3
        criteria:
          B1: {title: Hội đồng, weight: 2, value: mark, self: mark_self, score: panel, winsorize: {lowest: 1}}
          B2: {title: Quy chế, weight: 0.5, decimals: 1, value: board, score: {choice: {yes: 1, no: 0}}}
          B3: {title: Hơn kém, weight: 1, value: updates, score: {min_max: {low: 0.1, direction: higher, peers: block}}}
          B5: {title: Giám khảo, weight: 1, value: [mark, mark_self], score: {panel: {average: median, severity: even_out, at_least: 2}}}
          B4: {title: Lũy thừa, weight: 1, value: mark, score: {power: {a: 2, b: 0, c: 0.5, round_down: true}}}
    adjustments:
      X: {title: Sáng kiến, value: updates, each: -0.5, at_most: 5}
    grades: {"Tốt": 80, "Yếu": 0}
    exclusions:
      barred: {when: disciplined, reason: Kỷ luật, reason_en: Discipline, at_most: 30}
    ranking: {ties: [A3, -updates], ranks: dense}
    awards:
      W: {title: Giải, form: Bằng khen, quota: 2, rank_by: total, eligible: rank <= 9, ties: [A1], reserves: 1}
    one_award_per_unit: true
    at_quota_tie: hold
    summary: "Đăng {updates} tin"

    """

  static let dictionary = """
    metrics:
      updates: {title: Số tin, unit: tin, type: count, max: 1000, nothing_arose: zero}
      received: {title: Tiếp nhận, type: count}
      answered: {title: Trả lời, title_en: Answered, type: count}
      mark: {title: Chất lượng, type: number, min: 0, max: 10}
      mark_self: {title: Tự chấm, type: number}
      board: {title: Quy chế, type: choice, values: {yes: [Có, x], no: []}}
      disciplined: {title: Kỷ luật, type: truth}
    checks:
      - {rule: answered <= received, message: số trả lời lớn hơn, message_en: too many}

    """
}
