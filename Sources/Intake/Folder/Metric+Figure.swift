import Diagnostics
import Names
import Scoring

/// What a cell of a metric holds.
enum Figure {
  case present(Double)
  case absent(CellState)
}

/// A problem as the error of a `Result`.
struct Unreadable: Error {
  let problem: any Problem
}

extension Metric {
  private static let signsOfNothing: Set<NameKey> = ["-", "KPS", "Không phát sinh"]
  private static let yes: Set<NameKey> = ["yes", "true", "Có", "x", "1"]
  private static let no: Set<NameKey> = ["no", "false", "Không", "0"]

  /// Reads a cell. A blank is missing, never zero.
  func figure(from text: String) -> Result<Figure, Unreadable> {
    if text.isEmpty { return .success(.absent(.missing)) }
    let word = NameKey(text)
    if Self.signsOfNothing.contains(word) {
      switch nothingArose {
      case .zero: return .success(.present(0))
      case .notApplicable: return .success(.absent(.notApplicable))
      case nil: return .failure(Unreadable(problem: RegistryProblem.nothingAroseUndefined(text, id)))
      }
    }
    switch kind {
    case .truth:
      if Self.yes.contains(word) { return .success(.present(1)) }
      if Self.no.contains(word) { return .success(.present(0)) }
      return .failure(Unreadable(problem: RegistryProblem.notATruth(text)))
    case .choice(let choices):
      let index = choices.firstIndex { choice in
        ([choice.id] + choice.labels).contains { NameKey($0) == word }
      }
      if let index { return .success(.present(Double(index))) }
      let known = choices.map(\.id)
      return .failure(Unreadable(problem: RegistryProblem.notAChoice(text, id, known: known)))
    case .count, .number: return number(from: text)
    }
  }

  private func number(from text: String) -> Result<Figure, Unreadable> {
    switch Result(catching: { () throws(PlainNumber.Fault) in try PlainNumber.read(text) }) {
    case .failure(let reason):
      return .failure(Unreadable(problem: TableProblem.number(text, reason)))
    case .success(let number):
      if kind == .count, number != number.rounded() {
        return .failure(Unreadable(problem: RegistryProblem.notWhole(text, id)))
      }
      guard range.contains(number) else {
        return .failure(Unreadable(problem: RegistryProblem.outside(number, self)))
      }
      return .success(.present(number))
    }
  }
}
