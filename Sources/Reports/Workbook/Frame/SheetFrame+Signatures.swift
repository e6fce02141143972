import Diagnostics
import Intake
import Spreadsheet

extension SheetFrame {
  /// Who drew the table up and who signs, with room for the pen, and to whom the paper is sent. They are printed on one
  /// page with the table's last rows.
  ///
  /// A paper sent on its own is always signed; an annex only where the report names who signs it, and it is sent to
  /// nobody: that stands on what it is attached to.
  ///
  /// - Parameter row: after the table, its closing line and a blank row.
  /// - Returns: the row after the last one that is used.
  /// - Source: Nghị định 30/2020/NĐ-CP, Annex I, section II, 7 and 9.
  func signatures(_ sheet: inout Sheet, _ row: Int) throws -> Int {
    let lastRowsOfTable = max(row - 4, 0)
    let blocks = signatureBlocks
    guard blocks.contains(where: { !$0.lines.isEmpty }) else {
      sheet.keepTogether(rows: lastRowsOfTable...max(row - 2, lastRowsOfTable))
      return row - 1
    }
    let columns = parts(blocks.count)
    let titles = blocks.filter(\.isSigned).map(\.lines.count).max() ?? 0
    let nameRow = titles + Self.rowsForThePen
    let hasName = blocks.contains { $0.name != nil }
    let count = max(nameRow + (hasName ? 1 : 0), blocks.map(\.lines.count).max() ?? 0)
    for offset in 0..<count {
      var texts = zip(columns, blocks).map { columns, block in
        (
          columns: columns, text: offset < block.lines.count ? block.lines[offset] : "",
          style: block.style(ofLine: offset)
        )
      }
      if offset == nameRow {
        for (index, block) in blocks.enumerated() where block.isSigned && texts[index].text.isEmpty {
          texts[index].text = block.name ?? ""
        }
      }
      try sideBySide(&sheet, row + offset, texts)
    }
    sheet.keepTogether(rows: lastRowsOfTable...(row + count - 1))
    return row + count
  }

  /// Of about 18 points each.
  private static let rowsForThePen = 4

  /// From left to right.
  private var signatureBlocks: [SignatureBlock] {
    let signer = paper.signer.map { SignatureBlock(signer: $0, language) }
    let preparer = paper.preparer.map { SignatureBlock(signer: $0, language) }
    if paper.kind == .annex, signer == nil, preparer == nil { return [] }
    let right = signer ?? SignatureBlock(lines: [])
    guard paper.kind == .standalone, paper.recipients != nil || paper.filed != nil else {
      let usual = SignatureBlock(lines: [Words("NGƯỜI LẬP BIỂU", "PREPARED BY")[language]])
      return [preparer ?? usual, right]
    }
    return [SignatureBlock(recipients: recipientLines)] + [preparer].compactMap(\.self) + [right]
  }

  /// "Nơi nhận:", a line each, last where the paper is filed.
  private var recipientLines: [String] {
    let recipients = (paper.recipients?[language] ?? []).map { "- \($0)" }
    let filed = paper.filed.map { Words("- Lưu: \($0)", "- Filed: \($0)")[language] }
    let lines = recipients + [filed].compactMap(\.self)
    return [Words("Nơi nhận:", "Recipients:")[language]]
      + lines.enumerated().map { index, line in
        line.last.map { ";.".contains($0) } == true ? line : line + (index == lines.count - 1 ? "." : ";")
      }
  }
}

/// What stands below one part of a table: a signature, or the list of recipients.
private struct SignatureBlock {
  let lines: [String]
  var name: String?
  var isSigned = true

  init(lines: [String]) { self.lines = lines }

  init(signer: Signer, _ language: Language) {
    lines = signer.title[language]
    name = signer.name
  }

  init(recipients lines: [String]) {
    self.lines = lines
    isSigned = false
  }

  func style(ofLine line: Int) -> CellStyle {
    if isSigned { return Styles.signature }
    return line == 0 ? Styles.recipientsLabel : Styles.recipients
  }
}
