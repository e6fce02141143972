import CivilCalendar
import Diagnostics
import Scoring

/// A kind of record with a column of each type, for what expressions say in SQL.
enum RecordsOfEveryType {
  private static let choices = [Metric.Choice(id: "cong", labels: []), Metric.Choice(id: "trang", labels: [])]

  static let kind = RecordKind(
    id: "questions", title: Words(both: "a"), file: "questions.csv",
    columns: [
      RecordColumn(id: "unit", kind: .unit), RecordColumn(id: "received", kind: .date),
      RecordColumn(id: "answered", kind: .date, isOptional: true),
      RecordColumn(id: "pages", kind: .count, isOptional: true),
      RecordColumn(id: "more", kind: .count, isOptional: true),
      RecordColumn(id: "share", kind: .number, isOptional: true),
      RecordColumn(id: "channel", kind: .choice(choices), isOptional: true),
      RecordColumn(id: "second", kind: .choice(choices), isOptional: true),
      RecordColumn(id: "field", kind: .text, isOptional: true),
    ], deadline: DeadlineRule(limits: .same(5), received: "received", answered: "answered"))

  static let cutOff: CivilDate = {
    guard let day = CivilDate(year: 2016, month: 12, day: 31) else { preconditionFailure("a day of the calendar") }
    return day
  }()

  /// An expression with what it says in SQL, and when it cannot be reckoned.
  struct Said: Sendable {
    let expression: String
    let text: String
    let undefined: String?

    init(_ expression: String, _ text: String, undefined: String? = nil) {
      (self.expression, self.text, self.undefined) = (expression, text, undefined)
    }
  }

  private static let quotient = #"CASE WHEN "share" <> 0 THEN "pages" / "share" END"#
  private static let byZero = #"("pages" IS NOT NULL AND "share" = 0)"#

