/// The parts of a workbook that its cells refer to, and the archive that the sheets are read from.
final class WorkbookParts {
  let archive: PartArchive
  let strings: SharedStrings
  let formats: CellFormats
  let dateSystem: DateSystem
  /// The sheets, each with its place among the tabs, from 1. A reference that leads nowhere has no part.
  let sheets: [Sheet]

  struct Sheet {
    let tab: WorkbookPart.Tab
    let number: Int
    let part: String
  }

  /// Reads all parts but the sheets.
  ///
  /// - Throws: a `WorkbookProblem`.
  init(_ bytes: [UInt8]) throws {
    if let problem = OtherForm.problem(of: bytes) { throw problem }
    let archive = try PartArchive(bytes)
    let main = try Self.mainPart(of: archive)
    let workbook = try WorkbookPart.read(archive.open(main))
    let references = try PartReferences.read(of: main, in: archive)
    // What a part is already.
    var used: Set<String> = [PartName.key(main)]
    func part(_ reference: PartReferences.Reference) throws(WorkbookProblem) -> String {
      let part = try references.target(of: reference)
      guard used.insert(PartName.key(part)).inserted else {
        throw .circularReference(from: main, target: reference.target)
      }
      return part
    }
    // A workbook without texts or styles may still refer to them; a cell that needs one is then told.
    let stringsPart = try references.first("sharedStrings").map(part).flatMap { archive.has($0) ? $0 : nil }
    strings = try stringsPart.map { try SharedStrings.read(archive.open($0)) } ?? SharedStrings()
    let stylesPart = try references.first("styles").map(part).flatMap { archive.has($0) ? $0 : nil }
    formats = try stylesPart.map { try CellFormats.read(archive.open($0)) } ?? CellFormats()
    var sheets: [Sheet] = []
    for (index, tab) in workbook.tabs.enumerated() {
      guard let reference = references.all[tab.reference] else { throw WorkbookProblem.missingPart(tab.reference) }
      // Charts and old macro sheets have tabs too, but no cells to read.
      guard reference.kind == "worksheet" else { continue }
      let part = try part(reference)
      guard archive.has(part) else { throw WorkbookProblem.missingPart(part) }
      sheets.append(Sheet(tab: tab, number: index + 1, part: part))
    }
    self.archive = archive
    self.sheets = sheets
    dateSystem = workbook.dateSystem
  }

  private static func mainPart(of archive: PartArchive) throws -> String {
    guard archive.has(PartName.relationships(of: "")) else {
      if archive.has("mimetype") && archive.has("content.xml") { throw WorkbookProblem.notAWorkbook(.openDocument) }
      throw archive.has("[Content_Types].xml") || archive.has("xl/workbook.xml")
        ? WorkbookProblem.missingPart(PartName.relationships(of: "")) : .notAWorkbook(.unknown)
    }
    let references = try PartReferences.read(of: "", in: archive)
    guard let reference = references.first("officeDocument") else { throw WorkbookProblem.notAWorkbook(.otherDocument) }
    let part = try references.target(of: reference)
    if part.lowercased().hasSuffix(".bin") { throw WorkbookProblem.binaryWorkbook }
    if part.lowercased().hasPrefix("word/") || part.lowercased().hasPrefix("ppt/") {
      throw WorkbookProblem.notAWorkbook(.otherDocument)
    }
    return part
  }
}
