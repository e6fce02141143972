import ArgumentParser
import CivilCalendar
import Diagnostics
import Evaluation
import Files
import Intake
import Reports
import Scoring

struct Revoke: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Ghi vào decisions.csv việc hủy một quyết định khen thưởng của năm.",
        "Record in decisions.csv that an award of the year was revoked.")[.ofUser],
      discussion: Words(
        """
        Quyết định khen thưởng vẫn còn trong tệp, việc hủy ghi thêm ở cuối với lý do và văn bản. Các năm sau không tính \
        đơn vị đã được khen thưởng; dự bị không được chuyển lên nữa.
        """,
        """
        The award stays on record, and the revocation stands behind it with reason and document. Later years do not \
        count it as granted; no reserve moves up any more.
        """)[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]),
    completion: .directory)
  var folder: String
  @Option(
    help: ArgumentHelp(Words("Mã hạng mục, như DM1.", "The award's id, such as DM1.")[.ofUser], valueName: "id"))
  var award: String
  @Option(help: ArgumentHelp(Words("Mã, tên hoặc tên khác của đơn vị.", "The unit's id, name or alias.")[.ofUser]))
  var unit: String
  @Option(help: ArgumentHelp(Words("Lý do hủy.", "Why.")[.ofUser], valueName: "text"))
  var reason: String
  @Option(help: ArgumentHelp(Words("Văn bản hủy.", "The document that revokes it.")[.ofUser], valueName: "text"))
  var document: String
  @Option(
    help: ArgumentHelp(Words("Ngày của văn bản, như 2017-05-03.", "The document's day, such as 2017-05-03.")[.ofUser]))
  var date: String
  @Option(
    help: ArgumentHelp(
      Words(
        "Bộ tiêu chí của hạng mục, khi nhiều bộ có cùng mã.",
        "The award's criteria set, where several have one of that id.")[.ofUser], valueName: "id"))
  var criteria: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    guard let day = CivilDate(iso: date) else { Shell.failUsage(BriefProblem.notADay(date), language) }
    for (option, text) in [("--reason", reason), ("--document", document)] where text.allSatisfy(\.isWhitespace) {
      Shell.failUsage(BlankText(option: option), language)
    }
    do {
      try Folder.locked(folder) { try readAndWrite(day, language) }
    } catch let problem as any Problem {
      Shell.fail(problem, language)
    }
  }

  private func readAndWrite(_ day: CivilDate, _ language: Language) throws {
    var reader = YearFolderReader(folder: folder)
    let year = reader.readDecisions()
    Shell.report(
      reader.findings, reader.inputs, language, consequence: Words(" Chưa ghi gì.", " Nothing was written."))
    guard let year else { Shell.exit(Shell.status(of: reader.findings)) }
    guard let entry = year.registry.entry(named: unit, in: year.year) else {
      Shell.failUsage(UnknownUnit(name: unit, units: year.registry.entries.map(\.unit)), language)
    }
    guard day.year >= year.year else { Shell.failUsage(RevokedTooEarly(day: day, year: year.year), language) }
    let revocation = Revocation(
      award: award, unit: entry.unit.id, reason: reason, document: document, date: day)
    do {
      try Revocation.write(revocation.added(to: year, criteria: criteria), to: year.path)
    } catch let problem as DecisionProblem {
      var findings = Findings()
      findings.add(problem, at: Place(file: year.path))
      Shell.report(
        findings, reader.inputs, language, consequence: Words(" Chưa ghi gì.", " Nothing was written."))
      Shell.exit(.inputsHaveErrors)
    }
    Shell.print("\(Words("Đã ghi", "Written")[language]): \(year.path)\n")
  }
}

/// A document that is older than what it revokes.
struct RevokedTooEarly: Problem {
  let day: CivilDate
  let year: Int

  var code: String { "U020" }
  var message: Words {
    Words(
      "`\(day.iso)` ở trước năm \(year), năm của khen thưởng", "`\(day.iso)` is before \(year), the year of the award")
  }
  var help: Words? { Words("xem lại ngày của văn bản hủy", "look at the date of the document again") }
}

/// A text that must say something says nothing.
struct BlankText: Problem {
  let option: String

  var code: String { "U015" }
  var message: Words { Words("`\(option)` để trống", "`\(option)` is blank") }
  var help: Words? {
    Words("ghi rõ; việc hủy phải có lý do và văn bản", "tell it: a revocation has a reason and a document")
  }
}
