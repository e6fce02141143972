public import Diagnostics
public import Scoring

/// A criteria file as it was written, so that what is found later can be shown at its place.
public struct CriteriaSource: Sendable {
  let document: YAMLNode

  /// The file's path, as messages show it.
  public var file: String { document.place.file }

  public func place(of fault: CriteriaFault) -> Place {
    if fault.isAboutKey { return document.keyPlace(at: fault.path) }
    let node = document.node(at: fault.path)
    guard let range = fault.range, let scalar = node.scalar else { return node.place }
    return scalar.place(of: range)
  }
}
