import Diagnostics
import Scoring

extension MethodReference {
  func entry(_ method: ScoringMethod) -> String {
    let gives: Words =
      switch method.gives {
      case .achievement: Words("mức đạt, nhân với điểm tối đa hoặc trọng số", "an achievement, times points or weight")
      case .points: Words("điểm", "points")
      }
    var facts = [
      (Words("công thức", "formula")[language], method.notation),
      (
        Words("nhận", "takes")[language],
        (method.input == .number ? Words("số", "numbers") : Words("lựa chọn", "answers of a choice"))[language]
      ),
      (Words("cho", "gives")[language], gives[language]),
      (Words("nguồn", "source")[language], method.source[language]),
    ]
    if method.isRelative {
      let peers = Words("các đơn vị khác, cả cuộc hoặc trong khối", "the other units, all or the block's")
      facts.insert((Words("so với", "compares with")[language], peers[language]), at: 2)
    }
    let example = SnippetText(method)
    return page(
      "\(method.name): \(method.title[language])", method.explanation[language], facts,
      parameters: method.parameters.isEmpty ? nil : Self.lines(method.parameters.map(parameter)), yaml: example.yaml,
      table: cases(of: method))
  }

  func entry(_ combination: Combination) -> String {
    let facts = [
      (Words("công thức", "formula")[language], combination.notation),
      (Words("nguồn", "source")[language], combination.source[language]),
    ]
    let exponent = Words("số mũ p, khác 0 (mặc định 2)", "the exponent p, not 0 (2 unless given)")[language]
    return page(
      "\(combination.name): \(combination.title[language])", combination.explanation[language], facts,
      parameters: combination.exponent == nil ? nil : Self.lines([("power_mean", exponent)]),
      yaml: SnippetText(combination).yaml, table: cases(of: combination))
  }

  private func page(
    _ title: String, _ explanation: String, _ facts: [(String, String)], parameters: String?, yaml: String,
    table: TerminalTable
  ) -> String {
    var parts = [heading(Words(both: title)), explanation, Self.lines(facts)]
    if let parameters { parts.append(heading(Words("Tham số", "Parameters")) + "\n" + parameters) }
    parts.append(heading(Words("Ví dụ", "Example")) + "\n" + yaml + "\n\n" + table.rendered(inColour: isInColour))
    return parts.joined(separator: "\n\n")
  }

  private func parameter(_ parameter: MethodParameter) -> (String, String) {
    let kind: Words =
      switch parameter.kind {
      case .number: Words("số", "a number")
      case .whole: Words("số nguyên", "a whole number")
      case .steps: Words("{mức: điểm, …}", "{step: points, …}")
      case .choices: Words("{câu trả lời: điểm, …}", "{answer: points, …}")
      case .word(let words): Words(both: words.joined(separator: " | "))
      }
    let need =
      parameter.isRequired
      ? Words("bắt buộc", "required") : Words("không bắt buộc", "optional")
    let blocks =
      parameter.mayDifferByBlock ? Words("; có thể khác theo khối", "; may differ by block") : Words(both: "")
    return (
      parameter.name,
      "\(parameter.explanation[language]) (\(kind[language]); \(need[language])\(blocks[language]))"
    )
  }

  private func cases(of method: ScoringMethod) -> TerminalTable {
    let points = method.example.points
    let isShare = method.gives == .achievement
    var columns = [TerminalTable.Column(title: Vocabulary.value[language], alignment: .right)]
    if isShare { columns.append(.init(title: Words("Mức đạt", "Achievement")[language], alignment: .right)) }
    if !isShare || points != 1 { columns.append(.init(title: Vocabulary.points[language], alignment: .right)) }
    let rows = method.example.cases.map { value, result in
      let shown = method.input == .text ? method.example.labels[Int(value)] : text(value)
      let scores = isShare ? (points == 1 ? [result] : [result, result * points]) : [result]
      return [shown] + scores.map(text)
    }
    return TerminalTable(columns: columns, rows: rows)
  }

  private func cases(of combination: Combination) -> TerminalTable {
    let example = combination.example
    let children = example.weights.enumerated().map { index, weight in
      let title = Words("Tiêu chí \(index + 1) (trọng số", "Criterion \(index + 1) (weight")[language]
      return TerminalTable.Column(title: "\(title) \(text(weight)))", alignment: .right)
    }
    let result = TerminalTable.Column(title: Words("Kết quả", "Result")[language], alignment: .right)
    return TerminalTable(
      columns: children + [result],
      rows: zip(example.scores, example.results).map { scores, result in (scores + [result]).map(text) })
  }
}
