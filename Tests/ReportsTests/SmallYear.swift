import Foundation
import TestSupport

/// A year of a few metrics with as many units as a test asks for, and with or without whatever it names.
struct SmallYear {
  var units = 3
  var blocks = 2
  var hasPrevious = true
  var hasPortal = true
  var hasGrades = true
  var hasAwards = true
  /// So far from anything that no unit has a total.
  var hasTotals = true
  var hasOverview = true

  /// - Returns: the year's folder.
  func write(to folder: TemporaryFolder) throws -> String {
    for (name, text) in files { try folder.write(text, to: name) }
    return folder.file("Reports/2016")
  }

  private var files: [String: String] {
    var files = [
      "Criteria/metrics.yaml": Self.dictionary, "Criteria/set.yaml": criteria, "Reports/2016/report.yaml": report,
      "Reports/2016/units.csv": "id,name,short_name,block\n"
        + (1...units).map { "u\($0),Đơn vị \($0),ĐV \($0),b\($0 % blocks)\n" }.joined(),
      "Reports/2016/metrics.csv": metrics { $0 },
    ]
    if hasPrevious {
      files["Reports/2016/past/metrics.csv"] = metrics { $0 / 2 }
      files["Reports/2016/past/results.csv"] =
        "unit,total,grade,rank\n" + (1...units).map { "u\($0),\(50 + $0 % 7),Khá,\($0)\n" }.joined()
    }
    if hasPortal {
      files["Reports/2016/portal.csv"] =
        "month,metric,value\n"
        + (1...12).map { "2016-\($0 < 10 ? "0" : "")\($0),news,\($0 * 10)\n" }.joined() + "2016-01,pages,3\n"
    }
    return files
  }

  private func metrics(_ figure: (Int) -> Int) -> String {
    "unit,posts,due,on_time,weeks,mark\n"
      + (1...units).map { unit in
        // The first has nothing due, the second last year no posts.
        let due = unit == 1 ? 0 : figure(10 + unit % 9)
        let posts = unit == 2 && figure(2) == 1 ? 0 : figure(40 + unit * 7 % 60)
        return "u\(unit),\(posts),\(due),\(due - unit % 4 % max(due, 1)),\(figure(50)),\(unit % 5)\n"
      }.joined()
  }

  static let dictionary = """
    metrics:
      posts: {title: "Tin, bài", title_en: Items, unit: "tin, bài", type: count}
      due: {title: "Đến hạn", title_en: Due, type: count}
      on_time: {title: "Đúng hạn", title_en: On time, type: count}
      weeks: {title: "Số tuần", title_en: Weeks, type: count, max: 52}
      mark: {title: "Điểm", title_en: Mark, type: number}
    portal:
      news: {title: "Tin", title_en: News, unit: tin}
      pages: {title: "Chuyên đề", title_en: Pages}
    """

  private var criteria: String {
    """
    title: Bộ tiêu chí
    points: 100
    criteria:
      A: {title: "Tin, bài", points: 60, \(hasTotals ? "" : "applies: posts < 0, ")value: posts, score: {target: 100}}
      B: {title: "Đúng hạn", points: 40, applies: due > \(hasTotals ? "0" : "1000"), value: on_time / due, score: proportion}

    """ + (hasGrades ? "grades: {\"Tốt\": 80, \"Khá\": 50}\n" : "")
      + (hasAwards ? "awards:\n  W: {title: Giấy khen, quota: 2, reserves: 1}\n" : "")
  }

  private var report: String {
    "year: 2016\ncriteria: [set]\nblocks:\n"
      + (0..<blocks).map { "  - {id: b\($0), title: \"Khối \($0)\", title_en: \"Block \($0)\"}\n" }.joined()
      + (hasPrevious ? "previous: {metrics: past/metrics.csv, results: past/results.csv}\n" : "")
      + (hasOverview
        ? "overview: {rates: [{title: \"Tỷ lệ đúng hạn\", title_en: On time, value: on_time / due}]}\n" : "")
  }
}
