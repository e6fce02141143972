import Foundation

/// The Python library openpyxl as an independent reader of workbooks.
public enum Openpyxl {
  public static let isInstalled: Bool = (try? Tool("python3")?.run(["-c", "import openpyxl"]).status) == 0
  /// For `.enabled(if:)`.
  public static let needed = "needs Python with openpyxl (Debian: python3-openpyxl)"

  /// What a cell holds when read.
  public enum Value: Hashable, Sendable, Decodable {
    case blank
    case truth(Bool)
    case number(Double)
    /// Also an error such as `#DIV/0!`, and a formula when formulas are asked for.
    case text(String)

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .blank
      } else if let value = try? container.decode(Bool.self) {
        self = .truth(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  /// All cells that hold something: sheet → cell, such as `B3` → value.
  ///
  /// - Parameter formulas: the formulas instead of their values.
  public static func cells(of path: String, formulas: Bool = false) throws -> [String: [String: Value]] {
    try ask(
      """
      plain = lambda v: v if v is None or isinstance(v, (bool, int, float, str)) else getattr(v, "text", str(v))
      answer = {s.title: {c.coordinate: plain(c.value) for row in s.iter_rows() for c in row if c.value is not None}
                for s in book}
      """, of: path, options: "data_only=\(formulas ? "False" : "True")")
  }

  /// Runs Python that finds the workbook in `book` and leaves what it has to say in `answer`.
  public static func ask<Answer: Decodable>(
    _ script: String, of path: String, options: String = "", as type: Answer.Type = Answer.self
  ) throws -> Answer {
    let opened = "book = openpyxl.load_workbook(sys.argv[1]\(options.isEmpty ? "" : ", " + options))\n"
    return try run(opened + script, [path])
  }

  /// Runs Python that finds the arguments in `sys.argv[1:]` and leaves what it has to say in `answer`.
  public static func run<Answer: Decodable>(
    _ script: String, _ arguments: [String], as type: Answer.Type = Answer.self
  ) throws -> Answer {
    guard let python = Tool("python3") else { throw ToolFailure(description: needed) }
    let program = "import json, sys, openpyxl\n\(script)\njson.dump(answer, sys.stdout)\n"
    let result = try python.run(["-c", program] + arguments, environment: ["PYTHONIOENCODING": "utf-8"])
    guard result.status == 0 else { throw ToolFailure(description: result.errors) }
    return try JSONDecoder().decode(Answer.self, from: Data(result.text.utf8))
  }
}
