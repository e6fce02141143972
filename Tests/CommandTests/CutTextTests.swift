import TestSupport
import Testing

/// A comma within `{…}` ends an unquoted text: said once, at the comma.
@Suite struct CutTextTests {
  static let line = #"A1: {title: "Số tin, bài", points: 40, value: updates, score: {target: 200}}"#

  /// `¦` marks the comma meant.
  @Test(arguments: [
    (#"{title: "x", points: 40, value: round(updates¦, 1), score: {target: 200}}"#, #""round(updates, 1)""#),
    (#"{title: "x", points: 40, value: if(1 > 0¦, updates, 2), score: {target: 2}}"#, #""if(1 > 0, updates, 2)""#),
    (#"{title: Tin¦, bài, points: 40, value: updates, score: {target: 200}}"#, #""Tin, bài""#),
    (#"{title: Tin¦, bài, ảnh, points: 40, value: updates, score: {target: 200}}"#, #""Tin, bài, ảnh""#),
    (#"{title: "x", points: 40, value: updates, score: {target: 0¦,5}}"#, "use a decimal point: `0.5`"),
    (#"{title: "x", points: 40, value: updates, score: {target: {so: 0¦,5, other: 3}}}"#, "`0.5`"),
    (#"{title: "x", points: 40, value: updates, score: {bands: {0: 0, 10: 2¦,5}}}"#, "`2.5`"),
    (#"{title: "x", points: 40, value: updates, score: {proportion: {zero_below: 0¦,8}}}"#, "`0.8`"),
    (
      #"{title: "x", points: 40, value: updates, applies: not awarded(W¦, within: 2), score: {target: 200}}"#,
      #""not awarded(W, within: 2)""#
    ),
    (#"{title: "x", points: 40, value: min(updates¦, points), score: {target: 200}}"#, #""min(updates, points)""#),
    (#"{title: "x", points: 1¦,000, value: updates, score: {target: 200}}"#, "`1.000`, or `1000`"),
  ])
  func isReportedOnceAtTheComma(line: String, help: String) throws {
    let marked = "      A1: " + line
    let office = try Office().with("Criteria/set.yaml", Self.line, "A1: " + line.replacing("¦", with: ""))
    let found = try office.run("check", "Criteria/set.yaml")
    let column = try #require(Array(marked.unicodeScalars).firstIndex(of: "¦")) + 1
    #expect(found.diagnostics == ["Y019 6:\(column)"])
    #expect(found.errors.contains(help), "\(found.errors)")
  }

  /// Within `[…]`: up to the item that closes the bracket.
  @Test(arguments: [
    ("ranking: {ties: [round(updates¦, 1), mark]}", #""round(updates, 1)""#),
    (
      "ranking: {ties: [mark, if(received > 0¦, answered / received, 0)]}",
      #""if(received > 0, answered / received, 0)""#
    ),
    ("ranking:\n  ties: [-max(updates¦, min(mark, 3)), mark]", #""-max(updates, min(mark, 3))""#),
    ("ranking: {ties: [if(awarded(W¦, within: 2), 1, 0)]}", #""if(awarded(W, within: 2), 1, 0)""#),
    ("basis: [Quyết định (sửa đổi¦, bổ sung), Luật]", #""Quyết định (sửa đổi, bổ sung)""#),
  ])
  func isReportedInListsWhereABracketIsOpen(lines: String, help: String) throws {
    let text = try #require(Office()["Criteria/set.yaml"])
    let office = Office().with("Criteria/set.yaml", text + lines.replacing("¦", with: "") + "\n")
    let found = try office.run("check", "Criteria/set.yaml")
    let before = try #require(lines.split(separator: "¦").first).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = text.split(separator: "\n").count + before.count
    #expect(found.diagnostics == ["Y019 \(line):\((before.last?.unicodeScalars.count ?? 0) + 1)"])
    #expect(found.errors.contains(help), "\(found.errors)")
  }

  @Test(arguments: [
    "basis: [Quyết định 1, ngày 2, (bổ sung)]", "basis: [a (b, c d]", #"basis: ["Luật (a, b)", Luật]"#,
    "basis: [Tin, bài / Số]", "basis:\n  - Luật (a,\n  - b)",
  ])
  func isNotSuspectedInListsOtherwise(lines: String) throws {
    let text = try #require(Office()["Criteria/set.yaml"])
    let found = try Office().with("Criteria/set.yaml", text + lines + "\n").run("check", "Criteria/set.yaml")
    #expect(found.diagnostics == [] && found.status == 0, "\(found.errors)")
  }

  @Test func isSeenAcrossALineBreak() throws {
    let office = try Office().with(
      "Criteria/set.yaml", "value: updates, score: {target: 200}",
      "value: max(updates,\n           1), score: {target: 200}")
    #expect(try office.run("check", "Criteria/set.yaml").diagnostics == ["Y019 6:64"])
  }

  @Test func isSeenWhereTwoRestsAreEqual() throws {
    let office = try Office().with(
      "Criteria/set.yaml", "grades:",
      "adjustments:\n  X: {title: \"x\", value: updates, each: 0,5, at_most: 2,5}\ngrades:")
    let found = try office.run("check", "Criteria/set.yaml", "--lang", "vi")
    #expect(found.diagnostics == ["Y019 15:42", "Y019 15:56"])
    #expect(found.errors.contains("`0,5`"))
    #expect(found.errors.contains("cách sửa: dùng dấu chấm thập phân: `"))
  }

  @Test func isNotSuspectedOfAKnownKeyWithoutAValue() throws {
    let office = try Office().with("Criteria/set.yaml", "value: updates, score", "value: updates, applies: , score")
    let found = try office.run("check", "Criteria/set.yaml")
    #expect(found.diagnostics == ["Y012 6:71"])
  }

  @Test func isNotSuspectedOfAnUnknownKeyBehindQuotes() throws {
    let office = try Office().with("Criteria/set.yaml", #"title: "Số tin, bài","#, #"title: "Số tin", bài,"#)
    #expect(try office.run("check", "Criteria/set.yaml").diagnostics == ["Y008 6:29"])
  }
}
