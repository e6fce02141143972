import Analysis
import Diagnostics
import Scoring

/// The lines that tell which units are new, gone, renamed, merged or split between two years.
struct DescentTexts {
  let difference: YearsDifference
  let language: Language

  func lines() -> [String] {
    let (before, after) = (difference.before, difference.after)
    let arrived = Set(difference.arrivals)
    let here = after.units.indices.flatMap { row -> [String] in
      let descent = difference.descents[row]
      var parts = origins(descent, isNew: arrived.contains(row))
      if parts.isEmpty, !arrived.contains(row) { return [] }
      if parts.isEmpty { parts = [Words("đơn vị mới", "new")[language]] }
      if arrived.contains(row) { parts.append(rank(after.rank[row])) }
      let text = parts.joined(separator: "; ")
      return HangingText.lines("  ", "\(arrived.contains(row) ? "+" : "·") \(after.units[row].name[language]): \(text)")
    }
    let gone = difference.departures.flatMap { place -> [String] in
      let unit = difference.former[place]
      let old = rank(before.rank[difference.formerRows[place]])
      return HangingText.lines("  ", "- \(unit.unit.name[language]): \(fate(unit)); \(old)")
    }
    return here + gone
  }

  /// Where a unit comes from, in words; nothing of one that only stayed.
  private func origins(_ descent: Descent, isNew: Bool) -> [String] {
    var parts: [String] = []
    if let past = descent.continued {
      let name = name(past)
      parts.append(Words("trước là \(name)", "formerly \(name)")[language])
    } else if !descent.absorbed.isEmpty {
      let names = descent.absorbed.map(name).joined(separator: ", ")
      let merged = Words("hợp nhất từ \(names)", "merged from \(names)")
      let grown = Words(
        "nhận sáp nhập \(names); so với chính mình trước đó", "took in \(names); compared with itself before that")
      parts.append((isNew ? merged : grown)[language])
    }
    if !descent.partOf.isEmpty {
      let names = descent.partOf.map(name).joined(separator: ", ")
      let split = Words("tách ra từ \(names)", "split off \(names)")
      let enlarged = Words("nhận một phần của \(names)", "took in a part of \(names)")
      parts.append((isNew ? split : enlarged)[language])
    }
    return parts
  }

  private func fate(_ unit: FormerUnit) -> String {
    let names = unit.successors.map { id in
      difference.after.units.first { $0.id == id }?.name[language] ?? id
    }.joined(separator: ", ")
    switch unit.successors.count {
    case 0: return Words("không còn", "gone")[language]
    case 1: return Words("sáp nhập vào \(names)", "merged into \(names)")[language]
    default: return Words("chia tách thành \(names)", "split into \(names)")[language]
    }
  }

  private func name(_ place: Int) -> String { difference.former[place].unit.name[language] }

  private func rank(_ rank: Double?) -> String {
    guard let rank else { return Words("không xếp hạng", "not ranked")[language] }
    return Words("hạng \(rank.rankText(language))", "rank \(rank.rankText(language))")[language]
  }
}
