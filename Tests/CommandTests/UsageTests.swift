import TestSupport
import Testing

@Suite struct UsageTests {
  @Test func speaksVietnameseThroughout() throws {
    let root = try Office().run("--lang=vi")
    let help = try Office().run("evaluate", "--help", "--lang", "vi").text
    #expect(help.contains("(giá trị:\n") || help.contains("(giá trị: table"))
    #expect(help.contains("mặc định: table)") && !help.contains("hoặc csv"))
    #expect(help.contains("Ngôn ngữ; không ghi thì theo thiết lập của máy."))
    for word in ["subcommand", "values", "default", "OPTIONS"] {
      #expect(!help.contains(word) && !root.errors.contains(word), "\(word)")
    }
    let refused = try Office().run("evaluate", "Reports/2016", "--format", "xml", "--lang=vi").errors
    #expect(refused.contains("Hãy dùng một trong 'table', 'json' hoặc 'csv'."))
  }

  @Test(arguments: [["evaluat", "Reports/2016"], ["evaluat", "x", "--lang", "en"], ["--lang", "en", "evaluat"]])
  func namesACommandThatThereIsNot(arguments: [String]) throws {
    let found = try Office().open { try $0.run(arguments) }
    #expect(found.errors == "error[U002]: there is no command `evaluat`\nhelp: did you mean `evaluate`?\n")
    #expect(found.status == 64)
  }
}
