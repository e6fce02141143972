import Names

/// What tables say of themselves, under the key by which texts are matched: headings that name no metric, labels of
/// rows that are no unit's.
enum TableWords {
  /// Heads the column of running numbers.
  static let ordinal: Set<NameKey> = keys("STT", "TT", "Số TT", "Số thứ tự", "S.T.T", "No", "No.", "#")

  /// Heads the column of the units.
  static let unit: Set<NameKey> = keys(
    "Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị", "Tên cơ quan, đơn vị", "Cơ quan", "Tên cơ quan", "Các đơn vị",
    "Đơn vị, địa phương", "Tên tập thể", "Tập thể", "Mã đơn vị", "unit", "name", "Unit name", "Organisation")

  /// Heads the column of the units' blocks.
  static let block: Set<NameKey> = keys("Khối", "Khối thi đua", "Nhóm", "block")

  /// Heads columns of remarks, in which no figure is looked for.
  static let remark: Set<NameKey> = keys(
    "Ghi chú", "Chú thích", "Nhận xét", "Lý do", "note", "notes", "Remark", "Remarks")

  /// Labels of totals; a label may go on, as in "Tổng cộng khối I".
  static let totals = keys("Tổng cộng", "Tổng số", "Tổng", "Cộng", "Total")

  /// Labels of means: left out, with nothing to check.
  static let means = keys("Trung bình", "Bình quân", "Mean", "Average")

  /// Where the signatures begin, and with them the end of the table.
  static let endings = keys(
    "Người lập biểu", "Người lập bảng", "Người lập", "Người tổng hợp", "Nơi nhận", "Giám đốc", "Phó giám đốc",
    "Thủ trưởng", "Thủ trưởng đơn vị", "Chủ tịch", "KT. Giám đốc", "TM. Ủy ban nhân dân", "Xác nhận của",
    "(Ký, ghi rõ họ tên)", "Danh sách có", "Ghi chú:"
  )

  private static func keys(_ words: String...) -> Set<NameKey> { Set(words.map { NameKey($0) }) }
}

extension NameKey {
  /// Whether the text begins with one of the names: the whole words of it, or what a colon or bracket follows.
  func begins(withAnyOf names: Set<NameKey>) -> Bool {
    names.contains { text.hasPrefix($0.text) && text.dropFirst($0.text.count).first?.isLetter != true }
  }

  /// Whether the words of a name stand in the text, one behind the other.
  func contains(_ name: NameKey) -> Bool { " \(text) ".contains(" \(name.text) ") }
}
