import Diagnostics

extension CodeFamily {
  /// What can be wrong with the days off and make-up days.
  static let calendar = CodeFamily(
    letter: "D", title: Words("Lịch làm việc", "The working calendar"),
    codes: [
      CodeExplanation(
        "D001", Words("lịch chưa có một năm", "a year that the calendar does not cover"),
        Words(
          "Hạn trả lời rơi vào năm chưa có trong calendar.csv thì không đoán; năm được coi là đã có khi ngày 01/01 của năm đó được ghi là ngày nghỉ.",
          "A deadline in a year that calendar.csv does not have is not guessed; a year counts as covered once its 1 January is listed as a day off."
        ),
        .file("calendar.csv", wrong: "2017-02-01,off,Tết", right: "2017-01-01,off,Tết")),
      CodeExplanation(
        "D002", Words("không rõ nghỉ hay làm bù", "neither a day off nor a make-up day"),
        Words("Cột `kind` chỉ có off hoặc work.", "The column `kind` says off or work."),
        .file("calendar.csv", wrong: "2016-04-16,nghỉ,Giỗ", right: "2016-04-16,off,Giỗ")),
      CodeExplanation(
        "D003", Words("một ngày ghi hai lần", "a day on two rows"),
        Words("Ngày đã ghi một lần thì không ghi lại.", "A day is listed once."),
        .file("calendar.csv", wrong: "2016-04-16,off,nghỉ bù", right: "2016-04-18,off,nghỉ bù")),
      CodeExplanation(
        "D004", Words("làm bù vào ngày làm việc", "a make-up day that is a working day anyway"),
        Words(
          "Ngày làm bù là thứ Bảy hoặc Chủ nhật; thường do viết nhầm ngày.",
          "A make-up day is a Saturday or Sunday; a slip in the date, as a rule."),
        .file("calendar.csv", wrong: "2016-12-30,work", right: "2016-12-31,work")),
    ])
}
