import Foundation
import TestSupport
import Testing

/// What scripts rely on: 0 done, 1 the inputs have errors, 2 could not read or write, 64 wrong usage.
@Suite struct ExitStatusTests {
  @Test func wrongFiguresAreAllListedAndLeaveEarlierOutputsAlone() throws {
    try withTemporaryFolder { folder in
      let year = try Program.copySample(into: folder)
      #expect(try Program.run(["evaluate", year]).status == 0)
      let before = try outputs(in: year + "/out")
      #expect(before.keys.contains("unit-websites-2016.xlsx"))
      let metrics = year + "/metrics.csv"
      try Program.replace("SNV,174,", with: "SNV,,", in: metrics)
      try Program.replace("STP,202,", with: "STP,nhiều,", in: metrics)
      try Program.replace("STC,201,", with: "STCX,201,", in: metrics)
      let output = try Program.run(["evaluate", year, "--lang", "en"])
      #expect(output.status == 1)
      #expect(output.text.isEmpty)
      for wrong in ["metrics.csv:4:5", "`nhiều`", "`STCX`"] {
        #expect(output.errors.contains(wrong), "\(wrong) is not in\n\(output.errors)")
      }
      #expect(output.errors.contains("Nothing was written."))
      #expect(try outputs(in: year + "/out") == before)
      #expect(try Program.run(["check", year]).status == 1)
    }
  }

  /// Found only when units are scored: each unit's blank, after the files themselves were sound.
  @Test func missingFiguresAreAllListed() throws {
    try withTemporaryFolder { folder in
      let year = try Program.copySample(into: folder)
      try Program.replace("SNV,174,", with: "SNV,,", in: year + "/metrics.csv")
      try Program.replace("STP,202,", with: "STP,,", in: year + "/metrics.csv")
      let output = try Program.run(["evaluate", year, "--lang", "en"])
      #expect(output.status == 1)
      for place in ["metrics.csv:3:5", "metrics.csv:4:5"] { #expect(output.errors.contains(place)) }
      #expect(output.errors.contains("2 errors. Nothing was written."))
    }
  }

  @Test func aMissingFolderCannotBeRead() throws {
    for command in [["evaluate", "/nowhere"], ["check", "/nowhere"], ["explain", "/nowhere", "SNV"]] {
      let output = try Program.run(command + ["--lang", "en"])
      #expect(output.status == 2)
      #expect(output.errors.contains("`/nowhere`"))
    }
  }

  /// Each reason is short enough, the note of both is not: the office can mend that, no other disk can.
  @Test func aTextTooLongForACellIsAnErrorOfTheInputs() throws {
    try withTemporaryFolder { folder in
      let year = try Program.copySample(into: folder)
      let reasons = ["one", "two"].map { id in
        "  \(id): {when: updates >= 0, reason: \"\(String(repeating: "x", count: 20_000))\"}\n"
      }
      try Program.replace(
        "  late: {when:", with: reasons.joined() + "  late: {when:",
        in: folder.file("Criteria/unit-websites-2016.yaml"))
      let output = try Program.run(["evaluate", year, "--lang", "en"])
      #expect(output.status == 1)
      #expect(output.errors.contains("error[W005]: the text has 40"))
      #expect(output.errors.contains("help: shorten"))
      #expect(!FileManager.default.fileExists(atPath: year + "/out/unit-websites-2016.xlsx"))
    }
  }

  @Test func aFileIsNoFolderForWorkbooks() throws {
    try withTemporaryFolder { folder in
      try "x".write(toFile: folder.file("out"), atomically: true, encoding: .utf8)
      let output = try Program.run(["evaluate", Program.sample, "--out", folder.file("out"), "--lang", "en"])
      #expect(output.status == 2)
      #expect(output.text.isEmpty)
      #expect(output.errors.contains("is not a folder"))
      #expect(try String(contentsOfFile: folder.file("out"), encoding: .utf8) == "x")
    }
  }

  /// A file may not grow beyond 4 KB, as on a disk that fills up.
  @Test(.enabled(if: Tool("python3")?.path == "/usr/bin/python3", "needs Python"))
  func aWorkbookThatDoesNotFitLeavesTheEarlierOne() throws {
    try withTemporaryFolder { folder in
      #expect(try Program.run(["evaluate", Program.sample, "--out", folder.file("out")]).status == 0)
      let before = try outputs(in: folder.file("out"))
      let output = try Program.run(
        ["evaluate", Program.sample, "--out", folder.file("out"), "--lang", "en"],
        shell: """
          exec /usr/bin/python3 -c '
          import os, resource, signal, sys
          # As in a shell of its own: what runs tests may hold back the signal that goes with the limit.
          signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
          signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGXFSZ})
          resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
          os.execv(sys.argv[1], sys.argv[1:])
          ' "$@"
          """)
      #expect(output.status == 2, "\(output.errors)")
      #expect(output.errors.contains("error["))
      #expect(try outputs(in: folder.file("out")) == before)
    }
  }

  /// The files of a folder, hidden ones too, with their bytes.
  private func outputs(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) })
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func outputThatNobodyTakesIsAnError() throws {
    try withTemporaryFolder { folder in
      for arguments in [
        ["evaluate", Program.sample, "--out", folder.file("out")], ["check", Program.sample],
        ["explain", Program.sample, "SNV"], ["--help"],
      ] {
        let output = try Program.run(arguments, environment: ["LC_ALL": "en_US.UTF-8"], shell: "exec \"$@\" >/dev/full")
        #expect(output.status == 2, "\(arguments)")
        #expect(output.errors.contains("stdout"))
      }
    }
  }

  @Test(arguments: [
    ["--unknown"], ["evaluate", "--unknown"], ["evaluate"], ["evaluate", "x", "--format", "pdf"], ["unknown"],
    ["evaluate", "x", "--lang", "fr"], ["explain", "x"],
  ])
  func wrongUsageIsTold(arguments: [String]) throws {
    let output = try Program.run(arguments, environment: ["LC_ALL": "vi_VN.UTF-8"])
    #expect(output.status == 64)
    #expect(output.text.isEmpty)
    #expect(output.errors.lowercased().hasPrefix("lỗi"), "\(output.errors)")
  }
}
