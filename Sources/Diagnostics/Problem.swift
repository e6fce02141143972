/// How much a diagnostic weighs: an error stops the evaluation, a warning does not.
public enum Severity: String, Hashable, Sendable {
  case error
  case warning
}

/// Something wrong with an input, as a value. Each module lists its own in an enumeration; the wording
/// stands in a file of its own beside it.
public protocol Problem: Error, Hashable, Sendable {
  /// A short stable code such as `C012`.
  var code: String { get }
  var severity: Severity { get }
  /// What is wrong: starts lowercase, no full stop.
  var message: Words { get }
  /// What to do, where something definite can be said.
  var help: Words? { get }
  /// Whether something could not be read or written at all, rather than that what was read is wrong.
  var isOfAccess: Bool { get }
}

extension Problem {
  public var severity: Severity { .error }
  public var isOfAccess: Bool { false }
}

/// A problem at its place.
public struct Diagnostic: Error, Sendable {
  public let problem: any Problem
  public let place: Place?
  /// A second place that the reader needs to see, such as the first of two equal rows.
  public let related: Place?

  public init(_ problem: any Problem, at place: Place?, related: Place? = nil) {
    self.problem = problem
    self.place = place
    self.related = related
  }
}
