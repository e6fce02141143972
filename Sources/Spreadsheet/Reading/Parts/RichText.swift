/// The text of a cell as it is read from its runs: `<t>` within the shared string `<si>` or the inline one `<is>`.
///
/// Readings above East Asian letters (`<rPh>`) are left out. Spaces at the ends of a run count only where `xml:space`
/// keeps them, as Excel has it.
struct RichText {
  private(set) var bytes: [UInt8] = []
  /// Where the run being read begins in `bytes`; nil outside runs.
  private var run: Int?
  private var runDepth = 0
  private var keepsSpaces = false
  /// The depth of the readings within which nothing counts.
  private var phonetic: Int?
  /// What elements around say of spaces, with their depths, outermost first.
  private var kept: [(depth: Int, keeps: Bool)] = []

  mutating func begin(_ element: XMLElement, depth: Int, keepsSpaces: Bool) {
    bytes.removeAll(keepingCapacity: true)
    (run, phonetic) = (nil, nil)
    kept = [(depth, element.keepsSpaces ?? keepsSpaces)]
  }

  /// An element within the text.
  mutating func start(_ element: XMLElement, depth: Int) {
    guard phonetic == nil, run == nil else { return }
    if element.isNamed("rPh") {
      phonetic = depth
    } else if element.isNamed("t") {
      (run, runDepth) = (bytes.count, depth)
      keepsSpaces = element.keepsSpaces ?? kept.last?.keeps ?? false
    } else if let keeps = element.keepsSpaces {
      kept.append((depth, keeps))
    }
  }

  mutating func end(depth: Int) {
    if phonetic == depth { phonetic = nil }
    if let start = run, runDepth == depth {
      run = nil
      if !keepsSpaces { trim(from: start) }
      CellEscapes.decode(&bytes, from: start)
    }
    if kept.count > 1, kept.last?.depth == depth { kept.removeLast() }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) {
    guard run != nil else { return }
    guard bytes.count + text.count <= ReadingLimits.text else { throw .textTooLong(limit: ReadingLimits.text) }
    bytes.append(contentsOf: text)
  }

  private mutating func trim(from start: Int) {
    while bytes.count > start, let last = bytes.last, isXMLSpace(last) { bytes.removeLast() }
    let leading = bytes[start...].prefix(while: isXMLSpace).count
    if leading > 0 { bytes.removeSubrange(start..<(start + leading)) }
  }
}

/// Space, tab and line breaks: what XML takes for blank. Hard spaces are text.
func isXMLSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
