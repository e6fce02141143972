import Diagnostics
import Scoring

extension MethodReference {
  /// The tables of `Criteria/README.md`, between its marks. Numbers have a decimal point in both languages, as the
  /// files do.
  public var markdown: String {
    let methodTable = table(
      [
        Words("cách tính", "method"), Words("ý nghĩa", "meaning"), Words("công thức", "formula"),
        Words("tham số", "parameters"), Words("ví dụ", "example"),
      ], methods.map(row))
    let combinationTable = table(
      [
        Words("cách tổng hợp", "combination"), Words("ý nghĩa", "meaning"), Words("công thức", "formula"),
        Words("ví dụ", "example"),
      ], combinations.map(row))
    return "\(methodTable)\n\n\(combinationTable)\n"
  }

  private func table(_ titles: [Words], _ rows: [[String]]) -> String {
    let header = "| " + titles.map { $0[language] }.joined(separator: " | ") + " |"
    let line = "|" + String(repeating: "---|", count: titles.count)
    let cells = rows.map { row in
      "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return ([header, line] + cells).joined(separator: "\n")
  }

  private func row(_ method: ScoringMethod) -> [String] {
    let parameters = method.parameters.map { parameter in
      "`\(parameter.name)`\(parameter.isRequired ? "" : "?"): \(parameter.explanation[language])"
    }
    let cases = method.example.cases.map { value, result in
      let shown = method.input == .text ? method.example.labels[Int(value)] : plain(value)
      return "\(shown) → \(plain(result))"
    }
    return [
      "`\(method.name)`", "\(method.title[language]). \(method.explanation[language])", "`\(method.notation)`",
      parameters.joined(separator: "; "),
      "`score: \(SnippetText(method).rule)`: \(cases.joined(separator: ", "))",
    ]
  }

  private func row(_ combination: Combination) -> [String] {
    let example = combination.example
    let weights = example.weights.map(plain).joined(separator: ", ")
    let cases = zip(example.scores, example.results).map { scores, result in
      "(\(scores.map(plain).joined(separator: ", "))) → \(plain(result))"
    }
    let weighted = Words("trọng số \(weights)", "weights \(weights)")[language]
    return [
      "`\(combination.name)`", "\(combination.title[language]). \(combination.explanation[language])",
      "`\(combination.notation)`",
      "`combine: \(SnippetText(combination).rule)`, \(weighted): \(cases.joined(separator: ", "))",
    ]
  }

  private func plain(_ number: Double) -> String {
    NumberText.format(number, atMost: 4, grouping: false, language: .english)
  }
}
