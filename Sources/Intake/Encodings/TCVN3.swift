/// The letters of TCVN 5712:1993, VN3 ("ABC"), as the western letters that other fonts show in their place.
///
/// - Source: TCVN 5712:1993.
enum TCVN3 {
  static func decode(_ text: String) -> String {
    var decoded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { decoded.append(letters[scalar] ?? scalar) }
    return String(decoded)
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    // From a first byte on, without gaps.
    let runs: [(UInt8, String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
      (0xDC, "ĩíịò"),
      (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (first, run) in runs {
      for (offset, letter) in run.unicodeScalars.enumerated() {
        letters[Unicode.Scalar(first + UInt8(offset))] = letter
      }
    }
    // Some programs turn the micro sign into the Greek letter.
    letters["\u{3BC}"] = letters["\u{B5}"]
    return letters
  }()
}
