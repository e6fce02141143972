import Diagnostics
import Intake
import Scoring

/// The year before, as a new report names it.
struct PreviousYear {
  /// From the new folder, such as `../2016`.
  let way: String
  /// Without metrics there is nothing to compare with.
  let hasMetrics: Bool
}

/// A new year's `report.yaml`, with what to do next on top.
struct NewReport {
  let folder: String
  let year: Int
  let sets: [CriteriaSet.ID]
  /// Other sets that there are to choose from.
  let others: [CriteriaSet.ID]
  /// The folder of the criteria.
  let criteria: String
  let previous: PreviousYear?
  /// Whole lines that follow.
  let lasting: String
  let language: Language

  var text: String {
    let list = sets.map(Self.plain).joined(separator: ", ")
    var lines = [remark("Năm \(year). Việc tiếp theo:", "The year \(year). What to do next:")]
    lines += NextSteps(folder: folder, criteria: sets.map { "\(criteria)/\($0).yaml" }, language: language)
      .lines.map { "#   " + $0 }
    lines += ["year: \(year)"]
    let cutOff = Words("ngày chốt số liệu", "the day on which the figures are closed")[language]
    lines += ["# cut_off: \(year + 1)-02-10   # \(cutOff)", "criteria: [\(list)]"]
    if !others.isEmpty {
      let few = others.suffix(5).reversed().joined(separator: ", ")
      lines += [remark("Còn có: \(few)", "There are also: \(few)")]
    }
    if let previous {
      lines += [(previous.hasMetrics ? "" : "# ") + "previous: \(Self.plain(previous.way))"]
    } else {
      let word = Words("thư mục năm trước, để so sánh", "last year's folder, to compare with")[language]
      lines += ["# previous: ../\(year - 1)   # \(word)"]
    }
    return lines.map { $0 + "\n" }.joined() + lasting
  }

  /// The blocks to begin with, and what the printed sheets may say.
  static func blocks(_ blocks: [Block], _ year: Int, _ language: Language) -> String {
    let remark = Words("các khối; sửa tên, thêm bớt", "the blocks; mend the titles, add others")[language]
    let first = Words("Khối 1", "Block 1")[language]
    let entries = blocks.isEmpty ? [("khoi-1", first)] : blocks.map { ($0.id, $0.title[language]) }
    let list = entries.map { "  - {id: \(plain($0.0)), title: \(YAMLText.quoted($0.1))}\n" }.joined()
    return "blocks:   # \(remark)\n" + list + paper(year, language)
  }

  private static func paper(_ year: Int, _ language: Language) -> String {
    let remark = Words("chữ trên bản in", "what the printed sheets say")[language]
    let kinds = Words("hoặc annex: phụ lục của tờ trình", "or annex: attached to a submission")[language]
    let signer = Words(
      "nhiều dòng: [\"KT. CHỦ TỊCH\", \"PHÓ CHỦ TỊCH\"]", "several lines: [\"KT. CHỦ TỊCH\", \"PHÓ CHỦ TỊCH\"]")[
        language]
    let pen = Words("phần chưa biết để trống, điền bằng bút", "what is not known stays blank for the pen")[language]
    return """
      # paper:   # \(remark)
      #   kind: standalone   # \(kinds)
      #   agency: "ỦY BAN NHÂN DÂN …"
      #   issuer: "VĂN PHÒNG …"
      #   place: "Đà Nẵng"
      #   signer: {title: "CHÁNH VĂN PHÒNG"}   # \(signer)
      #   number: "/BC-VP"   # \(pen)
      #   date: \(year + 1)-02   # \(pen)
      #   recipients: ["Ủy ban nhân dân …", "…"]
      #   filed: "VT, …"

      """
  }

  private func remark(_ vi: String, _ en: String) -> String { "# " + Words(vi, en)[language] }

  /// An id or a path as it is where YAML takes it so, else in quotes.
  private static func plain(_ text: String) -> String {
    let signs = Set("-_./")
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || signs.contains($0) }
    let reads = text.first.map { $0.isLetter || $0 == "." } == true && text != "."
    return isPlain && reads ? text : YAMLText.quoted(text)
  }
}

/// What to do after a year's folder was made.
struct NextSteps {
  let folder: String
  /// The files of the criteria sets.
  let criteria: [String]
  let language: Language

  var lines: [String] {
    let files = (["units.csv"] + criteria).joined(separator: ", ")
    return [
      Words("1. Xem lại report.yaml, \(files).", "1. Look through report.yaml, \(files).")[language],
      Words(
        "2. bangvang collect \(folder): tạo sổ Excel để các đơn vị điền số liệu;",
        "2. bangvang collect \(folder): makes the workbook in which units fill in their figures;")[language],
      Words(
        "   sổ điền xong đọc vào bằng bangvang import \(folder) <tệp>, hoặc tự điền metrics.csv.",
        "   read it back with bangvang import \(folder) <file>, or fill in metrics.csv yourself.")[language],
      Words(
        "3. bangvang check \(folder): báo chỗ còn thiếu, chỗ sai.",
        "3. bangvang check \(folder): tells what is missing or wrong.")[language],
      Words(
        "4. bangvang evaluate \(folder): chấm điểm, xếp hạng, ghi sổ Excel.",
        "4. bangvang evaluate \(folder): scores, ranks and writes the workbook.")[language],
    ]
  }
}
