import Foundation

/// A small sound year whose figures leave much to be asked: corrections, blanks, values far out, units that came and
/// went, and figures that are ten times too large.
public enum QuestionableYear {
  /// Lays the year out and returns its folder's path.
  public static func write(
    into folder: TemporaryFolder, changing file: String? = nil, _ old: String = "", to new: String = ""
  ) throws -> String {
    for (name, text) in texts {
      try folder.write(name == file ? text.replacingOccurrences(of: old, with: new) : text, to: name)
    }
    return folder.file("Reports/2016")
  }

  public static let metrics = "Reports/2016/metrics.csv"
  public static let corrections = "Reports/2016/corrections.csv"

  private static let texts = [
    "Criteria/metrics.yaml": """
    metrics:
      updates: {title: "Số tin, bài", title_en: "Items published", type: count}
      received: {title: "Câu hỏi tiếp nhận", title_en: "Questions received", type: count, nothing_arose: not_applicable}
      on_time: {title: "Trả lời đúng hạn", title_en: "Answered on time", type: count, nothing_arose: not_applicable}
      late: {title: "Trả lời trễ hạn", title_en: "Answered late", type: count, nothing_arose: not_applicable}
      budget: {title: "Kinh phí", title_en: "Budget", unit: "triệu đồng", type: number}
      board: {title: "Ban biên tập", title_en: "Editorial board", type: choice, values: {yes: ["Có"], no: ["Không"]}}
      mark: {title: "Chất lượng", title_en: "Quality", type: number}
      mark_self: {title: "Chất lượng (tự chấm)", title_en: "Quality (self-assessed)", type: number}
    checks:
      - {rule: on_time + late == received, message: "đúng hạn và trễ hạn không bằng tiếp nhận", message_en: "on time and late do not add up to received"}

    """,
    "Criteria/set.yaml": """
    title: "Bộ tiêu chí thử"
    title_en: "Trial set"
    criteria:
      A:
        title: "Hoạt động"
        criteria:
          A1: {title: "Số tin, bài", points: 40, value: updates, score: {target: 200}}
          A2: {title: "Kinh phí", points: 20, value: budget, winsorize: {highest: 1}, score: {target: 120}}
          A3: {title: "Ban biên tập", points: 5, value: board, score: {choice: {yes: 5, no: 0}}}
      B:
        title: "Trả lời"
        criteria:
          B1: {title: "Đúng hạn", points: 30, value: on_time / received, score: proportion}
          B2: {title: "Chất lượng", points: 5, value: mark, self: mark_self, score: {panel: {step: 0.5}}, missing: zero}
    awards:
      W: {title: "Khen thưởng", quota: 1}

    """,
    "Reports/2016/report.yaml": """
    year: 2016
    criteria: [set]
    previous: {metrics: previous/metrics.csv}
    blocks:
      - {id: so, title: "Sở", title_en: "Departments"}
      - {id: quan, title: "Quận", title_en: "Districts"}

    """,
    "Reports/2016/units.csv": """
    id,name,name_en,block,valid_from,valid_to,succeeded_by
    U1,Sở Một,Department One,so,,,
    U2,Sở Hai,Department Two,so,,,
    U3,Sở Ba,Department Three,so,,,
    U4,Sở Bốn,Department Four,so,,,
    U5,Sở Năm,Department Five,so,,,
    U6,Sở Sáu,Department Six,so,,,
    U7,Sở Bảy,Department Seven,so,,,
    U8,Sở Tám,Department Eight,so,,,
    Q1,Quận Một,District One,quan,,,
    Q2,Quận Hai,District Two,quan,,,
    OLD,Sở Cũ,Old Department,so,,2016-05-16,U1|U2
    NEW,Sở Mới,New Department,so,2017-01-01,,

    """,
    metrics: """
    unit,updates,received,on_time,late,budget,board,mark,mark_self
    U1,1520,20,18,2,90,yes,4.5,5
    U2,140,22,22,0,95,no,4,4
    U3,160,25,20,5,100,yes,,5
    U4,150,-,-,-,105,yes,5,5
    U5,1300,30,30,0,98,no,4,4.5
    U6,145,18,17,1,102,yes,4,4.5
    U7,155,24,24,0,97,yes,3.5,3.5
    U8,0,21,20,1,900,no,4,4
    Q1,3,10,10,0,50,yes,4,
    Q2,20,12,12,,60,no,4.5,4.5

    """,
    corrections: """
    unit,metric,value,reason,document
    U1,updates,152,gõ thừa số 0,BB-07
    U2,board,yes,đã có quyết định,
    U6,mark,4.5,chấm lại,BB-08

    """,
    "Reports/2016/previous/metrics.csv": """
    unit,updates
    U1,149
    U2,135
    U3,150
    U4,144
    U5,130
    U6,140
    U7,151
    U8,90
    Q1,0
    Q2,18

    """,
  ]
}
