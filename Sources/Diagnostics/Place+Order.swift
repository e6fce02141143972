extension Place: Comparable {
  /// In reading order: by file; the file as a whole before what is in it; then line by line, or sheet by sheet as
  /// the workbook has them and row by row.
  public static func < (left: Place, right: Place) -> Bool {
    left.file == right.file ? left.spot.order.lexicographicallyPrecedes(right.spot.order) : left.file < right.file
  }
}

extension Place.Spot {
  fileprivate var order: [Int] {
    switch self {
    case .wholeFile: [0]
    case .text(let spot): [1, spot.line, spot.column]
    case .sheet(let spot): [2, spot.number, spot.row, spot.column]
    }
  }
}

extension Place: CustomStringConvertible {
  /// The place in English.
  public var description: String { words.en }

  /// The place as messages show it: `metrics.csv:3:41`, `so-lieu.xlsx, sheet "Tin, bài", cell C13`.
  public var words: Words {
    switch spot {
    case .wholeFile: Words(both: file)
    case .text(let spot): Words(both: "\(file):\(spot.line)" + (spot.column == 0 ? "" : ":\(spot.column)"))
    case .sheet(let spot): Words("\(file), \(spot.words.vi)", "\(file), \(spot.words.en)")
    }
  }
}
