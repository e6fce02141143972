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

struct Decide: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Đọc ý kiến của Hội đồng từ sổ Excel gửi lại, ghi decisions.csv và danh sách khen thưởng.",
        "Read the council's decisions from the workbook that came back; write decisions.csv and the final list.")[
          .ofUser],
      discussion: Words(
        """
        Sổ phải lập từ đúng số liệu của thư mục và không bị sửa ngoài các ô ý kiến, ghi chú. Đơn vị không được đồng ý \
        nhường suất cho dự bị kế tiếp. Có lỗi thì không ghi gì.
        """,
        """
        The workbook must have been made from the folder's files as they are, and be unchanged but for decisions and \
        notes. Where a unit is not agreed to, the next reserve moves up. Where anything is wrong nothing is written.
        """)[.ofUser])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]),
    completion: .directory)
  var folder: String
  @Argument(
    help: ArgumentHelp(
      Words(
        "Sổ Excel đã có ý kiến; nhiều bộ tiêu chí thì mỗi bộ một tệp.",
        "The workbook with the decisions; one for each criteria set where there are several.")[.ofUser],
      valueName: "file"), completion: .file(extensions: ["xlsx"]))
  var files: [String]
  @Flag(
    name: .customLong("decisions-only"),
    help: ArgumentHelp(
      Words(
        "Chỉ lấy ý kiến, dù số liệu hay ô khác trong sổ đã bị sửa; các chỗ sửa vẫn được liệt kê.",
        "Take the decisions alone, whatever figures or other cells were changed; what was changed is still listed.")[
          .ofUser]))
  var takesDecisionsAlone = false
  @Flag(
    name: .customLong("partial"),
    help: ArgumentHelp(
      Words(
        "Ghi cả khi còn đơn vị chưa có ý kiến; suất của đơn vị đó được giữ lại.",
        "Record what there is although some decisions are missing; the seats of these units are kept.")[.ofUser]))
  var isPartial = false
  @Flag(
    help: ArgumentHelp(
      Words(
        "Thay quyết định khác đã ghi trong decisions.csv.", "Replace other decisions on record in decisions.csv.")[
          .ofUser]))
  var replace = false
  @Option(
    help: ArgumentHelp(
      Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @Option(
    help: ArgumentHelp(
      Words(
        "Thư mục để ghi danh sách khen thưởng (mặc định: out trong thư mục của năm).",
        "The folder for the final list (default: out in the year's folder).")[.ofUser], valueName: "dir"),
    completion: .directory)
  var out: String?
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
    var options = DecisionOptions()
    options.takesDecisionsAlone = takesDecisionsAlone
    options.isPartial = isPartial
    options.isReplacing = replace
    let line = ProgressLine(language)
    let attempt = decide(
      folder: folder, signed: files, options: options, language: language, version: BangVang.version,
      progress: line.report)
    line.end()
    if format == .table {
      Shell.report(
        attempt.findings, attempt.inputs, language, consequence: Words(" Chưa ghi gì.", " Nothing was written."),
        isSorted: false)
    }
    var written: [String] = []
    if let decided = attempt.decided {
      written = try DecisionFiles(decided, language: language).write(
        to: out ?? decided.evaluated.folder.path + "/out")
    }
    switch format {
    case .table:
      if let decided = attempt.decided {
        Shell.print(DecisionText(decided, language: language, inColour: Shell.isInColour(STDOUT_FILENO)).rendered())
        let word = Words("Đã ghi", "Written")[language]
        Shell.print("\n" + written.map { "\(word): \($0)\n" }.joined())
      }
    case .json: Shell.print(try JSONDecisions(attempt, written: written, language: language).rendered())
    }
    if attempt.decided == nil {
      Shell.exit(attempt.isUnreadable ? .couldNotReadOrWrite : Shell.status(of: attempt.findings))
    }
  }
}
