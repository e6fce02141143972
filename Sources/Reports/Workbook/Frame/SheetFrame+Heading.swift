import Diagnostics
import Intake
import Spreadsheet

extension SheetFrame {
  /// The heading of an official paper. Sent on its own it begins with the issuer on the left and the national heading
  /// on the right, then number, place and date; an annex with "PHỤ LỤC" instead, and under its title what it is
  /// attached to.
  ///
  /// - Parameter basis: the legal bases, which an annex leaves to what it is attached to.
  /// - Returns: the first free row.
  /// - Source: Nghị định 30/2020/NĐ-CP, Annex I, sections II and III.
  func heading(_ sheet: inout Sheet, title: String, basis: [String] = []) throws -> Int {
    let isAnnex = paper.kind == .annex
    var row = 0
    if isAnnex {
      row = try line(&sheet, row, Words("PHỤ LỤC", "ANNEX")[language], Styles.title)
    } else {
      row = try nationalHeading(&sheet)
    }
    row = try line(&sheet, row, title, Styles.title)
    if isAnnex { row = try line(&sheet, row, attachment, Styles.subtitle) }
    if let note = paper.note { row = try line(&sheet, row, "(\(note[language]))", Styles.subtitle) }
    if !isAnnex {
      for text in basis { row = try line(&sheet, row, based(on: text), Styles.basis) }
    }
    return row + 1
  }

  /// - Returns: the row of the title.
  private func nationalHeading(_ sheet: inout Sheet) throws -> Int {
    let nation = Words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")[language]
    let motto = Words("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")[language]
    // Who has no superior agency stands in the first line.
    let issuers = [
      paper.agency.map { ($0[language], Styles.agency) }, paper.issuer.map { ($0[language], Styles.issuer) },
    ].compactMap(\.self)
    let number = Words("Số: ", "No.: ")[language] + Self.numbered(paper.number)
    let lefts = issuers + Array(repeating: ("", Styles.agency), count: 2 - issuers.count) + [(number, Styles.agency)]
    let rights = [(nation, Styles.issuer), (motto, Styles.motto), (placeAndDate, Styles.placeAndDate)]
    for (row, (left, right)) in zip(lefts, rights).enumerated() { try pair(&sheet, row, left, right) }
    return 4
  }

  /// Two texts side by side, each over half of the width.
  private func pair(
    _ sheet: inout Sheet, _ row: Int, _ left: (String, CellStyle), _ right: (String, CellStyle)
  ) throws {
    let halves = parts(2)
    guard let first = halves.first, let second = halves.last else { return }
    try sideBySide(&sheet, row, [(first, left.0, left.1), (second, right.0, right.1)])
  }

  /// "(Kèm theo Tờ trình số …/TTr-… ngày … tháng … năm …)".
  private var attachment: String {
    let submission = paper.submission
    let isUsual = submission.title == Submission().title
    let number = Self.numbered(submission.number ?? (isUsual ? "/TTr-        " : nil))
    let date = (submission.date ?? .init(year: nil)).onPaper
    let issuer = submission.issuer.map { Words(" của \($0.vi)", " by \($0.en)") } ?? Words("", "")
    return Words(
      "(Kèm theo \(submission.title.vi) số \(number) \(date.vi)\(issuer.vi))",
      "(Attached to \(submission.title.en) No. \(number) of \(date.en)\(issuer.en))")[language]
  }

  private var placeAndDate: String {
    let place = paper.place.map { "\($0[language]), " } ?? ""
    return place + (paper.date ?? SigningDate(year: signingYear)).onPaper[language]
  }

  private func based(on text: String) -> String {
    let isWhole = ["căn cứ", "theo", "pursuant", "based"].contains { text.lowercased().hasPrefix($0) }
    let line = isWhole ? text : Words("Căn cứ ", "Pursuant to ")[language] + text
    return line.last.map { ";.,".contains($0) } == true ? line : line + ";"
  }

  /// A paper's number with its symbol: where it begins with the stroke, or with dots before it, there is room for the
  /// pen.
  static func numbered(_ number: String?) -> String {
    let room = String(repeating: " ", count: 8)
    guard let number else { return room + "/" + room }
    let symbol = number.drop { " .…_".contains($0) }
    return symbol.hasPrefix("/") ? room + symbol : number
  }
}

extension SigningDate {
  /// "ngày 05 tháng 02 năm 2017": a leading zero for days below 10, and for the months 1 and 2 only; what is not known
  /// is left to the pen.
  ///
  /// - Source: Nghị định 30/2020/NĐ-CP, Annex I, section II, 4.
  var onPaper: Words {
    let room = String(repeating: " ", count: 5)
    let day = day.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? room
    let number = month.map { $0 < 3 ? "0\($0)" : "\($0)" } ?? room
    let year = year.map(String.init) ?? room + room
    let name = month.map { EnglishMonth.names[$0 - 1] } ?? room + room
    return Words("ngày \(day) tháng \(number) năm \(year)", "\(self.day.map(String.init) ?? room) \(name) \(year)")
  }
}

enum EnglishMonth {
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
