import ArgumentParser
import Diagnostics

@main
struct BangVang: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bangvang",
      abstract: Words(
        "Đánh giá, xếp hạng và đề nghị khen thưởng từ số liệu của năm.",
        "Score a year's metrics, rank the units and propose commendations.")[.ofUser],
      version: version,
      subcommands: commands)
  }

  private static let commands: [any ParsableCommand.Type] = [
    MakeBrief.self, Cards.self, Check.self, Collect.self, Compare.self, Decide.self, Diff.self, Evaluate.self,
    Explain.self, ExplainError.self, Health.self, Import.self, Methods.self, New.self, Records.self, Revoke.self,
    RobustnessCommand.self, Schema.self, WhatIfCommand.self,
  ]

  static func main() {
    Shell.reportLimitsAsErrors()
    if let unknown = unknownCommand(in: CommandLine.arguments.dropFirst()) { Shell.failUsage(unknown, .ofUser) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Shell.exit(withUsage: error)
    }
  }

  /// The word that stands where a command should and is none. The parser would blame the options behind it, which
  /// it does not know without a command.
  private static func unknownCommand(in arguments: ArraySlice<String>) -> UnknownCommand? {
    let word = LanguageOption.passed(over: arguments).first
    let names = commands.map { $0._commandName }
    guard let word, !word.hasPrefix("-"), !names.contains(word), word != "help" else { return nil }
    return UnknownCommand(name: word, known: names)
  }
}

/// There is no such command.
struct UnknownCommand: Problem {
  let name: String
  let known: [String]

  var code: String { "U002" }
  var message: Words { Words("không có lệnh `\(name)`", "there is no command `\(name)`") }
  var help: Words? {
    .alternatives(to: name, among: known, called: Words("lệnh", "commands"), listedIn: "bangvang --help")
  }
}
