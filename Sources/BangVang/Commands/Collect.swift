import ArgumentParser
import Diagnostics
import Intake
import Reports

struct Collect: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Tạo sổ Excel để gửi các đơn vị điền số liệu.", "Write the workbook in which units fill in their figures.")[
          .ofUser],
      discussion: Words(
        """
        Mỗi khối một trang, mỗi đơn vị một dòng, mỗi chỉ tiêu một cột; số liệu đã có được điền sẵn. Ô nào nhận gì thì \
        kiểm tra ngay khi gõ. Sổ điền xong đọc vào bằng bangvang import.
        """,
        """
        A sheet a block, a row a unit, a column a metric; figures that the year has already are filled in. Cells check \
        what is typed. Read the filled workbook back with bangvang import.
        """)[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2017.", "The year's folder, such as Reports/2017.")[.ofUser]),
    completion: .directory)
  var folder: String
  @Option(
    help: ArgumentHelp(
      Words(
        "Thư mục để ghi sổ (mặc định: out trong thư mục của năm).",
        "The folder for the workbook (default: out in the year's folder).")[.ofUser], valueName: "dir"),
    completion: .directory)
  var out: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    var reader = YearFolderReader(folder: folder)
    let year = reader.readToFill()
    Shell.report(
      reader.findings, reader.inputs, language, consequence: Words(" Chưa ghi gì.", " Nothing was written."))
    guard let year else { Shell.exit(Shell.status(of: reader.findings)) }
    let form = CollectionForm(year, language: language)
    do {
      let path = try CollectionWorkbook(form, language: language).write(to: out ?? year.path + "/out")
      let word = Words("Sổ thu thập số liệu", "Collection workbook")[language]
      Shell.print("\(word): \(path)\n" + form.summary(language))
    } catch let problem as any Problem {
      Shell.fail(problem, language)
    }
  }
}
