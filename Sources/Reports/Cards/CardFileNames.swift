/// Names for files, out of ids: any system takes them, none is too long, no two differ in case alone.
enum CardFileNames {
  /// File systems take names of 255 bytes, endings and temporary prefixes included.
  private static let mostBytes = 200

  static func of(_ ids: [String]) -> [String] {
    var taken: Set<String> = []
    return ids.map { id in
      let stem = stem(id)
      var name = stem
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(stem)-\(number)"
        number += 1
      }
      return name
    }
  }

  /// What no system refuses: not the slashes, stars and the like that Windows keeps for itself, no end in a dot or a
  /// space, no beginning that hides the file, no name of a device.
  private static func stem(_ id: String) -> String {
    var name = ""
    for scalar in id.unicodeScalars {
      let isRefused = "/\\:*?\"<>|".unicodeScalars.contains(scalar) || isInvisible(scalar)
      let addition = String(isRefused ? "_" : Character(scalar))
      if name.utf8.count + addition.utf8.count > mostBytes { break }
      name.unicodeScalars.append(contentsOf: addition.unicodeScalars)
    }
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    while let first = name.first, first == "." || first == " " || first == "~" { name.removeFirst() }
    if name.isEmpty { return "_" }
    let beforeDot = name.prefix { $0 != "." }.uppercased()
    return devices.contains(beforeDot) ? "_" + name : name
  }

  /// Control and formatting characters, which turn or hide what is read.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }

  private static let devices: Set<String> = {
    let numbered = ["COM", "LPT"].flatMap { device in "0123456789¹²³".map { "\(device)\($0)" } }
    return Set(["CON", "PRN", "AUX", "NUL"] + numbered)
  }()
}
