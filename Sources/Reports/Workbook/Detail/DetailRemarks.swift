import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

/// What is to be known of single cells of the score detail: which figures behind them were corrected, by which document,
/// what was filled in or held in, and why something does not apply.
struct DetailRemarks {
  private var texts: [Cell: String] = [:]
  private let book: WorkbookContext
  private var language: Language { book.language }

  private struct Cell: Hashable {
    let unit: Int
    let column: Int
  }

  init(_ book: WorkbookContext) {
    self.book = book
    addCorrections()
    addFilledIn()
    addHeldIn()
    addNotApplicable()
  }

  func text(unit: Int, column: Int) -> String? { texts[Cell(unit: unit, column: column)] }

  /// The columns on which a unit has remarks, from left to right.
  func columns(ofUnit unit: Int) -> [Int] { columnsByUnit[unit] ?? [] }

  private var columnsByUnit: [Int: [Int]] = [:]

  private mutating func add(_ text: Words, unit: Int, column: Int?) {
    guard let column else { return }
    let cell = Cell(unit: unit, column: column)
    if let before = texts[cell] {
      texts[cell] = before + "\n\n" + text[language]
      return
    }
    texts[cell] = text[language]
    columnsByUnit[unit, default: []].append(column)
  }

  /// On the value that a corrected figure leads to, or on the adjustment.
  private mutating func addCorrections() {
    let corrections = book.evaluated.folder.corrections
    if corrections.isEmpty { return }
    let layout = book.layout.detail
    var columns: [Metric.ID: [Int]] = [:]
    for leaf in book.set.leaves {
      let metrics = Set((leaf.measure?.value.symbols ?? []).map(\.name))
      for metric in metrics { columns[metric, default: []] += [layout.values[leaf.id]].compactMap(\.self) }
    }
    for rule in book.set.adjustments {
      let metrics = Set(rule.value.symbols.map(\.name))
      for metric in metrics { columns[metric, default: []] += [layout.adjustments[rule.id]].compactMap(\.self) }
    }
    let rows = Dictionary(uniqueKeysWithValues: book.outcome.units.enumerated().map { ($1.id, $0) })
    let figures = FigureText(dictionary: book.year.dictionary, language: language)
    for correction in corrections {
      guard let unit = rows[correction.unit] else { continue }
      let text = "\(figures.title(of: correction.metric))\n\(correction.remark(figures))"
      for column in columns[correction.metric] ?? [] { add(Words(both: text), unit: unit, column: column) }
    }
  }

  private mutating func addFilledIn() {
    let layout = book.layout.detail
    for filled in book.outcome.filledIn {
      let column = layout.values[filled.criterion] ?? layout.adjustments[filled.criterion]
      let rule = "missing: \(filled.rule.name)"
      guard let value = filled.value else {
        add(
          Words(
            "Thiếu số liệu: coi như không áp dụng cho đơn vị (\(rule)).",
            "The figure is missing: taken as not applying to the unit (\(rule))."), unit: filled.unit, column: column)
        continue
      }
      let taken = figure(value)
      add(
        Words(
          "Thiếu số liệu: lấy \(taken) thay vào (\(rule)).", "The figure is missing: \(taken) stands in (\(rule))."),
        unit: filled.unit, column: column)
      guard filled.rule == .median(ofBlock: true) else { continue }
      add(
        Words(
          "Trung vị khối là số cố định, không tự tính lại.", "The block's median is fixed and is not reckoned anew."),
        unit: filled.unit, column: column)
    }
  }

  private mutating func addHeldIn() {
    for held in book.outcome.heldIn {
      let (from, to) = (figure(held.from), figure(held.to))
      add(
        Words(
          "Giá trị quá xa: \(from), giữ lại còn \(to) (winsorize).", "Far out: \(from), held in to \(to) (winsorize)."),
        unit: held.unit, column: book.layout.detail.values[held.criterion])
    }
  }

  /// On the points of the topmost node that does not apply.
  private mutating func addNotApplicable() {
    let names = ReaderNames(book.year.dictionary, book.set, language)
    for entry in Applicability(of: book.outcome, on: book.year).inapplicabilities {
      let reason = entry.reason.text(language, names: names)
      add(
        Words("Không áp dụng \(reason).", "Does not apply \(reason)."), unit: entry.unit,
        column: book.layout.detail.points[entry.criterion])
    }
  }

  private func figure(_ number: Double) -> String {
    NumberText.format(number, places: nil, grouping: false, language: language)
  }
}
