import Diagnostics

/// The words of unit cards.
enum CardVocabulary {
  static let title = Words("PHIẾU KẾT QUẢ ĐÁNH GIÁ", "EVALUATION RESULT")
  static let overallRank = Words("Hạng chung", "Overall rank")
  static let movement = Words("Tăng/giảm hạng", "Rank change")
  static let id = Words("Mã", "Code")
  static let criterion = Words("Tiêu chí", "Criterion")
  static let figure = Words("Số liệu", "Figure")
  static let points = Words("Điểm đạt", "Points")
  static let maximum = Words("Điểm tối đa", "Max.")
  static let share = Words("Tỷ lệ đạt", "Share")
  static let blockMean = Words("TB khối", "Block mean")
  static let lastYear = Words("Số liệu năm trước", "Last year's figure")
  static let step = Words("Bước gần nhất để thêm điểm", "Nearest step to more points")
  static let gain = Words("Được thêm", "Gain")
  static let sum = Words("Cộng điểm tiêu chí", "Sum of the criteria")
  static let strengths = Words("Điểm mạnh", "Strengths")
  static let weaknesses = Words("Điểm yếu", "Weaknesses")
  static let noStrength = Words(
    "không có tiêu chí nào cao hơn trung bình khối từ 5% điểm tối đa",
    "no criterion is 5% of its maximum above the block's mean")
  static let noWeakness = Words(
    "không có tiêu chí nào thấp hơn trung bình khối từ 5% điểm tối đa",
    "no criterion is 5% of its maximum below the block's mean")
  static let mostPoints = Words("Những việc đem lại nhiều điểm nhất", "What would bring the most points")
  static let task = Words("Việc", "What to do")
  static let itemGain = Words("Điểm tiêu chí", "Criterion")
  static let totalGain = Words("Tổng điểm", "Total")
  static let then = Words("Khi đó", "Then")
  static let doesNotApply = Words("Không áp dụng", "Does not apply")
  static let full = Words("Đã đạt tối đa", "At its maximum")
  static let adjustments = Words("Điểm cộng, điểm trừ", "Bonus and penalty points")
  static let awards = Words("Khen thưởng", "Awards")
}
