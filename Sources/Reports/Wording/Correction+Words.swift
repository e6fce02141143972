import Diagnostics
import Intake
import Scoring

extension Correction {
  /// What was there, what was found, why and by which document, a line each.
  func remark(_ figures: FigureText) -> String {
    let (submitted, verified) = (
      figures.text(submitted, of: metric), figures.text(verified, of: metric)
    )
    let difference = difference(in: figures.dictionary).map { " (\(figures.difference($0)))" } ?? ""
    let text = Words(
      "Số liệu đã thẩm định.\nĐơn vị gửi: \(submitted)\nThẩm định: \(verified)\(difference)\nLý do: \(reason)",
      "Verified.\nSubmitted: \(submitted)\nVerified: \(verified)\(difference)\nReason: \(reason)")[figures.language]
    if document.isEmpty { return text }
    return text + "\n" + Words("Văn bản: ", "Document: ")[figures.language] + document
  }
}
