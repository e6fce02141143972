import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

/// The data-quality report of a year under one criteria set, section by section.
struct QualitySections {
  let evaluated: EvaluatedYear
  let outcome: Outcome
  let language: Language

  var year: Year { evaluated.folder.year }
  var figures: FigureText { FigureText(dictionary: year.dictionary, language: language) }
  var names: ReaderNames { ReaderNames(year.dictionary, outcome.set, language) }

  var all: [QualitySection] {
    [warnings, suspicious, checks, corrections, filledIn, heldIn, leftOut, notApplicable]
  }

  /// Errors there are none: what has errors is not evaluated.
  private var warnings: QualitySection {
    QualitySection(
      title: Words("Lỗi và cảnh báo", "Errors and warnings"),
      remark: Words(
        "Không có lỗi: có lỗi thì không lập sổ. Cảnh báo không làm thay đổi kết quả.",
        "No errors: where there are any, no workbook is made. Warnings change no result.")[language],
      none: Words("Không có lỗi, không có cảnh báo.", "No errors and no warnings."),
      header: [Words("Mã", "Code"), Words("Nơi", "Place"), Words("Nội dung", "What is meant")],
      rows: evaluated.findings.inReadingOrder.map { found in
        let help = found.problem.help.map { "; \($0[language])" } ?? ""
        return [
          .text(found.problem.code), .text(found.place.map(within) ?? "–"),
          .text(found.problem.message[language] + help),
        ]
      })
  }

  private var suspicious: QualitySection {
    let folder = evaluated.folder
    let past = Words(
      " Không có số liệu năm trước nên chỉ so với khối.", " Without last year's figures only the block is compared.")
    let remark = SuspicionRule.usual.text(language) + (year.previous.isEmpty ? past[language] : "")
    return QualitySection(
      title: Words("Số liệu đáng ngờ", "Suspicious figures"), remark: remark,
      none: Words(
        "Không có số liệu đáng ngờ. \(SuspicionRule.usual.text(.vietnamese))\(year.previous.isEmpty ? past.vi : "")",
        "No suspicious figures. \(SuspicionRule.usual.text(.english))\(year.previous.isEmpty ? past.en : "")"),
      header: [
        Vocabulary.unit, Vocabulary.metric, Words("Vì sao", "Why"), Words("Năm nay", "This year"),
        Words("Năm trước", "Year before"), Words("Trung vị khối", "Block median"),
        Words("Ô (ô năm trước)", "Cell (cell of the year before)"),
      ],
      rows: evaluated.suspiciousFigures(inUseBy: [outcome.set]).map { figure in
        let place = within(folder.metrics.place(of: figure.metric, row: figure.unit))
        let pastPlace = evaluated.placeOfLastYear(figure).map { " (\(within($0)))" } ?? ""
        return [
          .text(unit(figure.unit)), .text(figures.title(of: figure.metric)),
          .text(figure.reasons(language).joined(separator: "; ")), .number(figure.figure), .figure(figure.previous),
          .figure(figure.farFrom?.median), .text(place + pastPlace),
        ]
      })
  }

  private var checks: QualitySection {
    QualitySection(
      title: Words("Kiểm tra chéo giữa các chỉ tiêu", "Checks between metrics"),
      remark: Words(
        "Không đơn vị nào vi phạm. Quy tắc chưa xét được vì thiếu số liệu thì ghi rõ đơn vị.",
        "No unit breaks one. Where a missing figure leaves a check open, the units are named.")[language],
      none: Words("Từ điển số liệu không có quy tắc kiểm tra.", "The data dictionary has no checks."),
      header: [Words("Quy tắc", "Rule"), Words("Vi phạm nghĩa là", "Broken means"), Words("Kết quả", "Result")],
      rows: year.dictionary.checkResults(on: year).map { result in
        var parts = [Words("\(result.holds) đơn vị đạt", "holds for \(counted(result.holds, "unit"))")[language]]
        if !result.notApplicable.isEmpty {
          let count = result.notApplicable.count
          parts.append(Words("\(count) đơn vị không phát sinh", "does not concern \(counted(count, "unit"))")[language])
        }
        if !result.open.isEmpty {
          parts.append(
            Words("chưa xét được vì thiếu số liệu: ", "open for want of a figure: ")[language] + list(result.open))
        }
        return [
          .text(names.text(result.check.rule.text)), .text(result.check.message[language]),
          .text(parts.joined(separator: "; ")),
        ]
      })
  }

  private var corrections: QualitySection {
    QualitySection(
      title: Words("Số liệu đã thẩm định lại", "Corrected figures"),
      none: Words("Không có số liệu nào được thẩm định lại.", "No figure was corrected."),
      header: [
        Vocabulary.unit, Vocabulary.metric, Words("Lý do", "Reason"), Words("Đơn vị gửi", "Submitted"),
        Words("Thẩm định", "Verified"), Words("Chênh lệch", "Difference"), Words("Văn bản", "Document"),
      ],
      rows: evaluated.folder.corrections.map { correction in
        let isMeasured = year.dictionary.metrics.first { $0.id == correction.metric }?.kind.isMeasured ?? false
        let name = year.units.first { $0.id == correction.unit }?.name[language] ?? correction.unit
        func cell(_ figure: CorrectedFigure) -> QualityCell {
          QualityCell(figure.number, words: figures.text(figure, of: correction.metric), isMeasured: isMeasured)
        }
        return [
          .text(name), .text(figures.title(of: correction.metric)), .text(correction.reason),
          cell(correction.submitted), cell(correction.verified), .figure(correction.difference(in: year.dictionary)),
          .text(correction.document.isEmpty ? "–" : correction.document),
        ]
      })
  }

  /// A place as seen from the year's folder, which the sources sheet names.
  private func within(_ place: Place) -> String {
    let (text, folder) = (place.words[language], evaluated.folder.path + "/")
    return text.hasPrefix(folder) ? String(text.dropFirst(folder.count)) : text
  }

  func unit(_ row: Int) -> String { outcome.units[row].name[language] }

  /// Units by their short names, which are Vietnamese, else by their ids; of many, the first ones.
  func list(_ rows: [Int]) -> String {
    let shown = rows.prefix(60).map { outcome.units[$0] }
      .map { language == .vietnamese ? $0.shortName : $0.id }.joined(separator: ", ")
    let rest = rows.count - 60
    return rest > 0 ? shown + Words(" và \(rest) đơn vị khác", " and \(rest) more")[language] : shown
  }
}
