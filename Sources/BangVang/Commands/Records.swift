import ArgumentParser
import Diagnostics
import Intake
import Scoring

struct Records: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Đếm bản ghi của năm: có những loại nào, ở đâu, chỉ tiêu nào được đếm; không ghi gì.",
        "Count a year's records: which kinds there are, where, and which metrics come from them; writes nothing.")[
          .ofUser])
  }

  @Argument(
    help: ArgumentHelp(Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser])
  )
  var folder: String
  @Flag(
    help: ArgumentHelp(
      Words(
        "In câu lệnh SQL và kế hoạch của máy chủ thay vì đếm.",
        "Print the SQL and the server's plan for it instead of counting.")[.ofUser]))
  var explain = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let line = ProgressLine(language)
    var reader = YearFolderReader(folder: folder)
    reader.progress = line.report
    let records = reader.readRecords()
    var (findings, inputs) = (reader.findings, reader.inputs)
    var parts: [String] = []
    for source in records?.sources ?? [] {
      let metrics = records?.metrics(from: source) ?? []
      parts.append(
        explain
          ? explained(source, metrics, language, &findings)
          : counted(source, metrics, language, &findings, &inputs))
    }
    line.end()
    Shell.report(findings, inputs, language)
    if records?.sources.isEmpty == true {
      Shell.print(Words("Không có bản ghi.", "There are no records.")[language] + "\n")
    }
    Shell.print(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
    Shell.exit(Shell.status(of: findings))
  }

  /// The metrics of a kind, with the records behind each.
  private func counted(
    _ source: RecordSource, _ metrics: [Metric], _ language: Language, _ findings: inout Findings,
    _ inputs: inout InputFiles
  ) -> String {
    guard let counted = source.count(metrics, findings: &findings, inputs: &inputs) else { return "" }
    var lines = ["\(source.kind.id): \(source.kind.title[language])", "  \(source.path)"]
    if let log = inputs.stored.first(where: { $0.path == source.path }) {
      let rows = number(log.rows, language)
      lines.append(
        "  "
          + Words(
            "\(log.server) \(log.database), \(rows) bản ghi, lúc \(log.moment)",
            "\(log.server) \(log.database), \(rows) records, as of \(log.moment)")[language])
    }
    if !counted.isEmpty {
      lines.append("  " + Words("số bản ghi đứng sau mỗi chỉ tiêu:", "records behind each metric:")[language])
    }
    let width = counted.map(\.metric.id.count).max() ?? 0
    for entry in counted {
      let id = entry.metric.id + String(repeating: " ", count: width - entry.metric.id.count)
      let rows = number(entry.rows.reduce(0, +), language)
      lines.append("  \(id)  \(rows)  \(entry.metric.title[language])")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What would be asked, in SQL; all else in it is a remark to SQL, so that the whole can be given to `psql`.
  private func explained(
    _ source: RecordSource, _ metrics: [Metric], _ language: Language, _ findings: inout Findings
  ) -> String {
    func remarks(_ lines: [Words]) -> String { lines.map { "-- \($0[language])\n" }.joined() }
    let title = Words(both: "\(source.kind.id): \(source.kind.title[language]) (\(source.path))")
    guard source.kind.stored?.label == source.path else {
      return remarks([title, Words("đọc từ tệp, không qua cơ sở dữ liệu", "read from a file, not from a database")])
    }
    guard let explanation = source.explanation(of: metrics, findings: &findings) else { return "" }
    let ids = metrics.map(\.id).joined(separator: ", ")
    var lines = [
      title, Words(both: "\(explanation.server) \(explanation.database)"),
      Words(
        "nhận về mỗi cách ghi tên đơn vị một dòng, thêm một dòng nếu có bản ghi lỗi: \(ids)",
        "fetches a row for each spelling of a unit, and another where records have flaws: \(ids)"),
    ]
    if explanation.asksForRepeatedKeys {
      lines.append(
        Words(
          "không có chỉ mục duy nhất trên mã, nên trước đó phải hỏi mã có lặp không\(explanation.hasRepeatedKeys ? ": có lặp" : "")",
          "no unique index on the key, so that the database is asked before whether one comes twice\(explanation.hasRepeatedKeys ? ": some do" : "")"
        ))
    }
    return remarks(lines) + explanation.statement + ";\n"
      + remarks([Words("kế hoạch của máy chủ:", "the server's plan:")] + explanation.plan.map { Words(both: $0) })
  }

  private func number(_ count: Int, _ language: Language) -> String {
    NumberText.format(Double(count), places: 0, language: language)
  }
}
