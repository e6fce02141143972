#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A small sound year on the disk, one file of which is whatever the fuzzer makes up.
struct FuzzedYear: Sendable {
  let root: String
  var folder: String { root + "/Reports/2016" }

  /// Lays it out in a folder of its own, which is removed when the process ends.
  ///
  /// - Parameter name: of the reader, for the folder.
  init(for name: String) {
    let home = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    root = "\(home)/bangvang-fuzzed-\(name)-\(getpid())"
    for part in ["", "/Criteria", "/Reports", "/Reports/2016", "/Reports/2016/records"] { mkdir(root + part, 0o700) }
    for (file, text) in Self.texts { write(Array(text.utf8), to: file) }
    Leftovers.add(root)
  }

  /// Puts bytes into a file by its path in the folder.
  func write(_ bytes: [UInt8], to file: String) {
    guard let stream = fopen("\(root)/\(file)", "wb") else { return }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }

  static let texts = [
    "Criteria/metrics.yaml": """
    metrics:
      updates: {title: "Số tin, bài", type: count, aliases: ["Tin, bài / Số tin"]}
      received: {title: "Câu hỏi tiếp nhận", type: count, nothing_arose: not_applicable, count: questions}
      answered: {title: "Đã trả lời", type: count, nothing_arose: not_applicable, count: questions, where: answered <= due}
      days: {title: "Số ngày", type: number, mean: questions, of: answered - received}
      mark: {title: "Chất lượng", type: number, min: 0, max: 10}
      board: {title: "Ban biên tập", type: choice, values: {yes: ["Có"], no: ["Không"]}}
    records:
      questions:
        title: Câu hỏi
        key: id
        period: received
        bad_rows: 100%
        columns:
          id: {type: text}
          unit: {type: unit}
          received: {type: date}
          answered: {type: date, optional: true}
          pages: {type: count, optional: true}
        deadline: {limits: 5, received: received, answered: answered}

    """,
    "Criteria/calendar.csv": "date,kind\n2016-01-01,off\n2016-04-18,off\n2017-01-01,off\n",
    "Criteria/set.yaml": """
    title: "Bộ tiêu chí"
    criteria:
      A:
        title: "Tin, bài"
        criteria:
          A1: {title: "Số tin, bài", points: 60, value: updates, score: {target: 200}}
          A2: {title: "Ban biên tập", points: 20, value: board, score: {choice: {yes: 20, no: 0}}}
      B:
        title: "Chất lượng"
        criteria:
          B1: {title: "Chất lượng", points: 20, value: mark, score: {panel: {step: 0.5}}, missing: zero}
    grades: {"Tốt": 80, "Yếu": 0}
    exclusions:
      weak: {when: updates < 10, reason: "Quá ít tin, bài"}
    awards:
      W: {title: "Khen thưởng", quota: 2, reserves: 1}

    """,
    "Reports/2016/report.yaml": """
    year: 2016
    criteria: [set]
    cut_off: 2017-01-31
    blocks:
      - {id: so, title: "Sở"}
      - {id: quan, title: "Quận"}

    """,
    "Reports/2016/units.csv": """
    id,name,block
    STP,Sở Tư pháp,so
    SYT,Sở Y tế,so
    SCT,Sở Công Thương,so
    QHC,Quận Hải Châu,quan

    """,
    "Reports/2016/metrics.csv": """
    unit,updates,mark,board
    STP,150,8,yes
    SYT,100,,no
    SCT,160,4,yes
    QHC,190,5.5,yes

    """,
    "Reports/2016/records/questions.csv": """
    id,unit,received,answered,pages
    1,STP,2016-03-01,2016-03-04,2
    2,SYT,2016-03-11,,

    """,
  ]
}

/// The folders to be removed at the end of the process.
private enum Leftovers {
  nonisolated(unsafe) private static var folders: [String] = []

  static func add(_ folder: String) {
    if folders.isEmpty {
      atexit {
        for folder in Leftovers.folders {
          for file in FuzzedYear.texts.keys { unlink("\(folder)/\(file)") }
          for file in ["sent.csv", "signed.xlsx", "scenarios.yaml", "tried.yaml", "tried/metrics.yaml"] {
            unlink("\(folder)/\(file)")
          }
          for part in ["/tried", "/Reports/2016/records", "/Reports/2016", "/Reports", "/Criteria", ""] {
            rmdir(folder + part)
          }
        }
      }
    }
    folders.append(folder)
  }
}
