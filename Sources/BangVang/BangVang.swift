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
      subcommands: [Check.self, Evaluate.self, Explain.self])
  }

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Shell.exit(withUsage: error)
    }
  }
}
