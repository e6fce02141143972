import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

extension CardSheet {
  /// What keeps the unit from awards, and what each award makes of it, with the reasons.
  func awards(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    var row = start
    let exclusions = outcome.exclusions[unit]
    let hasAwards = !outcome.awards.isEmpty
    if exclusions.isEmpty, !hasAwards { return row }
    row = try heading(&sheet, row, CardVocabulary.awards)
    if !exclusions.isEmpty {
      let reasons = exclusions.map { $0.text(language, book.names) }.joined(separator: "; ")
      row = try frame.line(&sheet, row, "\(Vocabulary.excluded[language]): \(reasons)", Styles.plainText)
    }
    for result in outcome.awards {
      let kinds: [([Nomination], Words)] = [
        (result.proposals, AwardPlace.proposed.words), (result.held, AwardPlace.held.words),
        (result.reserves, Words("dự bị", "reserve")), (result.refused, AwardPlace.none.words),
      ]
      for (nominations, word) in kinds {
        guard let nomination = nominations.first(where: { $0.unit == unit }) else { continue }
        // Exclusions have been told.
        let reasons = nomination.reasons.filter { if case .excluded = $0 { false } else { true } }
          .map { $0.text(language, book.names) }
        let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))"
        let text = "\(result.award.id). \(result.award.title[language]): \(word[language])\(why)"
        row = try frame.line(&sheet, row, text, Styles.plainText)
      }
    }
    return row
  }

  /// Strengths and weaknesses beside the block.
  func comparisons(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let kinds = [
      (CardVocabulary.strengths, book.comparison.strengths(of: unit), CardVocabulary.noStrength),
      (CardVocabulary.weaknesses, book.comparison.weaknesses(of: unit), CardVocabulary.noWeakness),
    ]
    let title = Words("So với trung bình khối", "Beside the block's mean")
    var row = try heading(&sheet, start, title)
    for (title, gaps, none) in kinds {
      let told = gaps.map { gap -> String in
        let name = book.node(gap.criterion)?.title[language] ?? gap.criterion
        let share = NumberText.percent(gap.share, places: 0, language: language)
        let mean = NumberText.percent(gap.mean, places: 0, language: language)
        return "\(gap.criterion) \(name) (" + Words("\(share), khối \(mean)", "\(share), block \(mean)")[language] + ")"
      }
      let text = told.isEmpty ? none[language] : told.joined(separator: "; ")
      row = try frame.line(&sheet, row, "\(title[language]): \(text).", Styles.plainText)
    }
    return row
  }

  /// The steps that bring most, each with what the unit would then be.
  func bestSteps(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    if card.steps.isEmpty { return start }
    var row = try heading(&sheet, start - 1, CardVocabulary.mostPoints)
    let columns: [(ClosedRange<Int>, Words)] = [
      (0...0, Vocabulary.number), (1...5, CardVocabulary.task), (6...6, CardVocabulary.itemGain),
      (7...7, CardVocabulary.totalGain), (8...9, CardVocabulary.then),
    ]
    for (columns, title) in columns { try put(&sheet, row, columns, .text(title[language]), Self.header) }
    try sheet.setRow(
      row, height: frame.height(of: columns.map { ($0.1[language], width($0.0), Self.header) }))
    row += 1
    for (index, step) in card.steps.enumerated() {
      let (task, then) = (task(step.step), then(step))
      try put(&sheet, row, 0...0, .number(Double(index + 1)), Styles.centered)
      try put(&sheet, row, 1...5, .text(task), Styles.text)
      try put(&sheet, row, 6...6, .number(step.step.gain), Self.gains(places(of: step.step.item)))
      try put(&sheet, row, 7...7, step.step.totalGain.map { .number($0) } ?? .text("–"), Self.gains(decimals))
      try put(&sheet, row, 8...9, .text(then), Styles.text.with { $0.indent = 1 })
      try sheet.setRow(
        row, height: frame.height(of: [(task, width(1...5), Styles.text), (then, width(8...9) - 1.5, Styles.text)]))
      row += 1
    }
    return row
  }

  private func task(_ step: NextStep) -> String { "\(step.item). \(book.stepText.full(step))" }

  /// The rank, the grade and the awards that the step changes.
  private func then(_ step: CardStep) -> String {
    let standing = step.step.standing
    var parts: [String] = []
    if let rank = standing.rank {
      let text = rank.rankText(language)
      let now = outcome.rank[unit] ?? .infinity
      let words =
        rank == now
        ? Words("vẫn hạng \(text)", "still rank \(text)")
        : rank < now
          ? Words("lên hạng \(text)", "up to rank \(text)") : Words("xuống hạng \(text)", "down to rank \(text)")
      parts.append(words[language])
    }
    if let grade = standing.grade, grade != outcome.grade.text(unit) {
      parts.append(Words("xếp loại \(grade)", "grade \(grade)")[language])
    }
    parts += step.awards.map { "\($0.award): \($0.after.words[language])" }
    return parts.joined(separator: "; ")
  }

  func notes(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let style = Styles.remark.with { $0.fontSize = 9 }
    let steps = Words(
      "Bước gần nhất là thay đổi nhỏ nhất của một chỉ tiêu làm tăng điểm của tiêu chí, tìm bằng cách tính lại cả bộ tiêu chí khi số liệu của các đơn vị khác giữ nguyên; “Được thêm” là điểm của tiêu chí, tổng điểm có thể tăng khác do quy đổi.",
      "The nearest step is the smallest change of a metric that brings the criterion more points, found by evaluating the whole set anew while everyone else's figures stay; “Gain” is of the criterion, and scaling may make it more or less of the total."
    )
    var row = try frame.line(&sheet, start, steps[language], style)
    let report = book.evaluated.folder.report
    let cutOff =
      report.cutOff.map { Words("; số liệu chốt ngày \($0.text)", "; figures as of \($0.text)")[language] } ?? ""
    let source = Words(
      "Nguồn: bộ tiêu chí \(book.set.id)\(cutOff); lập bằng BangVang \(book.version).",
      "Source: criteria set \(book.set.id)\(cutOff); made with BangVang \(book.version).")
    row = try frame.line(&sheet, row, source[language], style)
    return row
  }

  /// A line that names a section, after a blank one.
  private func heading(_ sheet: inout Sheet, _ row: Int, _ title: Words) throws -> Int {
    try sheet.setRow(row, height: 6)
    return try frame.line(&sheet, row + 1, title[language], Styles.plainText.with { $0.isBold = true })
  }
}
