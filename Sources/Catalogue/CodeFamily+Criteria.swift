import Diagnostics

extension CodeFamily {
  /// What can be wrong with the rules of a criteria set, or idle in them.
  static let criteria = CodeFamily(
    letter: "C", title: Words("Bộ tiêu chí (từ C101: cảnh báo)", "Criteria sets (from C101 on: warnings)"),
    codes: criteriaErrors + criteriaWarnings)

  private static let criteriaErrors = [
    CodeExplanation(
      "C001", Words("một mã dùng hai lần", "an id used twice"),
      Words(
        "Tiêu chí, nhóm và điểm cộng, điểm trừ dùng chung một kho mã, dù nằm ở nhóm khác nhau.",
        "Criteria, groups and adjustments share one stock of ids, whatever group they stand in."),
      .criteria(wrong: "A1: {title: Chất lượng", right: "B1: {title: Chất lượng")),
    CodeExplanation(
      "C002", Words("mã trùng với chỉ tiêu hoặc từ riêng", "an id that means something else"),
      Words(
        "Biểu thức gọi chỉ tiêu, tiêu chí và các từ như total, rank bằng tên; trùng tên thì không biết là cái nào.",
        "Expressions call metrics, criteria and words such as total and rank by name; none may hide another."),
      .criteria(wrong: "updates: {title: Chất lượng", right: "B1: {title: Chất lượng")),
    CodeExplanation(
      "C003", Words("mã viết không đúng dạng", "an id of the wrong form"),
      Words(
        "Mã gồm chữ, số, dấu gạch dưới và không bắt đầu bằng số, để dùng được trong biểu thức.",
        "Ids are letters, digits and underscores, not starting with a digit, so that expressions can use them."),
      .criteria(wrong: "B-1: {title: Chất lượng", right: "B1: {title: Chất lượng")),
    CodeExplanation(
      "C004", Words("điểm cộng lại không khớp", "points that do not add up"),
      Words(
        "Tổng điểm các tiêu chí phải bằng `points` của nhóm hoặc của bộ tiêu chí (không ghi thì là 100).",
        "The criteria's points must add up to the `points` of the group or the set (100 unless given)."),
      .criteria(wrong: "points: 50", right: "points: 60")),
    CodeExplanation(
      "C005", Words("tiêu chí tính vòng", "criteria that need each other"),
      Words(
        "Điểm của một tiêu chí, trực tiếp hoặc qua tiêu chí khác, lại cần đến chính nó.",
        "A criterion's points need, directly or through others, themselves."),
      .criteria(wrong: "value: A2 + answered, score: {bands", right: "value: answered, score: {bands")),
    CodeExplanation(
      "C006", Words("cách tính không hợp với giá trị", "a method that does not suit the value"),
      Words(
        "`choice` nhận chỉ tiêu lựa chọn, các cách tính khác và điểm tự chấm nhận số.",
        "`choice` takes choices, all other methods and self-assessed points take numbers."),
      .criteria(wrong: "value: board, score: {bands", right: "value: answered, score: {bands")),
    CodeExplanation(
      "C007", Words("không có cách tính này", "a method that does not exist"),
      Words("Tên các cách tính có trong Criteria/README.md.", "Criteria/README.md lists the methods."),
      .criteria(wrong: "score: {band: {", right: "score: {bands: {")),
    CodeExplanation(
      "C008", Words("tham số thừa hoặc thiếu", "a parameter unknown or missing"),
      Words("Mỗi cách tính chỉ hiểu tham số của mình.", "Each method understands its own parameters only."),
      .criteria(wrong: "{panel: {stap: 0.5}}", right: "{panel: {step: 0.5}}")),
    CodeExplanation(
      "C009", Words("không có khối này", "a block that does not exist"),
      Words(
        "Mức riêng cho khối dùng mã khối trong report.yaml; `other` là các khối còn lại.",
        "Values by block use the ids of report.yaml; `other` stands for the rest."),
      .criteria(wrong: "{target: {sở: 200, other: 80}}", right: "{target: {so: 200, other: 80}}")),
    CodeExplanation(
      "C010", Words("một khối chưa có mức", "a block without a value"),
      Words(
        "Mỗi khối phải có mức riêng hoặc thuộc `other`; nếu không, đơn vị của khối không tính điểm được.",
        "Each block needs a value or `other`, or its units could not be scored."),
      .criteria(wrong: "{target: {so: 200}}", right: "{target: {so: 200, other: 80}}")),
    CodeExplanation(
      "C011", Words("các mức không tăng dần", "steps that do not rise"),
      Words("Các mức viết từ thấp lên cao, không lặp lại.", "Steps go from low to high, each once."),
      .criteria(wrong: "{bands: {0: 0, 10: 15, 1: 5}}", right: "{bands: {0: 0, 1: 5, 10: 15}}")),
    CodeExplanation(
      "C012", Words("mức vượt điểm tối đa", "steps beyond the points"),
      Words(
        "Điểm của một mức hoặc câu trả lời không được lớn hơn `points` của tiêu chí.",
        "No step or answer may give more than the criterion's `points`."),
      .criteria(wrong: "{bands: {0: 0, 1: 5, 10: 25}}", right: "{bands: {0: 0, 1: 5, 10: 15}}")),
    CodeExplanation(
      "C013", Words("mức có điểm âm", "a step with negative points"),
      Words(
        "Tiêu chí cho từ 0 điểm; điểm trừ ghi trong `adjustments`.",
        "Criteria give 0 points or more; penalties belong under `adjustments`."),
      .criteria(wrong: "{bands: {0: -1, 1: 5, 10: 15}}", right: "{bands: {0: 0, 1: 5, 10: 15}}")),
    CodeExplanation(
      "C014", Words("tham số ngoài phạm vi", "a parameter out of range"),
      Words(
        "Mỗi tham số có phạm vi riêng; tỷ lệ viết 50% hoặc 0.5, không phải 50.",
        "Each parameter has its range; a rate is 50% or 0.5, not 50."),
      .criteria(wrong: "{proportion: {zero_below: 50}}", right: "{proportion: {zero_below: 50%}}")),
    CodeExplanation(
      "C015", Words("câu trả lời chưa có điểm", "an answer without points"),
      Words(
        "Mọi lựa chọn của chỉ tiêu đều phải có điểm, kể cả 0.",
        "Every answer of the metric needs its points, be they 0."),
      .criteria(wrong: "{choice: {yes: 10}}", right: "{choice: {yes: 10, no: 0}}")),
    CodeExplanation(
      "C016", Words("chỉ tiêu không có câu trả lời này", "an answer that the metric does not have"),
      Words("Các câu trả lời ghi ở `values` trong metrics.yaml.", "The answers stand under `values` in metrics.yaml."),
      .criteria(wrong: "{choice: {yes: 10, no: 0, maybe: 5}}", right: "{choice: {yes: 10, no: 0}}")),
    CodeExplanation(
      "C017", Words("thay lựa chọn bằng số", "a number in place of a choice"),
      Words(
        "Chỉ tiêu lựa chọn để trống không thể lấy trung bình; dùng error, zero hoặc exclude.",
        "A missing choice has no mean; use error, zero or exclude."),
      .criteria(
        wrong: "{choice: {yes: 10, no: 0}}, missing: mean", right: "{choice: {yes: 10, no: 0}}, missing: zero")),
    CodeExplanation(
      "C018", Words("hai xếp loại cùng mức", "two grades that start alike"),
      Words("Mỗi xếp loại bắt đầu từ một tổng điểm riêng.", "Each grade starts at a total of its own."),
      .criteria(wrong: #""Tốt": 80, "Khá": 80"#, right: #""Tốt": 80, "Khá": 50"#)),
    CodeExplanation(
      "C019", Words("không có chỉ tiêu này", "a metric that does not exist"),
      Words("Chỉ tiêu phải có trong metrics.yaml.", "Metrics must stand in metrics.yaml."),
      .criteria(wrong: "self: mark_sefl", right: "self: mark_self")),
    CodeExplanation(
      "C020", Words("điểm không lớn hơn 0", "points that are not above 0"),
      Words("`points` là điểm tối đa, phải lớn hơn 0.", "`points` is the maximum and must be above 0."),
      .criteria(wrong: "points: 0, value: mark", right: "points: 10, value: mark")),
    CodeExplanation(
      "C021", Words("không có tiêu chí nào", "no criteria"),
      Words("Nhóm và bộ tiêu chí phải có ít nhất một tiêu chí.", "A group and a set need one criterion at least."),
      .criteria(
        wrong: "  B0: {title: Nhóm mới, criteria: {}}\n  B:\n    title: Quản lý", right: "  B:\n    title: Quản lý")),
    CodeExplanation(
      "C022", Words("kho quyết định không đủ năm", "too few years of decisions"),
      Words(
        "`awarded(…, within: n)` cần quyết định của đủ n năm trước trong `previous: decisions:`.",
        "`awarded(…, within: n)` needs the decisions of n years back under `previous: decisions:`."),
      .criteria(wrong: "not awarded(W, within: 3)", right: "not awarded(W, within: 1)")),
    CodeExplanation(
      "C023", Words("hai đầu thang bằng nhau", "ends that are equal"),
      Words(
        "Thang phải đi từ một số đến một số khác, tăng hoặc giảm.",
        "A scale goes from one number to another, up or down."),
      .criteria(wrong: "{linear: {from: 5, to: 5}}", right: "{linear: {from: 0, to: 5}}")),
    CodeExplanation(
      "C024", Words("rescale_total cần cộng điểm", "rescale_total asks for sums"),
      Words(
        "Quy đổi một lần trên tổng chỉ làm được khi mọi nhóm cộng điểm; có trọng số thì dùng rescale_siblings.",
        "Scaling the total once works only where every group adds points up; with weights use rescale_siblings."),
      .criteria(wrong: "not_applicable: rescale_total", right: "not_applicable: rescale_siblings")),
    CodeExplanation(
      "C025", Words("điểm lẫn với trọng số", "points beside weights"),
      Words(
        "Trong một nhóm, hoặc mọi tiêu chí có `points`, hoặc mọi tiêu chí có `weight`.",
        "Within a group either all have `points` or all have `weight`."),
      .criteria(wrong: "points: 1, value: updates -", right: "weight: 1, value: updates -")),
    CodeExplanation(
      "C026", Words("trọng số âm, hoặc đều bằng 0", "a negative weight, or weights all 0"),
      Words("Trọng số từ 0 trở lên và không phải tất cả đều là 0.", "Weights are 0 or more, and not all 0."),
      .criteria(wrong: "weight: -1, value: updates -", right: "weight: 1, value: updates -")),
    CodeExplanation(
      "C027", Words("không có cách tổng hợp này", "a combination that does not exist"),
      Words("Tên các cách tổng hợp có trong Criteria/README.md.", "Criteria/README.md lists the combinations."),
      .criteria(wrong: "combine: average", right: "combine: {power_mean: 2}")),
    CodeExplanation(
      "C028", Words("trung bình lũy thừa với số mũ 0", "a power mean with the exponent 0"),
      Words(
        "Số mũ 0 không tính được; giới hạn của nó là trung bình nhân (`geometric`).",
        "The exponent 0 cannot be reckoned; its limit is the geometric mean (`geometric`)."),
      .criteria(wrong: "combine: {power_mean: 0}", right: "combine: {power_mean: 2}")),
    CodeExplanation(
      "C029", Words("không phải là một tỷ lệ", "not a share"),
      Words("Tỷ lệ nằm từ 0 đến 1, tức 0% đến 100%.", "A share lies from 0 to 1, that is from 0% to 100%."),
      .criteria(wrong: "at_least: 3/2 of metrics", right: "at_least: 2/3 of metrics")),
    CodeExplanation(
      "C030", Words("không có điểm cộng, trừ này", "an adjustment that does not exist"),
      Words(
        "Mức trần chung (`caps`) kể tên các mã dưới `adjustments`.",
        "A shared cap (`caps`) names ids under `adjustments`."),
      .criteria(wrong: "bonus: {of: [X, Q], at_most: 8}", right: "bonus: {of: [X, X2], at_most: 8}")),
    CodeExplanation(
      "C031", Words("mức trần chung cho cả cộng lẫn trừ", "a cap for bonuses and penalties"),
      Words(
        "Một mức trần chung chỉ dùng cho điểm cộng, hoặc chỉ cho điểm trừ.",
        "A shared cap is for bonuses only, or for penalties only."),
      .criteria(
        wrong: "X2: {title: Sáng kiến khác, value: initiatives, each: -1}",
        right: "X2: {title: Sáng kiến khác, value: initiatives, each: 1}")),
    CodeExplanation(
      "C032", Words("danh sách giá trị ở nơi chỉ chấm một", "a list of values where one is scored"),
      Words(
        "Chỉ `panel` nhận danh sách, mỗi giám khảo một mục. Cách tính khác chấm một biểu thức.",
        "Only `panel` takes a list, an item a judge. Other methods score one expression."),
      .criteria(wrong: "value: [updates, answered], score: {target", right: "value: updates, score: {target")),
    CodeExplanation(
      "C033", Words("tham số không có tác dụng", "a parameter that does nothing"),
      Words(
        "`average`, `severity`, `at_least` chỉ dùng khi `value` là danh sách giám khảo; `drop` chỉ đi với trimmed_mean.",
        "`average`, `severity` and `at_least` are for a list of judges; `drop` goes with trimmed_mean only."),
      .criteria(wrong: "{panel: {step: 0.5, average: median}}", right: "{panel: {step: 0.5}}")),
    CodeExplanation(
      "C034", Words("một giám khảo có tên hai lần", "a judge named twice"),
      Words(
        "Điểm của giám khảo ấy sẽ được tính hai lần.", "The judge's marks would count twice."),
      .criteria(wrong: "[judge_1, judge_2, judge_2]", right: "[judge_1, judge_2, judge_3]")),
    CodeExplanation(
      "C035", Words("không đủ giám khảo để bỏ bớt điểm", "too few judges to drop marks"),
      Words(
        "Bỏ n điểm cao nhất và n điểm thấp nhất thì cần ít nhất 2n + 1 giám khảo.",
        "To drop the n highest and the n lowest marks takes 2n + 1 judges."),
      .criteria(wrong: "drop: 2}}}", right: "drop: 1}}}")),
    CodeExplanation(
      "C036", Words("không chấm bị đọc thành điểm 0", "an abstention read as a mark of 0"),
      Words(
        "Từ điển ghi dấu - của chỉ tiêu này là số 0, nên giám khảo không chấm sẽ thành cho điểm 0.",
        "The dictionary reads a - of this metric as 0, so that a judge who abstains would give 0."),
      .file(
        "metrics.yaml", wrong: "judge_3: {title: Giám khảo 3, type: number, nothing_arose: zero}",
        right: "judge_3: {title: Giám khảo 3, type: number, nothing_arose: not_applicable}")),
    CodeExplanation(
      "C037", Words("các mức sai đơn vị tính", "steps in another unit of measure"),
      Words(
        "Phần trăm không dùng cho số lượng; còn tỷ lệ là số từ 0 đến 1, nên mức phải ghi 90%, không phải 90.",
        "Percentages are no measure of a number of things; and a share lies from 0 to 1, so that its step is 90%, not 90."
      ),
      .criteria(wrong: "{bands: {0: 0, 50%: 5, 90%: 15}}", right: "{bands: {0: 0, 1: 5, 10: 15}}")),
    CodeExplanation(
      "C038", Words("xếp loại sai thứ tự", "grades out of order"),
      Words(
        "Xếp loại viết từ cao xuống thấp hoặc từ thấp lên cao; mức điểm phải theo cùng thứ tự, để một chữ số gõ nhầm không đổi chỗ hai xếp loại.",
        "Grades are written from the highest to the lowest or the other way round, and their totals follow, so that a mistyped digit does not exchange two grades."
      ),
      .criteria(wrong: #""Tốt": 80, "Khá": 85"#, right: #""Tốt": 80, "Khá": 50"#)),
  ]
}
