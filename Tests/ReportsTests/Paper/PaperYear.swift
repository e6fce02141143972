import Foundation
import TestSupport

/// A small invented year that fills two pages: three blocks of twenty units, with the paper that a test asks for.
enum PaperYear {
  static let units = 60

  /// Every line that a paper sent on its own may have.
  static let fullPaper = """
    agency: "VĂN PHÒNG UBND"
    issuer: "CỔNG THÔNG TIN"
    place: "Đà Nẵng"
    number: "15/BC-CTTĐT"
    date: 2017-02-05
    signer: {title: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Nguyễn Văn A"}
    prepared_by: {name: "Trần Thị B"}
    recipients: ["UBND thành phố (để b/c)", "Các đơn vị;"]
    filed: "VT, CTTĐT"
    note: "minh họa"
    """

  /// Lays the year out and returns its folder's path.
  ///
  /// - Parameters:
  ///   - paper: the lines under `paper:`, without indentation.
  ///   - units: how many there are, a third of them in each block.
  static func write(into folder: TemporaryFolder, paper: String = "", units: Int = Self.units) throws -> String {
    let year = folder.file("Reports/2016")
    let paper = paper.isEmpty ? "" : "paper:\n" + paper.split(separator: "\n").map { "  \($0)\n" }.joined()
    let blocks = ["so", "quan", "vien"]
    try folder.write(
      """
      metrics:
        updates: {title: "Số tin, bài", title_en: "Items published", type: count}
        received: {title: "Câu hỏi tiếp nhận", title_en: "Questions received", type: count}
        answered: {title: "Câu hỏi trả lời", title_en: "Questions answered", type: count}

      """, to: "Criteria/metrics.yaml")
    try folder.write(
      """
      title: "Bộ tiêu chí thử"
      title_en: "Trial set"
      basis: ["Quyết định số 01/QĐ-UBND ngày 05 tháng 01 năm 2016", "Kế hoạch số 02/KH-UBND."]
      criteria:
        A: {title: "Số tin, bài", title_en: "Items", points: 60, value: updates, score: {target: 200}}
        B: {title: "Tỷ lệ trả lời", title_en: "Rate answered", points: 40, value: answered / received, score: proportion}
      grades: {"Tốt": 80, "Yếu": 0}
      awards:
        W: {title: "Đơn vị dẫn đầu", title_en: "Leading units", form: "Bằng khen", quota: 12, reserves: 2}
      summary: "Đăng {updates} tin, bài; trả lời {answered}/{received} câu hỏi"

      """, to: "Criteria/set.yaml")
    try folder.write(
      """
      year: 2016
      cut_off: 2017-02-10
      criteria: [set]
      blocks:
        - {id: so, title: "Sở, ban, ngành", title_en: "Departments"}
        - {id: quan, title: "Quận, huyện", title_en: "Districts"}
        - {id: vien, title: "Bệnh viện", title_en: "Hospitals"}

      """ + paper, to: "Reports/2016/report.yaml")
    try folder.write(
      "id,name,name_en,block\n"
        + (1...units).map { "U\($0),Đơn vị số \($0),Unit number \($0),\(blocks[$0 % 3])\n" }.joined(),
      to: "Reports/2016/units.csv")
    try folder.write(
      "unit,updates,received,answered\n" + (1...units).map { "U\($0),\(200 - $0),50,\(50 - $0 % 20)\n" }.joined(),
      to: "Reports/2016/metrics.csv")
    try folder.write(
      "unit,metric,value,reason,document\nU2,answered,49,đếm sót,BB-07\n", to: "Reports/2016/corrections.csv")
    return year
  }
}
