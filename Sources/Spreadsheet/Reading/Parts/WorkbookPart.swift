/// What the main part (`workbook.xml`) says: the sheets and from when days are counted.
struct WorkbookPart {
  struct Tab {
    let name: String
    let reference: String
    let visibility: SheetContents.Visibility
  }

  fileprivate(set) var tabs: [Tab] = []
  fileprivate(set) var dateSystem = DateSystem.from1900

  static func read(_ stream: PartStream) throws -> WorkbookPart {
    let reader = WorkbookPartReader()
    try XMLReading.read(stream, to: reader)
    return reader.workbook
  }
}

private final class WorkbookPartReader: XMLHandler {
  var workbook = WorkbookPart()
  private var isInSheets = false

  func start(_ element: XMLElement, depth: Int) throws {
    switch depth {
    case 1: try element.mustBeRoot("workbook")
    case 2:
      isInSheets = element.isNamed("sheets")
      if element.isNamed("workbookPr"), element.isTrue("date1904") { workbook.dateSystem = .from1904 }
    case 3 where isInSheets && element.isNamed("sheet"):
      guard workbook.tabs.count < ReadingLimits.sheets else {
        throw WorkbookProblem.tooMany(.sheets, limit: ReadingLimits.sheets)
      }
      workbook.tabs.append(
        WorkbookPart.Tab(
          name: element.text("name") ?? "", reference: element.reference ?? "",
          visibility: element.text("state").flatMap(SheetContents.Visibility.init) ?? .visible))
    default: break
    }
  }

  func end(depth: Int) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
