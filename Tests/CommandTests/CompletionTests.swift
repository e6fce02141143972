import Foundation
import TestSupport
import Testing

/// What the shells complete, from the command definitions.
@Suite struct CompletionTests {
  private func script(_ shell: String) throws -> String {
    try Tool.builtProgram().run(["--generate-completion-script", shell], environment: ["LC_ALL": "en"]).text
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func knowsEveryCommandAndOption(shell: String) throws {
    let script = try script(shell)
    let (_, commands) = try ToldCommands.asked(in: "en")
    for command in commands {
      #expect(script.contains(command.commandName))
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        for option in argument.options {
          let spelled =
            shell == "fish" ? (option.hasPrefix("--") ? "-l '" : "-s '") + option.drop { $0 == "-" } : option
          // The command's own part: it is told by its name in all three.
          let own = script.components(separatedBy: "\n").filter { $0.contains(command.commandName) }
          let parts = script.components(separatedBy: "\n_bangvang_\(command.commandName)() {")
          let text =
            shell == "fish" ? own.joined(separator: "\n") : (parts.last?.components(separatedBy: "\n}")[0] ?? "")
          #expect((shell == "fish" || parts.count == 2) && text.contains(spelled), "\(command.commandName) \(option)")
        }
      }
    }
  }

  /// Asks bash, as it does when somebody presses the tab key at the end of a line.
  private func completed(_ line: String, in desk: Desk) throws -> [String] {
    try desk.folder.write(try script("bash"), to: "completions.bash")
    try desk.write(
      """
      . ./completions.bash
      rm completions.bash ask.bash
      COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9 COMP_KEY=9
      read -ra COMP_WORDS <<<"$1"
      [[ $1 != *" " ]] || COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _bangvang bangvang "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"

      """, to: "ask.bash")
    let bash = try #require(Tool("bash"))
    let output = try bash.run(["--norc", "ask.bash", line], in: desk.folder.path)
    return output.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .sorted()
  }

  private static let lines: [(line: String, offered: [String])] = [
    ("bangvang ev", ["evaluate"]),
    ("bangvang exp", ["explain", "explain-error"]),
    ("bangvang evaluate Reports/2016 --format ", ["csv", "json", "table"]),
    ("bangvang robustness Reports/2016 --weights d", ["dirichlet"]),
    ("bangvang check x --lang ", ["en", "vi"]),
    ("bangvang schema m", ["metrics"]),
    ("bangvang methods z", ["z_score"]),
    ("bangvang explain-error C01", (10...19).map { "C0\($0)" }),
    // Folders where a folder is meant, criteria where those are, tables where tables were sent.
    ("bangvang evaluate ", ["Criteria", "Reports"]),
    ("bangvang evaluate Reports/", ["Reports/2016"]),
    ("bangvang evaluate Reports/2016 --out ", ["Criteria", "Reports"]),
    ("bangvang evaluate Reports/2016 --criteria Criteria/", ["Criteria/metrics.yaml", "Criteria/set.yaml"]),
    ("bangvang import Reports/2016 Reports/2016/u", ["Reports/2016/units.csv"]),
    ("bangvang import Reports/2016 Reports/2016/r", []),
    ("bangvang decide Reports/2016 Reports/2016/", ["Reports/2016/previous"]),
    ("bangvang check Reports/2016/re", ["Reports/2016/report.yaml"]),
  ]

  @Test(arguments: lines)
  func offersWhatFitsThePlace(line: String, offered: [String]) throws {
    let found = try Office().open { try completed(line, in: $0) }
    #expect(found == offered)
  }
}