  /// Every kind of node, with every type that it takes.
  static let said = [
    // Names and numbers
    Said("pages", #""pages""#),
    Said("due", #""due""#),
    Said("cut_off", "date '2016-12-31'"),
    Said("70%", "0.7::double precision"),
    Said("100000000000000000000 + pages", #"(1e+20::double precision + "pages")"#),
    // Arithmetic
    Said("-share", #"(- "share")"#),
    Said("pages + share * 2 - 1", #"(("pages" + ("share" * 2::double precision)) - 1::double precision)"#),
    Said("pages / share", quotient, undefined: byZero),
    Said(
      "pages / (share * 2 - 1)",
      #"CASE WHEN (("share" * 2::double precision) - 1::double precision) <> 0 THEN "pages" / (("share" * 2::double precision) - 1::double precision) END"#,
      undefined: #"("pages" IS NOT NULL AND (("share" * 2::double precision) - 1::double precision) = 0)"#),
    Said("answered - received", #"("answered" - "received")::double precision"#),
    Said("received + 3", #"("received" + (3::double precision)::integer)"#),
    Said("3 + received", #"("received" + (3::double precision)::integer)"#),
    Said("received - pages", #"("received" - ("pages")::integer)"#),
    // Functions
    Said(
      "min(pages, share)", #"CASE WHEN "pages" IS NOT NULL AND "share" IS NOT NULL THEN least("pages", "share") END"#),
    Said(
      "max(pages, share, more)",
      #"CASE WHEN CASE WHEN "pages" IS NOT NULL AND "share" IS NOT NULL THEN greatest("pages", "share") END IS NOT NULL AND "more" IS NOT NULL THEN greatest(CASE WHEN "pages" IS NOT NULL AND "share" IS NOT NULL THEN greatest("pages", "share") END, "more") END"#
    ),
    Said("abs(share)", #"abs("share")"#),
    Said("floor(share)", #"floor(("share")::numeric)::double precision"#),
    Said("ceil(share)", #"ceil(("share")::numeric)::double precision"#),
    Said("round(share, 2)", #"round(("share")::numeric, 2)::double precision"#),
    Said("sqrt(share)", #"CASE WHEN "share" >= 0 THEN sqrt("share") END"#, undefined: #"("share" < 0)"#),
    Said("ln(share)", #"CASE WHEN "share" > 0 THEN ln("share") END"#, undefined: #"("share" <= 0)"#),
    Said("log10(share)", #"CASE WHEN "share" > 0 THEN log("share") END"#, undefined: #"("share" <= 0)"#),
    // Comparisons
    Said("pages >= more", #"("pages" >= "more")"#),
    Said("share == 0.3", #"(("share")::numeric = (0.3::double precision)::numeric)"#),
    Said("pages != share", #"(("pages")::numeric <> ("share")::numeric)"#),
    Said("answered <= due", #"("answered" <= "due")"#),
    Said(#"received >= "2016-07-01""#, #"("received" >= date '2016-07-01')"#),
    Said(#""2016-07-01" < received"#, #"(date '2016-07-01' < "received")"#),
    Said("received + 3 > answered", #"(("received" + (3::double precision)::integer) > "answered")"#),
    Said(#"channel == "trang""#, #"("channel" = 1)"#),
    Said(#""cong" != channel"#, #"(0 <> "channel")"#),
    Said("channel == second", #"("channel" = "second")"#),
    Said(#"field == "O'Neil""#, #"("field" IN ('O''Neil'))"#),
    Said(
      #"field != "Y tế""#,
      "(\"field\" NOT IN ('Y t\u{1EBF}', 'Y t\u{EA}\u{301}', 'Y te\u{302}\u{301}'))"),
    Said(#""-" == field"#, #"("field" IN ('-'))"#),
    // Truths
    Said("not pages > 2", #"(NOT ("pages" > 2::double precision))"#),
    Said(#"pages > 2 and channel == "cong""#, #"(("pages" > 2::double precision) AND ("channel" = 0))"#),
    Said("answered is missing", #"("answered" IS NULL)"#),
    Said("field is not missing", #"(NOT ("field" IS NULL))"#),
    Said(
      "pages / share is missing", "CASE WHEN \(byZero) THEN NULL ELSE (\(quotient) IS NULL) END", undefined: byZero),
    Said(
      #"pages / share > 2 or channel == "cong""#,
      "CASE WHEN \(byZero) THEN NULL ELSE (((\(quotient))::numeric > (2::double precision)::numeric) OR (\"channel\" = 0)) END",
      undefined: byZero),
    Said(
      #"channel == "cong" and pages / share > 2"#,
      "CASE WHEN (\(byZero) AND (\"channel\" = 0) IS NOT FALSE) THEN NULL ELSE ((\"channel\" = 0) AND ((\(quotient))::numeric > (2::double precision)::numeric)) END",
      undefined: "(\(byZero) AND (\"channel\" = 0) IS NOT FALSE)"),
    // Choices
    Said(
      "if(pages > 2, share, -1)",
      #"CASE WHEN ("pages" > 2::double precision) THEN "share" WHEN NOT ("pages" > 2::double precision) THEN (- 1::double precision) END"#
    ),
    Said(
      "if(answered is missing, cut_off, answered)",
      #"CASE WHEN ("answered" IS NULL) THEN date '2016-12-31' WHEN NOT ("answered" IS NULL) THEN "answered" END"#),
    Said(
      "if(pages > 2, share > 1, answered is missing)",
      #"CASE WHEN ("pages" > 2::double precision) THEN (("share")::numeric > (1::double precision)::numeric) WHEN NOT ("pages" > 2::double precision) THEN ("answered" IS NULL) END"#
    ),
    Said(
      "if(more > 2, pages / share, 1 / more)",
      "CASE WHEN (\"more\" > 2::double precision) THEN \(quotient) WHEN NOT (\"more\" > 2::double precision) THEN CASE WHEN \"more\" <> 0 THEN 1::double precision / \"more\" END END",
      undefined:
        "(((\"more\" > 2::double precision) AND \(byZero)) OR (NOT (\"more\" > 2::double precision) AND (1::double precision IS NOT NULL AND \"more\" = 0)))"
    ),
  ]

  /// Expressions that no SQL says, each with the parts that cannot be said.
  static let unsaid: [(expression: String, parts: [String])] = [
    ("pages ^ 2", ["pages ^ 2"]),
    ("2 ^ pages > 5 and exp(share) < 3", ["2 ^ pages", "exp(share)"]),
    ("received + share", ["share"]),
    ("pages / 2 + received", ["pages / 2"]),
    ("received - 0.5 > answered", ["0.5"]),
    (#"if(pages > 1, channel, "cong") == "cong""#, [#"if(pages > 1, channel, "cong")"#]),
    (#"if(pages > 1, channel, second) == channel"#, ["if(pages > 1, channel, second)"]),
    (#"if(pages > 1, if(pages > 2, channel, "trang"), "cong") == "cong""#, [#"if(pages > 2, channel, "trang")"#]),
    ("field == field", ["field == field"]),
    ("sqrt(exp(share)) + pages ^ 2", ["exp(share)", "pages ^ 2"]),
  ]
}
