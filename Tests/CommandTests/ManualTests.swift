import Foundation
import TestSupport
import Testing

/// The commands as the program tells of them to whoever writes manuals and completions.
struct ToldCommands: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let shouldDisplay: Bool
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let kind: String
    let names: [Name]?
    let valueName: String
    let shouldDisplay: Bool

    /// As it is typed.
    var options: [String] {
      (names ?? []).filter { $0.kind != "longWithSingleDash" }.map { ($0.kind == "short" ? "-" : "--") + $0.name }
    }
  }

  let command: Command

  static func asked(in language: String) throws -> (text: String, commands: [Command]) {
    let told = try Tool.builtProgram().run(["--experimental-dump-help"], environment: ["LC_ALL": language])
    let commands = try JSONDecoder().decode(ToldCommands.self, from: Data(told.text.utf8)).command.subcommands ?? []
    return (told.text, commands.filter(\.shouldDisplay))
  }
}

/// The manual page, which `.ci/packaging/manual.py` writes from the command definitions.
@Suite(.enabled(if: Python.isInstalled)) struct ManualTests {
  private func page(_ language: String, of told: String) throws -> String {
    try withTemporaryFolder { folder in
      try folder.write(told, to: "help.json")
      let script = Repository.root + "/.ci/packaging/manual.py"
      let command = "'\(script)' \(language) 1.2.3 2026-01-31 <'\(folder.file("help.json"))'"
      let shell = try #require(Tool("sh"))
      let output = try shell.run(["-c", command])
      #expect(output.status == 0 && output.errors.isEmpty, "\(output.errors)")
      return output.text
    }
  }

  @Test(arguments: [("en", "COMMANDS"), ("vi", "CÁC LỆNH")])
  func tellsOfEveryCommandAndOption(language: String, heading: String) throws {
    let (told, commands) = try ToldCommands.asked(in: language)
    let page = try page(language, of: told)
    #expect(commands.count > 15 && page.replacing("\"", with: "").contains("\n.SH \(heading)\n"))
    #expect(page.hasPrefix(".TH BANGVANG 1 \"2026-01-31\" \"BangVang 1.2.3\""))
    // A section for each, up to the next; what all share stands in a section of its own.
    var sections: [String: String] = [:]
    for section in page.components(separatedBy: "\n.SS ").dropFirst() {
      let name = String(section.prefix { $0 != "\n" }).replacing("\\-", with: "-")
      sections[name] = section.components(separatedBy: "\n.SH ")[0]
    }
    #expect(Set(sections.keys) == Set(commands.map(\.commandName)))
    let shared = try #require(page.components(separatedBy: "\n.SH ").first { $0.contains("\\fB\\-\\-version\\fR") })
    for command in commands {
      let section = try #require(sections[command.commandName])
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        if argument.kind == "positional" {
          #expect(section.contains("\n.TP\n\\fI\(argument.valueName.replacing("-", with: "\\-"))\\fR\n"))
        }
        for option in argument.options {
          let head = "\\fB\(option.replacing("-", with: "\\-"))\\fR"
          let isShared = ["--lang", "--version", "--help", "-h"].contains(option)
          #expect((isShared ? shared : section).contains(head), "\(command.commandName) \(option)")
        }
      }
    }
    // No template's gap is left, and no line that roff would take for a request of its own.
    #expect(page.firstMatch(of: #/@[A-Z]+@/#) == nil)
    for line in page.split(separator: "\n") where line.first == "." || line.first == "'" {
      #expect(line.firstMatch(of: #/^\.([A-Z]{2,3}|ad|ad l|nh|hy|nf|fi|RS|B|I)( |$)/#) != nil, "\(line)")
    }
  }

  @Test func speaksVietnameseThroughout() throws {
    for command in try ToldCommands.asked(in: "vi").commands {
      let words = try #require(command.abstract)
      #expect(words.unicodeScalars.contains { $0.value > 0x7F }, "\(words)")
    }
  }
}
