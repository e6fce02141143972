/// An archive written as text, so that a file broken in a certain way can be kept, read and changed:
///
///     === xl/workbook.xml
///     <workbook …
///     === xl/worksheets/sheet1.xml
///     <worksheet …
///
/// The line break before the next part belongs to neither.
public enum WrittenArchive {
  private static let mark = Array("=== ".utf8)

  /// The archive that the text means, its parts stored; the bytes themselves where they are an archive already.
  public static func bytes(_ text: some Collection<UInt8>) -> [UInt8] {
    if text.starts(with: "PK".utf8) { return Array(text) }
    var archive = HandMadeArchive()
    var name: String?
    var content: [UInt8] = []
    func close() {
      if let name {
        archive.add(name, content.last == UInt8(ascii: "\n") ? content.dropLast() : content, deflated: false)
      }
      content = []
    }
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        close()
        name = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
      } else {
        content += line
        content.append(UInt8(ascii: "\n"))
      }
    }
    if !content.isEmpty { content.removeLast() }
    close()
    return archive.bytes
  }
}
