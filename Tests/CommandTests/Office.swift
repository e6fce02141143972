import Foundation
import TestSupport
import Testing

/// A small office's files, sound unless edited, on which the program runs as a user runs it.
struct Office {
  private var texts: [String: String]

  init(texts: [String: String]) { self.texts = texts }

  init() {
    texts = [
      "Criteria/metrics.yaml": """
      metrics:
        updates: {title: "Tin, bài", type: count}
        received: {title: "Câu hỏi", type: count, nothing_arose: not_applicable}
        answered: {title: "Trả lời", type: count, nothing_arose: not_applicable}
        mark: {title: "Chất lượng", type: number}
        board: {title: "Ban biên tập", type: choice, values: {yes: ["Có"], no: ["Không"]}}

      """,
      "Criteria/set.yaml": """
      title: "Bộ tiêu chí"
      criteria:
        A:
          title: "Tin, bài"
          criteria:
            A1: {title: "Số tin, bài", points: 40, value: updates, score: {target: 200}}
            A2: {title: "Ban biên tập", points: 10, value: board, score: {choice: {yes: 10, no: 0}}}
        B:
          title: "Trả lời"
          applies: received > 0
          criteria:
            B1: {title: "Tỷ lệ", points: 40, value: answered / received, score: proportion}
            B2: {title: "Chất lượng", points: 10, value: mark, score: {panel: {step: 0.5}}, missing: zero}
      grades: {"Tốt": 80, "Yếu": 0}
      awards:
        W: {title: "Khen thưởng", quota: 1}

      """,
      "Reports/2016/report.yaml": """
      year: 2016
      criteria: [set]
      blocks:
        - {id: so, title: "Sở"}
        - {id: quan, title: "Quận"}
      previous: {metrics: previous/metrics.csv}

      """,
      "Reports/2016/units.csv": """
      id,name,block
      STP,Sở Tư pháp,so
      SYT,Sở Y tế,so
      QHC,Quận Hải Châu,quan

      """,
      "Reports/2016/metrics.csv": """
      unit,updates,received,answered,mark,board
      STP,150,40,36,8,yes
      SYT,200,0,0,,no
      QHC,90,-,-,5.5,yes

      """,
      "Reports/2016/previous/metrics.csv": """
      unit,updates
      STP,100
      SYT,
      QHC,100

      """,
    ]
  }

  subscript(file: String) -> String? {
    get { texts[file] }
    set { texts[file] = newValue }
  }

  /// The office with a text that occurs once in a file replaced.
  func with(_ file: String, _ old: String, _ new: String) throws -> Office {
    let text = try #require(texts[file])
    try #require(text.ranges(of: old).count == 1, "`\(old)` must occur once in \(file)")
    return with(file, text.replacing(old, with: new))
  }

  /// The office with a file as given.
  func with(_ file: String, _ text: String) -> Office {
    var copy = self
    copy.texts[file] = text
    return copy
  }

  /// The files laid out in a folder of their own, for several runs.
  func open<Result>(_ body: (Desk) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      for (name, text) in texts {
        let url = URL(fileURLWithPath: folder.file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      return try body(Desk(folder: folder))
    }
  }

  /// One run, in English unless a language is among the arguments.
  func run(_ arguments: String...) throws -> Tool.Output { try open { try $0.run(arguments) } }
}

/// An office's files on the disk.
struct Desk {
  let folder: TemporaryFolder

  func run(_ arguments: [String]) throws -> Tool.Output {
    try Tool.builtProgram().run(arguments, in: folder.path, environment: ["LC_ALL": "en_GB.UTF-8", "NO_COLOR": "1"])
  }

  func run(_ arguments: String...) throws -> Tool.Output { try run(arguments) }

  func text(of file: String) throws -> String { try String(contentsOfFile: folder.file(file), encoding: .utf8) }

  func write(_ text: String, to file: String) throws {
    try text.write(toFile: folder.file(file), atomically: true, encoding: .utf8)
  }
}

extension Tool.Output {
  /// Each diagnostic as `code line:column`.
  var diagnostics: [String] {
    errors.split(separator: "\n\n").compactMap { block in
      guard let code = block.firstMatch(of: #/\[([A-Z]\d+)\]/#) else { return nil }
      let place = block.firstMatch(of: #/--> [^\n]*?((:\d+)+)\n/#).map { " " + $0.output.1.dropFirst() } ?? ""
      return code.output.1 + place
    }
  }
}
