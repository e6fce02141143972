import Formulas
import Spreadsheet
import TestSupport
import Testing

@Suite struct InputRuleTests {
  @Test(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
  func writesWhatCellsTakeAndSay() throws {
    try withTemporaryFolder { folder in
      let path = try writeSheet(in: folder) { sheet in
        let prompt = InputRule.Message(title: "Tin, bài", text: "Nhận số nguyên từ 0 đến 52")
        let refusal = InputRule.Message(title: "Sai", text: "Chỉ nhận số nguyên")
        let rules: [InputRule] = [
          InputRule(.whole(least: 0, most: 52), prompt: prompt, refusal: refusal),
          InputRule(.whole(least: 0, most: nil)), InputRule(.number(least: nil, most: 2.5)),
          InputRule(.number(least: nil, most: nil)),
          InputRule(.formula(.or([.binary(.equal, .cell(CellReference(row: 1, column: 4)), "-")]))),
          InputRule(.choices(.items(["Có", "Không"]))),
        ]
        for (column, rule) in rules.enumerated() { try sheet.validate(rows: 1...9, columns: column...column, rule) }
      }
      let read: [[String]] = try Openpyxl.ask(
        """
        answer = [[str(x) for x in (v.sqref, v.type, v.operator, v.formula1, v.formula2, v.allowBlank, v.promptTitle,
          v.prompt, v.errorTitle, v.error)] for v in book.active.data_validations.dataValidation]
        """, of: path)
      let none = ["None", "None", "None", "None"]
      #expect(
        read == [
          [
            "A2:A10", "whole", "None", "0", "52", "True", "Tin, bài", "Nhận số nguyên từ 0 đến 52", "Sai",
            "Chỉ nhận số nguyên",
          ],
          ["B2:B10", "whole", "greaterThanOrEqual", "0", "None", "True"] + none,
          ["C2:C10", "decimal", "lessThanOrEqual", "2.5", "None", "True"] + none,
          ["D2:D10", "decimal", "None", "-1E+300", "1E+300", "True"] + none,
          ["E2:E10", "custom", "None", "E2=\"-\"", "None", "True"] + none,
          ["F2:F10", "list", "None", "\"Có,Không\"", "None", "True"] + none,
        ])
    }
  }

  @Test func refusesAnEndThatIsNoNumber() throws {
    let found = try refusal { try $0.validate(rows: 2...2, columns: 1...1, InputRule(.number(least: .nan, most: nil))) }
    #expect(found == .notFinite(at: CellReference(sheet: "Số liệu", row: 2, column: 1)))
  }

  @Test func cutsMessagesToWhatTheFileHolds() throws {
    let long = String(repeating: "không phát sinh ", count: 30)
    let message = InputRule.Message(title: "Tọa đàm, đối thoại trực tuyến chủ trì", text: long).fitted
    #expect(message.title == "Tọa đàm, đối thoại trực tuyến…")
    #expect(
      message.text.utf16.count <= 255 && message.text.hasSuffix("…") && long.hasPrefix(message.text.dropLast() + " "))
    #expect(
      try refusal {
        try $0.validate(rows: 0...0, columns: 0...0, InputRule(.whole(least: 0, most: 1), prompt: message))
      } == nil)
    let whole = InputRule.Message(title: "Tin, bài", text: "Số nguyên")
    #expect(whole.fitted == whole)
  }

  @Test func knowsWhichAnswersAListHolds() {
    #expect(ChoiceList.Source.holds(["Có", "Không"]))
    #expect(!ChoiceList.Source.holds(["Có", "Không, chưa"]))
    #expect(!ChoiceList.Source.holds(["Gọi là \"có\""]))
    #expect(!ChoiceList.Source.holds([String(repeating: "ý", count: 200), String(repeating: "ý", count: 60)]))
  }
}
