import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

/// What the criteria's own rules made of the figures: filled in, held in, left out.
extension QualitySections {
  var filledIn: QualitySection {
    QualitySection(
      title: Words("Số liệu thiếu đã xử lý theo quy định của tiêu chí", "Missing figures, treated as the criteria say"),
      none: Words(
        "Không có số liệu thiếu phải xử lý.", "No missing figure had to be treated."),
      header: [
        Vocabulary.unit, Vocabulary.criterion, Words("Cách xử lý", "Treatment"), Words("Giá trị dùng", "Taken as"),
      ],
      rows: outcome.filledIn.map { filled in
        let treatment =
          filled.value == nil
          ? Words("không áp dụng cho đơn vị", "does not apply to the unit")
          : Words("lấy giá trị thay thế", "a value stands in")
        return [
          .text(unit(filled.unit)), .text(title(of: filled.criterion)),
          .text("\(treatment[language]) (missing: \(filled.rule.name))"), .figure(filled.value),
        ]
      })
  }

  var heldIn: QualitySection {
    QualitySection(
      title: Words("Giá trị quá xa đã được giữ lại gần", "Values far out that were held in"),
      none: Words("Không có giá trị nào bị giữ lại.", "No value was held in."),
      header: [
        Vocabulary.unit, Vocabulary.criterion, Words("Cách xử lý", "Treatment"), Words("Giá trị gốc", "Was"),
        Words("Giá trị dùng", "Taken as"), Words("Chênh lệch", "Difference"),
      ],
      rows: outcome.heldIn.map { held in
        [
          .text(unit(held.unit)), .text(title(of: held.criterion)),
          .text(Words("giữ trong giới hạn (winsorize)", "held within limits (winsorize)")[language]),
          .number(held.from), .number(held.to), .number(Decimal15.significant(held.to - held.from)),
        ]
      })
  }

  var leftOut: QualitySection {
    func row(_ unit: Unit, _ why: String) -> [QualityCell] {
      let block = year.blocks.first { $0.id == unit.block }?.title[language] ?? unit.block
      return [.text("\(unit.name[language]) (\(unit.id))"), .text(block), .text(why)]
    }
    let unranked = outcome.units.indices.compactMap { index in
      outcome.unranked[index].map { row(outcome.units[index], $0.words(language)[language]) }
    }
    return QualitySection(
      title: Words("Đơn vị không đánh giá hoặc không xếp hạng", "Units not evaluated or not ranked"),
      none: Words(
        "Đơn vị nào trong danh sách cũng được đánh giá và xếp hạng.", "Every unit of the list is evaluated and ranked."),
      header: [Vocabulary.unit, Vocabulary.block, Words("Vì sao", "Why")],
      rows: evaluated.folder.unitsLeftOut.map {
        row($0.unit, Words("không đánh giá: ", "not evaluated: ")[language] + $0.text(language))
      } + unranked)
  }

  /// Units to which a criterion does not apply for the same reason stand together.
  var notApplicable: QualitySection {
    var groups: [(criterion: Criterion.ID, reason: String, rows: [Int])] = []
    var places: [String: Int] = [:]
    let names = names
    for entry in Applicability(of: outcome, on: year).inapplicabilities {
      let reason = entry.reason.text(language, names: names)
      let key = "\(entry.criterion)\n\(reason)"
      if let place = places[key] {
        groups[place].rows.append(entry.unit)
      } else {
        places[key] = groups.count
        groups.append((entry.criterion, reason, [entry.unit]))
      }
    }
    return QualitySection(
      title: Words("Tiêu chí không áp dụng", "Criteria that do not apply"),
      none: Words("Tiêu chí nào cũng áp dụng cho mọi đơn vị.", "Every criterion applies to every unit."),
      header: [
        Vocabulary.criterion, Words("Vì sao", "Why"), Words("Đơn vị", "Units"), Words("Số đơn vị", "Count"),
      ],
      rows: groups.map { group in
        [
          .text(title(of: group.criterion)), .text(group.reason), .text(list(group.rows)),
          .number(Double(group.rows.count)),
        ]
      })
  }

  private func title(of id: String) -> String {
    let title =
      outcome.set.nodes.first { $0.id == id }?.title ?? outcome.set.adjustments.first { $0.id == id }?.title
    return title.map { "\(id). \($0[language])" } ?? id
  }
}
