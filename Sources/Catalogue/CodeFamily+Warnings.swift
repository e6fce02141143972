import Diagnostics

extension CodeFamily {
  /// Rules that are sound but do nothing. They stop nothing.
  static let criteriaWarnings = [
    CodeExplanation(
      "C101", Words("trọng số 0", "a weight of 0"),
      Words(
        "Tiêu chí vẫn được tính nhưng không ảnh hưởng đến điểm của nhóm.",
        "The criterion is scored, but counts for nothing in its group."),
      .criteria(wrong: "weight: 0, value: updates -", right: "weight: 1, value: updates -")),
    CodeExplanation(
      "C102", Words("mọi đơn vị đều đạt điểm tối đa", "full points for everybody"),
      Words(
        "Tiêu chí không phân biệt được các đơn vị; mức đạt điểm tối đa có thể quá thấp.",
        "The criterion tells no units apart; what earns full points may be too low."),
      .criteria(wrong: "{target: {so: 2, other: 1}}", right: "{target: {so: 200, other: 80}}")),
    CodeExplanation(
      "C103", Words("không đơn vị nào có điểm", "points for nobody"),
      Words(
        "Mức thấp nhất có thể quá cao, hoặc sai đơn vị tính: tỷ lệ là số từ 0 đến 1, còn mức ghi từ 0 đến 100.",
        "The lowest step may be too high, or measured otherwise: a rate lies from 0 to 1, the steps from 0 to 100."),
      .criteria(wrong: "{bands: {0: 0, 1000: 5, 2000: 15}}", right: "{bands: {0: 0, 1: 5, 10: 15}}")),
    CodeExplanation(
      "C104", Words("không áp dụng cho đơn vị nào", "a criterion that applies to nobody"),
      Words(
        "`applies` không đúng với đơn vị nào trong năm, nên tiêu chí hoặc nhóm không có tác dụng.",
        "`applies` holds for no unit of the year, so that the criterion or group has no effect."),
      .criteria(wrong: "applies: received > 99999", right: "applies: received > 0")),
    CodeExplanation(
      "C105", Words("hạng mục không ai được", "an award that nobody can win"),
      Words(
        "Mọi đơn vị đều bị loại bởi `eligible`, bởi `exclusions` hoặc vì không có tổng điểm; hoặc `quota` không cho suất nào.",
        "Every unit is refused by `eligible`, by the `exclusions` or for want of a total; or `quota` gives no places."),
      .criteria(wrong: "eligible: 'total > 1000 and", right: #"eligible: 'grade >= "Khá" and"#)),
    CodeExplanation(
      "C106", Words("tiêu chí phụ không bao giờ phân định", "a tie-break that never decides"),
      Words(
        "Số liệu này bằng nhau ở mọi đơn vị, hoặc giống hệt một số liệu đứng trước: tổng điểm đã bằng nhau thì so tổng điểm vô ích.",
        "The figure is the same for all units, or the same as one before it: between equal totals the total decides nothing."
      ),
      .criteria(wrong: "ties: [B2, total]", right: "ties: [B2, updates]")),
    CodeExplanation(
      "C107", Words("trường hợp loại trừ nằm trọn trong trường hợp khác", "an exclusion within another"),
      Words(
        "Mọi đơn vị bị loại theo điều này (từ hai đơn vị) đều đã bị loại theo điều kia; có thể chỉ cần một.",
        "Whoever it bars, two units at least, another one bars too; one of them may be enough."),
      .criteria(
        wrong: "idle: {when: received > 0 and answered / received < 60%",
        right: #"idle: {when: 'board == "no" and initiatives == 0'"#)),
    CodeExplanation(
      "C108", Words("các mức có lẽ sai đơn vị tính", "steps that seem to be in another unit"),
      Words(
        "Theo số liệu của năm, các mức không phân biệt được đơn vị nào, nhưng nếu giá trị nhân (hoặc chia) 100 thì phân biệt được.",
        "On the year's figures the steps tell no units apart, but would if the values were multiplied (or divided) by 100."
      ),
      .criteria(
        wrong: "value: answered / (received + 1), score: {bands: {0: 0, 50: 5, 90: 15}}",
        right: "value: answered, score: {bands: {0: 0, 1: 5, 10: 15}}")),
  ]
}
