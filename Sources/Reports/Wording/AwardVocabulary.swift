import Diagnostics

/// The words of the sheets that reckon awards live; formulas compare them.
enum AwardVocabulary {
  static let proposed = Words("Đề nghị", "Proposed")
  static let held = Words("Chờ Hội đồng", "For the council")
  static let reserve = Words("Dự bị", "Reserve")
  static let noTotal = Words("Không có tổng điểm", "No total")
  static let excluded = Words("Không xét", "Not considered")
  static let notEligible = Words("Không đủ điều kiện", "Not eligible")
  static let undecided = Words("Thiếu số liệu", "Figure missing")

  static func listed(for id: String) -> Words { Words("Đã có ở \(id)", "Listed for \(id)") }

  static let stillListed = Words("vẫn trong danh sách", "still in the list")
  static let noLongerListed = Words("ra khỏi danh sách", "out of the list")
  static let nowProposed = Words("nay được đề nghị", "now proposed")
  static let nowHeld = Words("nay chờ Hội đồng", "now for the council")
  static let nowReserve = Words("nay là dự bị", "now a reserve")
}
