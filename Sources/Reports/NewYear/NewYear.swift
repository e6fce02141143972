public import Diagnostics
public import Files
public import Intake
public import Scoring

/// A new year's folder, ready to be filled in, and the criteria that come into being with it.
public struct NewYear: Sendable {
  /// As the caller gave it, such as `Reports/2017`.
  public let folder: String
  public let year: Int
  public let sets: [CriteriaSet.ID]
  public let criteria: CriteriaFolder
  /// The files of the folder, in the order in which they are listed.
  public let files: [NewFile]
  /// Files of the criteria folder that come into being as well.
  public let criteriaFiles: [NewFile]
  /// Whether there were no criteria, so that an example stands in for them and for the figures.
  public let isExample: Bool
  public let language: Language
}

/// A file that is to be written, by its name in its folder.
public struct NewFile: Hashable, Sendable {
  public let name: String
  public let bytes: [UInt8]
  /// What it holds, for people.
  public let remark: Words

  init(_ name: String, _ text: String, _ remark: Words) {
    self.init(name, Array(text.utf8), remark)
  }

  init(_ name: String, _ bytes: [UInt8], _ remark: Words) {
    self.name = name
    self.bytes = bytes
    self.remark = remark
  }
}

extension NewYear {
  /// A year for which there are criteria, perhaps with a year before it.
  ///
  /// - Parameters:
  ///   - copy: a set that is to be a copy of the pattern's only one.
  /// - Errors: `FileProblem` where the way to the year before cannot be told, or the set to copy cannot be read.
  public init(
    _ folder: String, year: Int, _ pattern: YearPattern, copy: CriteriaSet.ID?, language: Language
  ) throws(FileProblem) {
    self.folder = folder
    self.year = year
    self.language = language
    isExample = false
    criteria = pattern.criteria
    sets = copy.map { [$0] } ?? pattern.sets
    criteriaFiles = try Self.copied(pattern, as: copy, year)
    let units = pattern.earlier?.units(of: year) ?? []
    let previous = try pattern.earlier.map { earlier throws(FileProblem) in
      PreviousYear(way: try Folder.way(from: folder, to: earlier.path), hasMetrics: earlier.hasMetrics)
    }
    let report = NewReport(
      folder: folder, year: year, sets: sets, others: pattern.otherSets, criteria: criteria.path, previous: previous,
      lasting: pattern.earlier?.lastingLines ?? NewReport.blocks(pattern.blocks, year, language), language: language)
    files = [
      NewFile("report.yaml", report.text, Words("năm, bộ tiêu chí, các khối", "the year, the criteria, the blocks")),
      Self.units(pattern.earlier, count: units.count),
      Self.metrics(pattern.dictionary, units),
      Self.corrections,
    ]
  }

  /// A first year where there are no criteria yet: a small set of its own, with units and figures to try it on.
  public init(exampleIn folder: String, year: Int, set: CriteriaSet.ID, criteria: CriteriaFolder, language: Language) {
    self.folder = folder
    self.year = year
    self.language = language
    self.criteria = criteria
    isExample = true
    sets = [set]
    criteriaFiles =
      [
        NewFile("metrics.yaml", StarterFiles.dictionary, Words("từ điển số liệu", "the data dictionary")),
        NewFile(
          set + ".yaml", StarterFiles.criteria(of: year),
          Words("bộ tiêu chí mẫu để sửa", "a small criteria set to tune")),
      ]
      + EditorSchema.allCases.map { schema in
        NewFile(schema.fileName, schema.rendered(), Words("để trình soạn thảo gợi ý", "for editors to complete with"))
      }
    let report = NewReport(
      folder: folder, year: year, sets: sets, others: [], criteria: criteria.path, previous: nil,
      lasting: StarterFiles.report(language), language: language)
    let example = Words("ví dụ, thay bằng đơn vị thật", "an example, to be replaced by real units")
    files = [
      NewFile("report.yaml", report.text, Words("năm, bộ tiêu chí, các khối", "the year, the criteria, the blocks")),
      NewFile("units.csv", StarterFiles.units, example),
      NewFile(
        "metrics.csv", StarterFiles.metrics,
        Words("ví dụ, thay bằng số liệu thật", "an example, to be replaced by real figures")),
      Self.corrections,
    ]
  }

  private static let corrections = NewFile(
    "corrections.csv", "unit,metric,value,reason,document\n",
    Words("để ghi số liệu thẩm định khác số liệu gửi", "for figures that verification finds otherwise"))

  /// The year before's table as it is: units that have ended stay as past ones.
  private static func units(_ earlier: YearPattern.EarlierYear?, count: Int) -> NewFile {
    guard let earlier else {
      return NewFile(
        "units.csv", "id,name,short_name,block,name_en,valid_from,valid_to,succeeded_by,aliases\n",
        Words("trống: mỗi đơn vị một dòng", "blank: a row for each unit"))
    }
    return NewFile(
      "units.csv", earlier.unitTable,
      Words("\(count) đơn vị, lấy từ \(earlier.path)", "\(counted(count, "unit")), taken over from \(earlier.path)"))
  }

  /// A row a unit with every figure blank, the name beside the id for whoever fills it in.
  private static func metrics(_ dictionary: DataDictionary, _ units: [Unit]) -> NewFile {
    let blanks = dictionary.metrics.map { _ in "" }
    let rows = [["unit", "name"] + dictionary.metrics.map(\.id)] + units.map { [$0.id, $0.name.vi] + blanks }
    let count = dictionary.metrics.count
    return NewFile(
      "metrics.csv", rows.map { CSVField.line($0) + "\n" }.joined(),
      Words("\(count) chỉ tiêu, chưa có số liệu", "\(counted(count, "metric")), no figures yet"))
  }

  /// The pattern's only set under another id, the year in its title changed.
  private static func copied(
    _ pattern: YearPattern, as copy: CriteriaSet.ID?, _ year: Int
  ) throws(FileProblem) -> [NewFile] {
    guard let copy, let original = pattern.sets.first else { return [] }
    let text = String(decoding: try FileContents.read(pattern.criteria.file(original)), as: UTF8.self)
    let titles = ["title:", "title_en:"]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard titles.contains(where: line.hasPrefix), let old = pattern.earlier?.year else { return String(line) }
      return String(line).replacing("\(old)", with: "\(year)")
    }
    let remark = Words("chép từ \(original).yaml", "a copy of \(original).yaml")
    return [NewFile(copy + ".yaml", lines.joined(separator: "\n"), remark)]
  }
}
