import Diagnostics
public import Evaluation
public import Files
import Intake
import Scoring

/// The outcome as `results.csv`, which next year's `previous:` reads: ids and plain numbers, one row a unit in the
/// order of `units.csv`.
public struct ResultsReport {
  private let evaluated: EvaluatedYear

  public init(_ evaluated: EvaluatedYear) {
    self.evaluated = evaluated
  }

  /// Writes the tables into a folder, which is made where it is missing: `results.csv`, or with several criteria
  /// sets `<set id>.results.csv` each. A file appears whole or not at all.
  ///
  /// - Returns: the paths written, in the order of the criteria sets.
  public func write(to folder: String) throws(FileProblem) -> [String] {
    try Folder.make(folder)
    var paths: [String] = []
    for outcome in evaluated.outcomes {
      let name = evaluated.outcomes.count == 1 ? "results.csv" : "\(outcome.set.id).results.csv"
      let path = "\(folder)/\(name)"
      try OutputFile.write(Array(table(outcome).utf8), to: path)
      paths.append(path)
    }
    return paths
  }

  private func table(_ outcome: Outcome) -> String {
    let rows = outcome.units.indices.map { row in
      [
        outcome.units[row].id, total(row, outcome), outcome.grade.text(row) ?? "",
        outcome.rank[row].map { $0.rankText(.english) } ?? "",
        outcome.blockRank[row].map { $0.rankText(.english) } ?? "",
      ]
    }
    return ([["unit", "total", "grade", "rank", "block_rank"]] + rows)
      .map { CSVField.line($0) + "\n" }.joined()
  }

  private func total(_ row: Int, _ outcome: Outcome) -> String {
    outcome.total[row].map {
      NumberText.format($0, places: outcome.set.decimals, grouping: false, language: .english)
    } ?? ""
  }
}
