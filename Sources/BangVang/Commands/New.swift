import ArgumentParser
import Diagnostics
import Files
import Intake
import Reports

struct New: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Tạo thư mục của một năm, sẵn sàng để điền.", "Make a year's folder, ready to be filled in.")[.ofUser],
      discussion: Words(
        """
        Có --from thì lấy đơn vị, khối, bộ tiêu chí của năm trước; không thì dùng bộ tiêu chí mới nhất trong Criteria. \
        Chưa có Criteria thì tạo một bộ nhỏ cùng ví dụ để chạy thử. Không tệp nào bị ghi đè.
        """,
        """
        With --from, units, blocks and criteria are those of the year before; else the criteria are the latest in \
        Criteria. Where there is no Criteria yet, a small set is made with an example to try. Nothing is overwritten.
        """)[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục cần tạo, như Reports/2017.", "The folder to make, such as Reports/2017.")[.ofUser]),
    completion: .directory)
  var folder: String
  @Option(
    help: ArgumentHelp(
      Words("Thư mục của năm trước, như Reports/2016.", "The folder of the year before, such as Reports/2016.")[
        .ofUser], valueName: "folder"), completion: .directory)
  var from: String?
  @Option(
    help: ArgumentHelp(Words("Năm; không ghi thì theo tên thư mục.", "The year; else the folder's name.")[.ofUser]))
  var year: Int?
  @Option(
    help: ArgumentHelp(
      Words(
        "Bộ tiêu chí dùng cho năm mới, như unit-websites-2017; chưa có thì chép từ bộ của năm trước.",
        "The criteria set of the new year, such as unit-websites-2017; copied from the year before's where it is new.")[
          .ofUser], valueName: "id"))
  var criteria: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let folder = NewYearPath.withoutSlash(folder)
    let set = criteria.map(NewYearPath.stem)
    if let set, set.isEmpty || set.hasPrefix(".") || set == "metrics" {
      Shell.failUsage(NewYearUsage.noSet(criteria ?? ""), language)
    }
    guard let year = year ?? NewYearPath.year(of: folder), YearReport.years.contains(year) else {
      Shell.failUsage(NewYearUsage.yearNotTold(folder), language)
    }
    do {
      try OutputFolder.refuse(folder)
      let new = try newYear(folder, year, set, language)
      let parent = NewYearPath.parent(of: folder)
      try Folder.make(parent)
      // Two runs at once do not undo each other's criteria.
      try Folder.locked(parent) { try new.write() }
      Shell.print(new.summary)
    } catch let problem as any Problem {
      Shell.fail(problem, language)
    }
  }

  private func newYear(
    _ folder: String, _ year: Int, _ set: String?, _ language: Language
  ) throws -> NewYear {
    let home = CriteriaFolder(path: NewYearPath.criteriaFolder(for: folder))
    let example = NewYear(
      exampleIn: folder, year: year, set: set ?? "unit-evaluation-\(year)", criteria: home, language: language)
    // An earlier run may have been ended between the criteria and the year's folder.
    if from == nil, example.hasItsCriteria { return example }
    var reader = YearPatternReader()
    let pattern: YearPattern?
    if let from {
      pattern = reader.read(from: from, for: folder)
    } else if let home = CriteriaFolder(near: folder) {
      pattern = reader.read(home)
    } else {
      return example
    }
    Shell.report(
      reader.findings, reader.inputs, language, consequence: Words(" Chưa tạo gì.", " Nothing was made."))
    guard let pattern else { Shell.exit(Shell.status(of: reader.findings)) }
    if let earlier = pattern.earlier, earlier.year >= year {
      Shell.failUsage(NewYearUsage.notEarlier(earlier.path, earlier.year, than: year), language)
    }
    guard let set else { return try NewYear(folder, year: year, pattern, copy: nil, language: language) }
    switch FileKind(at: pattern.criteria.file(set)) {
    case nil: break
    case .unknown(let reason): throw FileProblem.unreadable(path: pattern.criteria.file(set), reason: reason)
    case .file, .folder, .other:
      return try NewYear(folder, year: year, pattern.with(sets: [set]), copy: nil, language: language)
    }
    guard pattern.sets.count == 1 else {
      Shell.failUsage(NewYearUsage.severalSets(pattern.sets, copyTo: set), language)
    }
    return try NewYear(folder, year: year, pattern, copy: set, language: language)
  }
}

/// What the command line says of a new year's folder.
enum NewYearPath {
  static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The folder that the year's folder is to lie in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The year that the folder is named after.
  static func year(of path: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    guard name.count == 4, name.allSatisfy({ ("0"..."9").contains($0) }), let year = Int(name), year > 0 else {
      return nil
    }
    return year
  }

  /// A set's id, however it is named: `set`, `set.yaml`, `Criteria/set.yaml`.
  static func stem(_ name: String) -> String {
    let file = String(name.split(separator: "/").last ?? "")
    return file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
  }

  /// Beside the folder of the years: `Criteria` for `Reports/2017` and for `2017`.
  static func criteriaFolder(for path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isAmongReports = parts.dropLast().last == "Reports"
    return (parts.dropLast(isAmongReports ? 2 : 1) + ["Criteria"]).joined(separator: "/")
  }
}

/// Wrong words for a new year.
enum NewYearUsage: Problem {
  case yearNotTold(String)
  case notEarlier(String, Int, than: Int)
  case severalSets([String], copyTo: String)
  /// A name that no criteria set can have.
  case noSet(String)

  var code: String {
    switch self {
    case .yearNotTold: "U005"
    case .notEarlier: "U006"
    case .severalSets: "U007"
    case .noSet: "U008"
    }
  }

  var message: Words {
    switch self {
    case .yearNotTold(let folder): Words("không rõ `\(folder)` là của năm nào", "the year of `\(folder)` is not told")
    case .notEarlier(let path, let earlier, let year):
      Words(
        "`\(path)` là của năm \(earlier), không trước năm \(year)", "`\(path)` is of \(earlier), not before \(year)")
    case .severalSets(let sets, let copy):
      Words(
        "không rõ chép bộ nào trong \(sets.joined(separator: ", ")) thành `\(copy)`",
        "which of \(sets.joined(separator: ", ")) to copy to `\(copy)` is not told")
    case .noSet(let name):
      Words("bộ tiêu chí không thể tên là `\(name)`", "a criteria set cannot be named `\(name)`")
    }
  }

  var help: Words? {
    switch self {
    case .yearNotTold:
      Words(
        "đặt tên thư mục theo năm, như Reports/2017, hoặc thêm --year",
        "name the folder after the year, such as Reports/2017, or add --year")
    case .noSet:
      Words("nêu tên tệp, như unit-websites-2017", "name the file, such as unit-websites-2017")
    case .notEarlier: Words("nêu thư mục của một năm trước đó", "name the folder of an earlier year")
    case .severalSets:
      Words("chép tệp tiêu chí bằng tay rồi chạy lại", "copy the criteria file by hand, then run again")
    }
  }
}
