/// Everything found wrong in one run, so that all of it can be mended at once.
public struct Findings: Error, Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public var hasErrors: Bool { diagnostics.contains { $0.problem.severity == .error } }

  public mutating func add(_ problem: any Problem, at place: Place?, related: Place? = nil) {
    diagnostics.append(Diagnostic(problem, at: place, related: related))
  }

  public mutating func add(contentsOf other: Findings) {
    diagnostics += other.diagnostics
  }

  /// Adds what another reading of the same files found, but not again what both found.
  public mutating func merge(_ other: Findings) {
    let known = diagnostics
    diagnostics += other.diagnostics.filter { found in
      !known.contains { $0.place == found.place && $0.problem.message == found.problem.message }
    }
  }

  /// In reading order: by file, line and column, or sheet and cell; those without a place last, in the order found.
  public var inReadingOrder: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      switch (left.element.place, right.element.place) {
      case (let a?, let b?) where a != b: a < b
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
