import Diagnostics

extension CodeFamily {
  /// What can be wrong with what `whatif` is told to assume.
  public static let scenarios = CodeFamily(
    letter: "H",
    title: Words("Giả định của `whatif` (từ H101: cảnh báo)", "What `whatif` assumes (from H101 on: warnings)"),
    codes: targets + assumedValues + scenarioFiles + scenarioWarnings)

  private static func whatif(wrong: String, right: String) -> CodeExample {
    .command(wrong: "bangvang whatif Reports/2016 --set \(wrong)", right: "bangvang whatif Reports/2016 --set \(right)")
  }

  private static func scenario(wrong: String, right: String) -> CodeExample {
    CodeExample(home: Words("tệp kịch bản", "scenario file"), wrong: wrong, right: right)
  }

  private static let targets = [
    CodeExplanation(
      "H001", Words("không phải là một giả định", "what assumes nothing"),
      Words(
        "Một giả định gồm cái được đổi, dấu `=` và giá trị; giữa hai dấu chấm phải có tên.",
        "An assumption is what changes, a sign `=` and a value; between two points stands a name."),
      whatif(wrong: "B2.points", right: "B2.points=20")),
    CodeExplanation(
      "H002", Words("bộ tiêu chí không có mã hay khóa này", "an id or key that the criteria do not have"),
      Words(
        "Giả định bắt đầu bằng mã của tiêu chí, điểm cộng, điểm trừ, điều kiện loại, hạng mục, bằng một khóa của bộ tiêu chí "
          + "như `grades`, hoặc bằng `metrics`.",
        "What is assumed begins with the id of a criterion, an adjustment, an exclusion or an award, with a key of the "
          + "criteria set such as `grades`, or with `metrics`."),
      whatif(wrong: "B22.points=20", right: "B2.points=20")),
    CodeExplanation(
      "H003", Words("nhiều mục cùng tên", "several things of one name"),
      Words(
        "Mã này là của nhiều mục, chẳng hạn một điều kiện loại và một hạng mục; hãy viết đủ đường dẫn.",
        "The id is that of several things, an exclusion and an award perhaps; write the whole path.")),
    CodeExplanation(
      "H004", Words("có trong nhiều bộ tiêu chí", "what stands in several criteria sets"),
      Words(
        "Năm này có nhiều bộ tiêu chí và nhiều bộ có mục đó, nên không rõ đổi ở bộ nào.",
        "The year has several criteria sets, and more than one has this, so that it is not clear which is meant.")),
    CodeExplanation(
      "H005", Words("khóa bên trong một danh sách", "a key within a list"),
      Words(
        "Danh sách, như thứ tự phân định khi bằng điểm, được cho cả một lần.",
        "A list, such as the tie-break order, is given as a whole."),
      whatif(wrong: "ranking.ties.0=B2", right: "ranking.ties=[B2]")),
    CodeExplanation(
      "H006", Words("số liệu chưa nêu đủ", "a figure that is not named in full"),
      Words(
        "Một số liệu là của một đơn vị và một chỉ tiêu.", "A figure is a unit's, and a metric's."),
      whatif(wrong: "metrics.STP=160", right: "metrics.STP.updates=160")),
  ]

  private static let assumedValues = [
    CodeExplanation(
      "H007", Words("không rõ là thêm hay bằng", "more, or just so much"),
      Words(
        "`=+3` có thể là thêm 3 hoặc bằng 3. Thêm viết `+=`, bớt viết `-=`.",
        "`=+3` may mean 3 more or 3. More is written `+=`, less is written `-=`."),
      whatif(wrong: "metrics.STP.updates=+10", right: "metrics.STP.updates+=10")),
    CodeExplanation(
      "H008", Words("không có số để thêm, bớt", "nothing to add to"),
      Words(
        "`+=` và `-=` cần một con số đang có; ô trống, câu trả lời và tỷ lệ phần trăm trong tiêu chí thì nêu giá trị mới.",
        "`+=` and `-=` take a number that is there; for blanks, answers and percentages of the criteria give the new value."
      ),
      whatif(wrong: "metrics.SYT.mark+=1", right: "metrics.SYT.mark=8")),
    CodeExplanation(
      "H009", Words("phần trăm của gì", "a percentage of what"),
      Words(
        "Thêm 10% vào một tỷ lệ có thể là nhân 1,1 hoặc thêm 10 điểm phần trăm. Chỉ số đếm và `points` nhận phần trăm.",
        "10% more of a rate may be 1.1 times as much or 10 percentage points. Only counts and `points` take percentages."
      ),
      whatif(wrong: "metrics.STP.mark+=10%", right: "metrics.STP.updates+=10%")),
    CodeExplanation(
      "H010", Words("giả định hai lần", "what is assumed twice"),
      Words("Không ai biết giá trị nào được dùng.", "Nobody could tell which value counts."),
      whatif(wrong: "B2.points=20 --set B2.points=30", right: "B2.points=20")),
  ]

  private static let scenarioFiles = [
    CodeExplanation(
      "H011", Words("kịch bản trống", "a scenario that is empty"),
      Words(
        "Tệp kịch bản có ít nhất một kịch bản, mỗi kịch bản có ít nhất một giả định.",
        "A scenario file has at least one scenario, and each assumes at least one thing."),
      scenario(wrong: "set: {}", right: "set: {B2.points: 20}")),
    CodeExplanation(
      "H012", Words("không nêu giả định nào", "nothing to assume"),
      Words(
        "`whatif` cần `--set` hoặc `--scenarios`.", "`whatif` takes `--set` or `--scenarios`."),
      .command(wrong: "bangvang whatif Reports/2016", right: "bangvang whatif Reports/2016 --set B2.points=20")),
  ]

  private static let scenarioWarnings = [
    CodeExplanation(
      "H101", Words("điểm không còn cộng đủ thang", "points that do not add up to the scale any more"),
      Words(
        "Đổi điểm của một tiêu chí thì tổng điểm tối đa khác thang điểm. Tổng điểm của đơn vị vẫn được quy về thang, nên "
          + "các tiêu chí khác nặng hay nhẹ đi theo tỷ lệ.",
        "With a criterion's points the sum of all is another than the scale. Totals are still brought to the scale, so that "
          + "the other criteria weigh more or less in proportion."),
      scenario(wrong: "set: {B2.points: 20}", right: "set: {B2.points: 20, B1.points: 30}")),
    CodeExplanation(
      "H102", Words("mức cao nhất dưới điểm tối đa", "steps that end below the points"),
      Words(
        "Điểm tối đa được nâng mà các mức giữ nguyên thì không đơn vị nào đạt điểm tối đa.",
        "With more points and the same steps no unit can get the full points."),
      scenario(
        wrong: "set: {A2.points: 20, B1.points: 30}",
        right: "set: {A2.points: 20, A2.score.choice.yes: 20, B1.points: 30}")),
  ]
}
