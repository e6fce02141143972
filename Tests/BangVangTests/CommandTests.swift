import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func tellsItsVersion() throws {
    let output = try Program.run(["--version"])
    #expect(output.status == 0)
    #expect(output.text.split(separator: ".").count == 3)
    let changes = String(decoding: try Repository.bytes(of: "CHANGELOG.md"), as: UTF8.self)
    #expect(changes.contains("## \(output.text.split(separator: "\n")[0])"))
  }

  @Test(arguments: [("vi", "CÁCH DÙNG:"), ("en", "USAGE:")])
  func helpMentionsEveryCommand(language: String, heading: String) throws {
    let help = try Program.run(["--help", "--lang", language])
    #expect(help.status == 0)
    #expect(help.text.contains(heading))
    for command in ["check", "evaluate", "explain"] {
      #expect(help.text.contains("  \(command) "))
      let own = try Program.run(
        ["help", command], environment: ["LC_ALL": language == "vi" ? "vi_VN.UTF-8" : "en_US.UTF-8"])
      #expect(own.status == 0)
      #expect(own.text.contains(heading))
      #expect(own.text.contains("bangvang \(command)"))
    }
  }

  @Test(arguments: [
    (["check", "Reports/2016"], "54"), (["check", "Criteria/unit-websites-2016.yaml"], "14"),
    (["check", "Criteria/metrics.yaml"], "29"),
  ])
  func checksAFolderAndAFile(arguments: [String], count: String) throws {
    let output = try Program.run([arguments[0], Repository.root + "/" + arguments[1], "--lang", "en"])
    #expect(output.status == 0)
    #expect(!output.errors.contains("error["))
    #expect(output.text.contains(count), "\(output.text)")
  }

  @Test(arguments: ["SNV", "snv", "Sở Nội vụ", "So Noi vu", "Department of Home Affairs"])
  func explainsAUnitByAnyOfItsNames(name: String) throws {
    let output = try Program.run(["explain", Program.sample, name, "--lang", "en"])
    #expect(output.status == 0)
    #expect(output.text.hasPrefix("Department of Home Affairs (SNV"))
    // As README.md shows it.
    #expect(output.text.contains("77.61 / 93 × 100 = 83.45"))
    #expect(output.text.contains("metrics.csv:3:"))
  }

  @Test func suggestsAUnitForOneThatIsUnknown() throws {
    let output = try Program.run(["explain", Program.sample, "SNX", "--lang", "en"])
    #expect(output.status == 64)
    #expect(output.text.isEmpty)
    #expect(output.errors.contains("error[U001]"))
    #expect(output.errors.contains("did you mean `SN"))
  }
}
