import Diagnostics
import Evaluation
import Foundation
import Intake
import TestSupport
import Testing

/// Messages show the line as it was decoded, with the column at which the reader found what is wrong.
@Suite struct DecodedPlaceTests {
  private static let table = """
    unit,items,received,answered,quality,quality_self,board,initiatives,disciplined
    Sở Phương Bắc,16,10,9,8.5,9,yes,1,no
    Sở Quê Nhà,5,0,0,,,Không,-,no
    Sở Ruộng Đồng,4,20,20,tốt,7,Có,2,no

    """

  @Test(
    "T33: shows the decoded line and column",
    arguments: [
      ("UTF-8", "\n"), ("UTF-8", "\r"), ("UTF-16LE", "\n"), ("UTF-16BE", "\r\n"), ("UTF-16LE", "\r"),
      ("windows-1258", "\r\n"),
    ])
  func showsTheDecodedLine(encoding: String, lineEnd: String) throws {
    let text = Self.table.replacing("\n", with: lineEnd)
    let folder = try TemporaryFolder()
    for (file, sound) in try SoundYear().texts { try folder.write(sound, to: file) }
    try folder.write(bytes(text, encoding), to: SoundYear.metrics)
    let attempt = Evaluation.evaluate(folder: folder.path + "/Reports/2016")
    let found = try #require(attempt.findings.inReadingOrder.first { $0.problem.code == "T016" })
    let place = try #require(found.place)
    #expect("\(place.line):\(place.column)+\(place.length)" == "4:23+3")
    #expect(attempt.inputs.lines(at: [place])(place) == "Sở Ruộng Đồng,4,20,20,tốt,7,Có,2,no")
    #expect(Set(attempt.findings.diagnostics.map(\.problem.code)) == ["T016"])
  }

  private func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
    switch encoding {
    case "UTF-16LE": return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case "UTF-16BE": return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case "windows-1258": return try windows1258(text)
    default: return Array(text.utf8)
    }
  }

  /// The letters of the table beyond ASCII, as the code page of Windows has them: a tone stands behind its vowel.
  private func windows1258(_ text: String) throws -> [UInt8] {
    let letters: [Character: [UInt8]] = [
      "ở": [0xF5, 0xD2], "ư": [0xFD], "ơ": [0xF5], "ắ": [0xE3, 0xEC], "ê": [0xEA], "à": [0xE0], "ộ": [0xF4, 0xF2],
      "Đ": [0xD0], "ồ": [0xF4, 0xCC], "ô": [0xF4], "ố": [0xF4, 0xEC], "ó": [0xF3], "\r\n": [0x0D, 0x0A],
    ]
    return try text.flatMap { character in
      try letters[character] ?? [#require(character.asciiValue, "\(character)")]
    }
  }
}
