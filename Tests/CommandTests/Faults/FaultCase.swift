import Foundation
import TestSupport
import Testing

/// A command that writes, on an office where it has written before: other figures have come since.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  let office: @Sendable () throws -> Office
  /// What is done before the command, without any fault.
  var prepare: @Sendable (Desk) throws -> Void = { _ in }
  /// Whether the command may be run again when it is done; others refuse to do twice what is to be done once.
  var isRepeatable = true

  var testDescription: String { name }

  static let all = [
    FaultCase(
      name: "evaluate", arguments: ["evaluate", "Reports/2016"], office: { try .withYearsBefore },
      prepare: { try $0.runBefore(["evaluate", "Reports/2016"]) }),
    FaultCase(
      name: "cards", arguments: ["cards", "Reports/2016"], office: { Office() },
      prepare: { try $0.runBefore(["cards", "Reports/2016"]) }),
    FaultCase(
      name: "cards beside other files", arguments: ["cards", "Reports/2016"], office: { Office() },
      prepare: {
        try $0.runBefore(["cards", "Reports/2016"])
        try $0.write("ghi chú", to: "Reports/2016/out/cards/note.txt")
      }),
    FaultCase(
      name: "brief", arguments: ["brief", "Reports/2016", "--period", "2016-Q1"], office: { .asked },
      prepare: {
        try $0.runBefore(["brief", "Reports/2016", "--period", "2016-Q1"])
        try $0.write(
          "id,unit,received,answered\n1,STP,2016-03-01,2016-03-04\n", to: "Reports/2016/records/questions.csv")
      }),
    FaultCase(
      name: "collect", arguments: ["collect", "Reports/2016"], office: { Office() },
      prepare: { try $0.runBefore(["collect", "Reports/2016"]) }),
    FaultCase(
      name: "import", arguments: ["import", "Reports/2016", "a.csv"],
      office: { Office().with("Reports/2016/metrics.csv", "unit,updates\nSTP,150\n").with("a.csv", sent("8", "7")) }),
    FaultCase(
      name: "import once more", arguments: ["import", "Reports/2016", "a.csv", "--replace"],
      office: { Office().with("a.csv", sent("8", "7")) },
      prepare: {
        try #require(try $0.run("import", "Reports/2016", "a.csv", "--replace").status == 0)
        try $0.write(sent("9", "6"), to: "a.csv")
      }),
    FaultCase(
      name: "decide", arguments: ["decide", "Reports/2016", "signed.xlsx"], office: { .deciding },
      prepare: { try $0.sign() }),
    FaultCase(
      name: "decide anew", arguments: ["decide", "Reports/2016", "signed.xlsx", "--replace"], office: { .deciding },
      prepare: {
        try $0.sign()
        try #require(try $0.decide().status == 0)
        try $0.sign([.decide("QHC", "Không đồng ý", note: "lý do")], agreeing: ["SCT", "STP"])
      }),
    FaultCase(
      name: "revoke",
      arguments: [
        "revoke", "Reports/2016", "--award", "W", "--unit", "QHC", "--reason", "khai sai", "--document", "01/QĐ",
        "--date", "2017-05-03",
      ],
      office: {
        Office.deciding.with("Reports/2016/decisions.csv", "award,unit,decision\nW,QHC,granted\nW,SCT,granted\n")
      }, isRepeatable: false),
    FaultCase(
      name: "new", arguments: ["new", "Reports/2017", "--from", "Reports/2016", "--criteria", "set-2017"],
      office: { Office() }, isRepeatable: false),
    FaultCase(
      name: "new with an example", arguments: ["new", "Reports/2017"], office: { Office.none }, isRepeatable: false),
    FaultCase(
      name: "robustness", arguments: ["robustness", "Reports/2016", "--draws", "50", "--plot", "plots"],
      office: { Office() },
      prepare: { try $0.runBefore(["robustness", "Reports/2016", "--draws", "40", "--plot", "plots"]) }),
  ]

  private static func sent(_ first: String, _ second: String) -> String {
    "Đơn vị,Chất lượng\nSở Tư pháp,\(first)\nQuận Hải Châu,\(second)\n"
  }
}

extension Office {
  /// Nothing at all.
  static var none: Office { Office(texts: [:]) }

  /// An office with every file that a year may do without and that changes its outcome.
  fileprivate static var withYearsBefore: Office {
    get throws {
      var office = try Office()
        .with("Criteria/set.yaml", "quota: 1}", "quota: 1, eligible: \"not awarded(W, within: 2)\"}")
        .with("Reports/2016/report.yaml", "previous: {metrics: previous/metrics.csv}", "previous: ../2015")
        .with("Reports/2016/corrections.csv", "unit,metric,value,reason\nQHC,updates,95,đếm sót\n")
        .with("Reports/2016/portal.csv", "month,metric,value\n")
      let report = try #require(office["Reports/2016/report.yaml"])
      for (year, before) in [("2015", "../2014"), ("2014", "{decisions: older.csv}")] {
        office["Reports/\(year)/report.yaml"] =
          report.replacing("2016", with: year).replacing("../2015", with: before)
      }
      return office.with("Reports/2015/metrics.csv", "unit,updates\nSTP,100\nSYT,\nQHC,100\n")
        .with("Reports/2015/corrections.csv", "unit,metric,value,reason\nSTP,updates,110,đếm sót\n")
        .with("Reports/2015/results.csv", "unit,total,grade,rank,block_rank\nSTP,84.00,Tốt,1,1\n")
        .with("Reports/2015/decisions.csv", "award,unit,decision\nW,SYT,granted\n")
        .with("Reports/2014/decisions.csv", "award,unit,decision\nW,STP,granted\n")
        .with("Reports/2014/older.csv", "award,unit,decision,year\nW,QHC,granted,2013\n")
    }
  }
}

extension Desk {
  /// A run before the one with the fault, on figures that then change, so that earlier outputs differ from later ones.
  fileprivate func runBefore(_ arguments: [String]) throws {
    let found = try run(arguments)
    try #require(found.status == 0, "\(found.errors)")
    let metrics = "Reports/2016/metrics.csv"
    try write(text(of: metrics).replacing("STP,150", with: "STP,160"), to: metrics)
  }
}
