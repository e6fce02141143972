import Diagnostics
import Scoring

extension ReaderNames {
  /// The titles of metrics and of the evaluation's own figures; criteria keep their ids, which every table shows.
  init(_ dictionary: DataDictionary, _ set: CriteriaSet, _ language: Language) {
    var titles: [String: String] = [:]
    for metric in dictionary.metrics { titles[metric.id] = metric.title[language] }
    titles["total"] = Words("tổng điểm", "total points")[language]
    titles["grade"] = Words("xếp loại", "grade")[language]
    titles["rank"] = Words("hạng", "rank")[language]
    titles["block_rank"] = Words("hạng trong khối", "rank within block")[language]
    titles["block"] = Words("khối", "block")[language]
    let points = set.nodes.map(\.id) + set.adjustments.map(\.id) + ["total"]
    self.init(titles: titles, points: Set(points), decimals: set.decimals)
  }
}
