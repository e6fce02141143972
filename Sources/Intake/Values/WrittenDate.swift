import Names

/// A date as a person wrote it, its parts in the order in which they stand.
enum WrittenDate: Hashable {
  /// 2-3-2017, 02/3/2017, 2.3.2017: day and month by custom, if the column does not say otherwise.
  case twoThenYear(Int, Int, year: Int)
  /// 2017-03-02, 2017/3/2, "ngày 2 tháng 3 năm 2017": nothing to mix up.
  case certain(year: Int, month: Int, day: Int)
  /// 02/03/17.
  case shortYear(Int, Int, year: Int)
  /// A workbook's number that became text.
  case serial(Double)

  /// nil where the text is no date. A time of day behind it is passed over.
  init?(_ text: String) {
    let runs = Self.runs(of: text)
    let numbers = runs.numbers.map { Int($0) ?? -1 }
    if runs.numbers.count == 1, runs.gaps.allSatisfy(\.isEmpty), runs.numbers[0].count == 5 {
      self = .serial(Double(numbers[0]))
      return
    }
    guard numbers.count >= 3, runs.numbers.prefix(3).allSatisfy({ $0.count <= 4 }), Self.endsInTime(runs) else {
      return nil
    }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    let lengths = runs.numbers.prefix(3).map(\.count)
    let gaps = runs.gaps.prefix(3).map { NameKey($0).text }
    if gaps[1] == gaps[2], ["/", "-", "."].contains(gaps[1]), gaps[0].isEmpty || NameKey(gaps[0]) == "ngày" {
      switch (lengths[0], lengths[1], lengths[2]) {
      case (4, 1...2, 1...2): self = .certain(year: first, month: second, day: third)
      case (1...2, 1...2, 4): self = .twoThenYear(first, second, year: third)
      case (1...2, 1...2, 2): self = .shortYear(first, second, year: third)
      default: return nil
      }
      return
    }
    let isSpelled =
      (gaps[0].isEmpty || NameKey(gaps[0]) == "ngày") && NameKey(gaps[1]) == "tháng"
      && [NameKey("năm"), NameKey(",")].contains(NameKey(gaps[2]))
    guard isSpelled, lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 else { return nil }
    self = .certain(year: third, month: second, day: first)
  }

  /// The digits of a text, and what stands before, between and behind them: one gap more than numbers.
  private static func runs(of text: String) -> (numbers: [String], gaps: [String]) {
    var numbers: [String] = []
    var gaps = [""]
    var isInNumber = false
    for character in text.withoutOuterSpaces {
      let isDigit = character.isASCII && character.isNumber
      if isDigit, isInNumber {
        numbers[numbers.count - 1].append(character)
      } else if isDigit {
        numbers.append(String(character))
      } else if isInNumber {
        gaps.append(String(character))
      } else {
        gaps[gaps.count - 1].append(character)
      }
      isInNumber = isDigit
    }
    if isInNumber { gaps.append("") }
    return (numbers, gaps)
  }

  /// Nothing behind the third number, or a time: 8:30, T08:30:00.
  private static func endsInTime(_ runs: (numbers: [String], gaps: [String])) -> Bool {
    let gaps = runs.gaps.dropFirst(3).map { $0.withoutOuterSpaces }
    switch runs.numbers.count {
    case 3: return gaps == [""]
    case 5: return ["", "T", ",", "lúc"].contains(gaps[0]) && gaps[1] == ":" && gaps[2].isEmpty
    case 6: return ["", "T", ",", "lúc"].contains(gaps[0]) && gaps[1] == ":" && gaps[2] == ":" && gaps[3].isEmpty
    default: return false
    }
  }
}
