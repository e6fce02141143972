import Diagnostics

/// A small evaluation to begin with, where there are no criteria yet: rules that show the usual ways to score, and
/// four invented units on which they give a ranking at once.
enum StarterFiles {
  static let dictionary = """
    # yaml-language-server: $schema=metrics.schema.json
    # Từ điển số liệu: mỗi cột của metrics.csv là một chỉ tiêu ở đây. / The data dictionary: every column of metrics.csv.
    metrics:
      assigned: {title: "Nhiệm vụ được giao", title_en: "Tasks assigned", unit: "nhiệm vụ", unit_en: "tasks", type: count}
      done: {title: "Nhiệm vụ hoàn thành", title_en: "Tasks done", unit: "nhiệm vụ", unit_en: "tasks", type: count}
      done_on_time: {title: "Hoàn thành đúng hạn", title_en: "Done on time", unit: "nhiệm vụ", unit_en: "tasks", type: count}
      reports: {title: "Báo cáo đã gửi", title_en: "Reports sent", unit: "báo cáo", unit_en: "reports", type: count, max: 12}
      plan: {title: "Có kế hoạch năm", title_en: "Has a plan for the year", type: choice, values: {yes: ["Có", "x"], no: ["Không"]}}
      initiatives: {title: "Sáng kiến", title_en: "Initiatives", unit: "sáng kiến", unit_en: "initiatives", type: count, nothing_arose: zero}
      disciplined: {title: "Đang bị xem xét kỷ luật", title_en: "Under discipline", type: truth, collected: false}
    checks:
      - {rule: done <= assigned, message: "hoàn thành nhiều hơn được giao", message_en: "more tasks done than assigned"}
      - {rule: done_on_time <= done, message: "đúng hạn nhiều hơn hoàn thành", message_en: "more tasks on time than done"}

    """

  static func criteria(of year: Int) -> String {
    """
    # yaml-language-server: $schema=schema.json
    # Bộ tiêu chí mẫu, để sửa theo quy định của cơ quan. / A sample, to be tuned to the office's own rules.
    title: "Bộ tiêu chí đánh giá các đơn vị năm \(year)"
    title_en: "Criteria for the evaluation of the units in \(year)"
    points: 100
    criteria:
      A:
        title: "Thực hiện nhiệm vụ"
        title_en: "Tasks"
        applies: assigned > 0
        criteria:
          # tỷ lệ × điểm tối đa; dưới 50% thì 0 điểm / the rate times the points; below 50% nothing
          A1: {title: "Tỷ lệ hoàn thành", title_en: "Rate done", points: 40, value: done / assigned,
               score: {proportion: {zero_below: 50%}}}
          A2: {title: "Tỷ lệ đúng hạn", title_en: "Rate on time", points: 30, applies: done > 0,
               value: done_on_time / done, score: proportion}
      B:
        title: "Báo cáo, kế hoạch"
        title_en: "Reports and plans"
        criteria:
          # bậc: từ 6 báo cáo được 10 điểm, từ 12 được 20 / steps: 10 points from 6 reports, 20 from 12
          B1: {title: "Chế độ báo cáo", title_en: "Reporting", points: 20, value: reports, score: {bands: {0: 0, 6: 10, 12: 20}}}
          B2: {title: "Kế hoạch năm", title_en: "Plan for the year", points: 10, value: plan, score: {choice: {yes: 10, no: 0}}}
    adjustments:
      X: {title: "Sáng kiến", title_en: "Initiatives", value: initiatives, each: 2, at_most: 5}
    grades: {"Xuất sắc": 90, "Tốt": 80, "Khá": 65, "Trung bình": 50, "Yếu": 0}
    exclusions:
      discipline: {when: disciplined, reason: "Đang bị xem xét kỷ luật", reason_en: "Under discipline"}
    ranking: {ties: [A2, done]}
    awards:
      KT: {title: "Tập thể hoàn thành xuất sắc nhiệm vụ", title_en: "Outstanding unit", quota: 1, eligible: 'grade >= "Tốt"', reserves: 1}

    """
  }

  /// What follows the year in the example's report.
  static func report(_ language: Language) -> String {
    let kinds = Words("hoặc annex: phụ lục của tờ trình", "or annex: attached to a submission")[language]
    let note = Words("Ví dụ, chưa phải số liệu thật", "An example, not real figures")[language]
    return """
      blocks:
        - {id: phong, title: "Phòng, ban", title_en: "Divisions"}
        - {id: xa, title: "Phường, xã", title_en: "Wards and communes"}
      paper:
        kind: standalone   # \(kinds)
        agency: "ỦY BAN NHÂN DÂN …"
        issuer: "VĂN PHÒNG"
        note: "\(note)"
        # signer: {title: "CHÁNH VĂN PHÒNG"}
        # recipients: ["Ủy ban nhân dân …", "…"]
        # filed: "VT, …"

      """
  }

  static let units = """
    id,name,short_name,block,name_en,valid_from,valid_to,succeeded_by,aliases
    PA,Phòng A (ví dụ),Phòng A,phong,Division A (example),,,,
    PB,Phòng B (ví dụ),Phòng B,phong,Division B (example),,,,
    XC,Xã C (ví dụ),Xã C,xa,Commune C (example),,,,
    XD,Xã D (ví dụ),Xã D,xa,Commune D (example),,,,

    """

  static let metrics = """
    unit,name,assigned,done,done_on_time,reports,plan,initiatives,disciplined
    PA,Phòng A (ví dụ),40,38,35,12,Có,1,không
    PB,Phòng B (ví dụ),25,20,15,9,Có,-,không
    XC,Xã C (ví dụ),30,29,29,12,Không,2,không
    XD,Xã D (ví dụ),36,27,18,5,Có,-,không

    """
}
