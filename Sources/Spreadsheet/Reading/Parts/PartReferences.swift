/// The references of one part to others (`….rels`).
struct PartReferences {
  /// The part that refers.
  let part: String
  private(set) var all: [String: Reference] = [:]

  struct Reference {
    /// Such as `worksheet`; nil for one of another vocabulary.
    let kind: String?
    let target: String
    let isOutside: Bool
  }

  /// - Parameter part: the part whose references they are; empty for the file as a whole.
  static func read(of part: String, in archive: PartArchive) throws -> PartReferences {
    let reader = PartReferencesReader()
    try XMLReading.read(archive.open(PartName.relationships(of: part)), to: reader)
    var references = PartReferences(part: part)
    references.all = reader.references
    return references
  }

  /// The first reference of a kind, by their ids.
  func first(_ kind: String) -> Reference? {
    all.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value
  }

  /// The part that a reference means.
  func target(of reference: Reference) throws(WorkbookProblem) -> String {
    let from = part.isEmpty ? PartName.relationships(of: "") : part
    guard !reference.isOutside, let target = PartName.resolve(reference.target, from: part) else {
      throw .outsideReference(from: from, target: reference.target)
    }
    return target
  }
}

private final class PartReferencesReader: XMLHandler {
  var references: [String: PartReferences.Reference] = [:]

  func start(_ element: XMLElement, depth: Int) throws {
    if depth == 1 { try element.mustBeRoot("Relationships", of: .relationships) }
    guard depth == 2, element.vocabulary == .relationships, let id = element.text("Id"),
      let target = element.text("Target")
    else { return }
    references[id] = PartReferences.Reference(
      kind: XMLVocabulary.kind(ofReference: element.text("Type") ?? "").map(String.init), target: target,
      isOutside: element.text("TargetMode") == "External")
    if references.count > ReadingLimits.relationships {
      throw WorkbookProblem.tooMany(.relationships, limit: ReadingLimits.relationships)
    }
  }

  func end(depth: Int) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
