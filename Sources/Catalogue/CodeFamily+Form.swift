import Diagnostics

extension CodeFamily {
  /// What can be wrong with the form of a YAML file.
  static let form = CodeFamily(
    letter: "Y", title: Words("Cách viết tệp YAML", "The form of YAML files"),
    codes: [
      CodeExplanation(
        "Y001", Words("không đọc được YAML", "not valid YAML"),
        Words(
          "Dấu ngoặc, dấu nháy, dấu hai chấm hoặc mức thụt dòng không khớp. Dòng được chỉ là nơi việc đọc dừng lại; lỗi có khi nằm ở dòng trên.",
          "Brackets, quotes, colons or indentation do not match. The line shown is where reading stopped; the mistake may be a line above."
        ),
        .criteria(wrong: "points: }", right: "points: 100")),
      CodeExplanation(
        "Y002", Words("tệp rỗng", "an empty file"),
        Words(
          "Tệp không có nội dung nào ngoài ghi chú và khoảng trắng.",
          "There is nothing in the file but remarks and blanks."),
        .criteria(wrong: "# chưa viết gì", right: "title: Bộ tiêu chí năm 2016")),
      CodeExplanation(
        "Y003", Words("tệp không phải UTF-8", "a file that is not UTF-8"),
        Words(
          "Mọi tệp đầu vào phải lưu với mã UTF-8; UTF-16 (“Unicode” trong Notepad), Windows-1258 và TCVN3 không đọc được.",
          "All inputs must be saved as UTF-8; UTF-16 (Notepad's “Unicode”), Windows-1258 and TCVN3 cannot be read."),
        .criteria(wrong: "title: Bé tiªu chÝ n¨m 2016", right: "title: Bộ tiêu chí năm 2016")),
      CodeExplanation(
        "Y004", Words("thụt dòng bằng phím Tab", "indentation with tabs"),
        Words(
          "YAML chỉ cho thụt dòng bằng dấu cách. Nên đặt trình soạn thảo đổi Tab thành hai dấu cách.",
          "YAML allows only spaces there. Let the editor turn a tab into two spaces."),
        .criteria(wrong: "\ttitle: Tin, bài", right: "    title: Tin, bài")),
      CodeExplanation(
        "Y005", Words("vượt giới hạn của tệp YAML", "beyond the limits of a YAML file"),
        Words(
          "Tệp không quá 1.000.000 byte, 100.000 mục (kể cả mục nhắc lại bằng `*`), 50 tầng lồng nhau, mỗi đoạn chữ không quá 30.000 ký tự.",
          "A file may have 1,000,000 bytes, 100,000 entries (those repeated by `*` included), 50 levels, and 30,000 characters in one text."
        ),
        .criteria(wrong: "basis: [[[[[[… 60 × …]]]]]]", right: "basis: [Quyết định số 01/QĐ-UBND]")),
      CodeExplanation(
        "Y006", Words("khóa không phải là chữ", "a key that is no text"),
        Words(
          "Bên trái dấu hai chấm phải là một đoạn chữ, không phải danh sách hay nhóm `{…}`.",
          "What stands before a colon must be a text, not a list or a group `{…}`."),
        .criteria(wrong: "? [points]\n: 100", right: "points: 100")),
      CodeExplanation(
        "Y007", Words("một khóa viết hai lần", "a key that stands twice"),
        Words(
          "Trong một nhóm, mỗi khóa chỉ viết một lần; nếu không, không ai biết giá trị nào được dùng.",
          "Within one group each key stands once; else nobody could tell which value counts."),
        .criteria(wrong: "decimals: 2\ndecimals: 3", right: "decimals: 2")),
      CodeExplanation(
        "Y008", Words("khóa không dùng được ở đây", "a key that is not known here"),
        Words(
          "Thường do viết sai chính tả hoặc thụt dòng sai nên khóa rơi vào nhóm khác.",
          "It is misspelled, as a rule, or wrong indentation has moved it into another group."),
        .criteria(wrong: "decimal: 2", right: "decimals: 2")),
      CodeExplanation(
        "Y009", Words("thiếu một khóa", "a key that is missing"),
        Words("Khóa này bắt buộc phải có.", "The key must be given."),
        .criteria(wrong: "B1: {points: 10", right: "B1: {title: Chất lượng, points: 10")),
      CodeExplanation(
        "Y010", Words("cần các cặp `khóa: giá trị`", "pairs of `key: value` are expected"),
        Words(
          "Ở đây phải là một nhóm, viết thành các dòng thụt vào hoặc trong `{…}`.",
          "A group is due here, written as indented lines or in `{…}`."),
        .criteria(wrong: "grades: cao", right: #"grades: {"Tốt": 80, "Khá": 50, "Yếu": 0}"#)),
      CodeExplanation(
        "Y011", Words("cần một danh sách", "a list is expected"),
        Words(
          "Dù chỉ có một mục cũng phải viết thành danh sách `[…]`.",
          "Even a single item is written as a list `[…]`."),
        .criteria(wrong: "ties: B2", right: "ties: [B2, updates]")),
      CodeExplanation(
        "Y012", Words("cần một đoạn chữ", "a text is expected"),
        Words("Ở đây để trống, hoặc là danh sách hay nhóm.", "There is nothing here, or a list or a group."),
        .criteria(wrong: "title: [Quản lý]", right: "title: Quản lý")),
      CodeExplanation(
        "Y013", Words("không phải là số", "not a number"),
        Words(
          "Số viết bằng chữ số, dấu chấm thập phân, có thể kèm %. Không dùng dấu phẩy, dấu ngăn hàng nghìn, số 0 ở đầu (`010`) hay giờ phút (`12:30`), vì mỗi phần mềm đọc một khác.",
          "Numbers are digits with a decimal point, perhaps with a %. No comma, thousands separator, leading 0 (`010`) or clock time (`12:30`), since programs read them differently."
        ),
        .criteria(wrong: "each: 02", right: "each: 2")),
      CodeExplanation(
        "Y014", Words("không phải là số nguyên từ 0", "not a whole number from 0"),
        Words("Ở đây đếm số lượng, nên chỉ nhận số nguyên.", "Something is counted here, so only whole numbers do."),
        .criteria(wrong: "reserves: 1.5", right: "reserves: 1")),
      CodeExplanation(
        "Y015", Words("không phải true hay false", "neither true nor false"),
        Words(
          "Chỉ nhận true hoặc false; yes, no, có, không là chữ.",
          "Only true or false will do; yes, no, on and off are texts."),
        .criteria(wrong: "one_award_per_unit: yes", right: "one_award_per_unit: true")),
      CodeExplanation(
        "Y016", Words("từ không có trong danh mục", "a word that is not among those allowed"),
        Words("Khóa này chỉ nhận một số từ cố định.", "The key takes only certain words."),
        .criteria(wrong: "at_quota_tie: holt", right: "at_quota_tie: hold")),
      CodeExplanation(
        "Y017", Words("không phải là ngày", "not a date"),
        Words("Ngày viết năm-tháng-ngày và phải có thật.", "Dates are year-month-day, and must exist."),
        .file("report.yaml", wrong: "cut_off: 10/02/2017", right: "cut_off: 2017-02-10")),
      CodeExplanation(
        "Y018", Words("hai khóa không đi cùng nhau", "keys that do not go together"),
        Words("Mỗi khóa nói một cách khác; chỉ được giữ một.", "Each says it in another way; only one can hold."),
        .criteria(wrong: "score: {panel: {step: 0.5}, target: 5}", right: "score: {panel: {step: 0.5}}")),
      CodeExplanation(
        "Y019", Words("dấu phẩy cắt đôi một đoạn chữ", "a comma that cuts a text"),
        Words(
          "Trong `{…}`, dấu phẩy kết thúc đoạn chữ không đặt trong dấu nháy. Đặt tiêu đề hoặc biểu thức có dấu phẩy trong dấu nháy; số thập phân dùng dấu chấm.",
          "Within `{…}` a comma ends a text without quotes. Put titles and expressions with commas between quotes; decimals take a point."
        ),
        .criteria(wrong: "A1: {title: Số tin, bài,", right: #"A1: {title: "Số tin, bài","#)),
      CodeExplanation(
        "Y020", Words("danh sách để trống", "an empty list"),
        Words("Phải có ít nhất một mục.", "There must be one item at least."),
        .file("report.yaml", wrong: "criteria: []", right: "criteria: [set]")),
      CodeExplanation(
        "Y021", Words("không phải là năm đánh giá", "no year of an evaluation"),
        Words("Năm viết đủ bốn chữ số.", "A year is written with all four digits."),
        .file("report.yaml", wrong: "year: 20166", right: "year: 2016")),
      CodeExplanation(
        "Y022", Words("ngày chốt số liệu ngoài năm", "a cut-off day outside the year"),
        Words(
          "Số liệu một năm được chốt trong năm ấy, muộn nhất là năm sau; câu hỏi chưa trả lời tính trễ hạn đến ngày này.",
          "A year's figures are closed within it, or in the next at the latest; up to this day open questions count as overdue."
        ),
        .file("report.yaml", wrong: "cut_off: 2107-02-10", right: "cut_off: 2017-02-10")),
    ])
}
