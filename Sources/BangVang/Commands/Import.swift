import ArgumentParser
import Diagnostics
import Evaluation
import Files
import Intake
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Đọc bảng số liệu các đơn vị gửi (xlsx, csv) vào metrics.csv của năm.",
        "Read tables as units sent them (xlsx, csv) into the year's metrics.csv.")[.ofUser],
      discussion: Words(
        """
        Bảng được tìm dưới các dòng tiêu đề, cột được nhận theo tên gọi trong metrics.yaml, dòng theo tên gọi trong \
        units.csv. Có lỗi thì không ghi gì. imported.csv ghi ô nào thành số liệu nào.
        """,
        """
        Tables are found below their title lines, columns are known by the names in metrics.yaml, rows by those in \
        units.csv. Where anything is wrong nothing is written. imported.csv tells which cell became which figure.
        """)[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]),
    completion: .directory)
  var folder: String
  @Argument(
    help: ArgumentHelp(Words("Các tệp được gửi.", "The files that were sent.")[.ofUser], valueName: "file"),
    completion: .file(extensions: ["xlsx", "csv", "txt", "tsv"]))
  var files: [String]
  @Flag(
    help: ArgumentHelp(
      Words(
        "Số liệu mới thay số liệu khác đã có trong metrics.csv.",
        "New figures take the place of other ones in metrics.csv.")[.ofUser]))
  var replace = false
  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(Words("Chỉ đọc và kiểm tra, không ghi.", "Read and check only; write nothing.")[.ofUser]))
  var isDryRun = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    do {
      try Folder.locked(folder) { try readAndWrite(language) }
    } catch let problem as any Problem {
      Shell.fail(problem, language)
    }
  }

  private func readAndWrite(_ language: Language) throws {
    let attempt = importTables(files, into: folder, replacing: replace)
    Shell.report(
      attempt.findings, attempt.inputs, language, consequence: Words(" Chưa ghi gì.", " Nothing was written."))
    guard let imported = attempt.imported else { Shell.exit(Shell.status(of: attempt.findings)) }
    let report = ImportReport(imported, language: language, inColour: Shell.isInColour(STDOUT_FILENO))
    Shell.print(report.rendered())
    if isDryRun { return }
    let written = try ImportFiles(imported, language: language).write()
    let word = Words("Đã ghi", "Written")[language]
    Shell.print(
      written.isEmpty
        ? Words("Không có gì thay đổi.", "Nothing has changed.")[language] + "\n"
        : written.map { "\(word): \($0)\n" }.joined())
  }
}
