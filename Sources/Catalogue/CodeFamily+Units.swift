import Diagnostics

extension CodeFamily {
  /// What can be wrong with units and their figures.
  static let units = CodeFamily(
    letter: "R", title: Words("Đơn vị và số liệu", "Units and figures"),
    codes: [
      CodeExplanation(
        "R001", Words("cột không rõ là gì", "a column that is not known"),
        Words(
          "Tên cột phải đúng mã chỉ tiêu hoặc tên cột của tệp đó.",
          "Columns are named by the metrics' ids or as the file asks."),
        .file("corrections.csv", wrong: "value,reason,documents", right: "value,reason,document")),
      CodeExplanation(
        "R002", Words("thiếu một cột", "a column that is missing"),
        Words("Thiếu cột này thì không đọc được tệp.", "Without it the file says nothing."),
        .file(
          "decisions.csv", wrong: "award,unit\nW,STP", right: "award,unit,decision\nW,STP,granted")),
      CodeExplanation(
        "R003", Words("ô bắt buộc để trống", "a cell that must not be blank"),
        Words(
          "Số liệu được phép để trống; tên, khối và lý do thì không.",
          "Figures may be blank; names, blocks and reasons may not."),
        .file("corrections.csv", wrong: "152,,BB-01", right: "152,\"đếm lại\",BB-01")),
      CodeExplanation(
        "R004", Words("hai dòng cho một đơn vị", "two rows for one thing"),
        Words(
          "Mỗi đơn vị một dòng, mỗi số liệu sửa một lần; gọi bằng tên khác vẫn là một đơn vị.",
          "One row a unit, one correction a figure; an alias names the same unit."),
        .file(
          "metrics.csv",
          wrong: "QHC,quan,75,0,0,6,6,yes,high,-,no,9,8,8\nQHC,quan,75,0,0,6,6,yes,high,-,no,9,8,8",
          right: "QHC,quan,75,0,0,6,6,yes,high,-,no,9,8,8")),
      CodeExplanation(
        "R005", Words("hai đơn vị cùng tên gọi", "a name that two units share"),
        Words(
          "Mã, tên, tên viết tắt và tên khác đều dùng để nhận ra đơn vị, nên không được trùng, trừ tên mà đơn vị kết thúc để lại cho đơn vị sau.",
          "Ids, names, short names and aliases all find a unit, so that none may be shared, but for a name that passes from a unit that ended to a later one."
        ),
        .file(
          "units.csv", wrong: "QHC,Quận Hải Châu,quan,,,,Tư pháp", right: "QHC,Quận Hải Châu,quan,,,,Hải Châu")),
      CodeExplanation(
        "R006", Words("đơn vị ở khối không có", "a unit of an unknown block"),
        Words("Các khối liệt kê ở `blocks` trong report.yaml.", "The blocks stand under `blocks` in report.yaml."),
        .file("units.csv", wrong: "OLD,Sở Thương mại,sở", right: "OLD,Sở Thương mại,so")),
      CodeExplanation(
        "R007", Words("không phải là ngày hoặc năm", "not a date or a year"),
        Words(
          "Ngày viết năm-tháng-ngày; năm của quyết định phải trước năm báo cáo.",
          "Dates are year-month-day; a decision's year lies before the report's."),
        .file("units.csv", wrong: "so,01/01/2001", right: "so,2001-01-01")),
      CodeExplanation(
        "R008", Words("kết thúc trước khi bắt đầu", "an end before the beginning"),
        Words("`valid_to` phải từ `valid_from` trở đi.", "`valid_to` must not lie before `valid_from`."),
        .file("units.csv", wrong: "2016-01-01,2015-06-30", right: "1997-01-01,2015-06-30")),
      CodeExplanation(
        "R009", Words("đơn vị kế thừa không có", "a successor that does not exist"),
        Words("`succeeded_by` ghi mã của đơn vị khác trong units.csv.", "`succeeded_by` names another unit's id."),
        .file("units.csv", wrong: "2015-06-30,SCTT", right: "2015-06-30,SCT")),
      CodeExplanation(
        "R010", Words("không có đơn vị này", "a unit that does not exist"),
        Words(
          "Đơn vị gọi bằng mã, tên, tên viết tắt hoặc tên khác ghi trong units.csv.",
          "Units go by the id, name, short name or alias that units.csv gives them."),
        .file("decisions.csv", wrong: "W,STPP,granted", right: "W,STP,granted")),
      CodeExplanation(
        "R011", Words("đơn vị không còn hoạt động", "a unit that is not valid"),
        Words(
          "Chỉ đánh giá đơn vị hoạt động vào ngày cuối năm.",
          "Units are evaluated that are valid on the year's last day."),
        .file(
          "metrics.csv", wrong: "OLD,so,60,25,24,9,9,yes,low,1,no,7,6,6\nQTK,quan,60",
          right: "QTK,quan,60")),
      CodeExplanation(
        "R012", Words("đơn vị chưa có số liệu", "a unit without a row"),
        Words("Đơn vị nào đang hoạt động cũng phải có một dòng.", "Every valid unit needs a row."),
        .file(
          "metrics.csv", wrong: "QHC,quan,75,0,0,6,6,yes,high,-,no,9,8,8",
          right: "QHC,quan,75,0,0,6,6,yes,high,-,no,9,8,8\nQTK,quan,60,25,24,9,9,yes,low,1,no,7,6,6")),
      CodeExplanation(
        "R013", Words("không có đơn vị nào", "no units"),
        Words("Không đơn vị nào trong units.csv hoạt động vào ngày cuối năm.", "No unit is valid on the last day."),
        .file("units.csv", wrong: "id,name,block", right: "STP,Sở Tư pháp,so")),
      CodeExplanation(
        "R014", Words("không phải là số nguyên", "not a whole number"),
        Words(
          "Chỉ tiêu loại `count` và thứ hạng là số nguyên.", "Metrics of the type `count` and ranks are whole numbers."),
        .file("metrics.csv", wrong: "STP,so,150.5", right: "STP,so,150")),
      CodeExplanation(
        "R015", Words("số liệu ngoài phạm vi", "a figure out of range"),
        Words(
          "Phạm vi ghi ở `min`, `max` trong metrics.yaml; số đếm không âm.",
          "metrics.yaml gives the range by `min` and `max`; counts are not negative."),
        .file("metrics.csv", wrong: "36,10.5,9", right: "36,8.5,9")),
      CodeExplanation(
        "R016", Words("không phải có hay không", "neither yes nor no"),
        Words("Nhận yes, no, có, không, true, false, x, 1, 0.", "It takes yes, no, có, không, true, false, x, 1, 0."),
        .file("metrics.csv", wrong: "high,1,chưa rõ", right: "high,1,no")),
      CodeExplanation(
        "R017", Words("không có lựa chọn này", "an answer that does not exist"),
        Words("Các lựa chọn ghi ở `values` trong metrics.yaml.", "metrics.yaml lists the answers under `values`."),
        .file("metrics.csv", wrong: "9,maybe,high", right: "9,yes,high")),
      CodeExplanation(
        "R018", Words("chưa quy định “-” nghĩa là gì", "a \"-\" without a meaning"),
        Words(
          "“Không phát sinh” có thể là 0 hoặc không áp dụng; metrics.yaml phải nói rõ bằng `nothing_arose`.",
          "\"Nothing arose\" may mean 0 or does not apply; metrics.yaml must say which by `nothing_arose`."),
        .file("metrics.csv", wrong: "QHC,quan,75,-", right: "QHC,quan,75,0")),
      CodeExplanation(
        "R019", Words("thiếu cột mà tiêu chí cần", "a column that criteria need"),
        Words(
          "Chỉ tiêu có trong metrics.yaml nhưng bảng số liệu chưa có cột.",
          "metrics.yaml has the metric, the table has no column for it."),
        .criteria(wrong: "value: visits, each", right: "value: initiatives, each")),
      CodeExplanation(
        "R020", Words("quyết định không rõ", "a decision that is not known"),
        Words("Quyết định là granted, refused hoặc revoked.", "Decisions are granted, refused or revoked."),
        .file("decisions.csv", wrong: "W,STP,grant", right: "W,STP,granted")),
      CodeExplanation(
        "R021", Words("chưa có report.yaml", "no report.yaml"),
        Words(
          "Thư mục của năm cần report.yaml, nói rõ năm, bộ tiêu chí và các khối.",
          "A year's folder needs a report.yaml that names the year, the criteria and the blocks."),
        .file("report.yaml", wrong: "", right: "year: 2016\ncriteria: [set]")),
      CodeExplanation(
        "R022", Words("tên hoặc khối không khớp", "a name or block that disagrees"),
        Words(
          "Dòng số liệu ghi tên hoặc khối khác với units.csv: có thể số liệu là của đơn vị khác.",
          "The row's name or block is not that of units.csv: the figures may be another unit's."),
        .file("metrics.csv", wrong: "STP,quan,150", right: "STP,so,150")),
      CodeExplanation(
        "R023", Words("chữ không phải tiếng Việt trong tên", "a letter of another script in a name"),
        Words(
          "Chữ Nga, Hy Lạp trông giống chữ Việt; chương trình vẫn nhận ra đơn vị, nhưng nơi khác thì không.",
          "Cyrillic and Greek letters look like Latin ones; the unit is found here, elsewhere it may not be."),
        .file("units.csv", wrong: "SYT,\"Sở \u{423} tế\"", right: "SYT,\"Sở Y tế\"")),
      CodeExplanation(
        "R024", Words("tên gõ bằng phông chữ cũ", "a name typed in an old font"),
        Words(
          "Chữ của phông .VnTime (TCVN3) hoặc VNI-Times nằm lẫn trong bảng Unicode; chương trình đọc được, người khác thì không.",
          "Text of .VnTime (TCVN3) or VNI-Times stands in a Unicode table; it was read, but people cannot."),
        .file("corrections.csv", wrong: "Së T\u{AD} ph¸p,updates,152", right: "STP,updates,152")),
      CodeExplanation(
        "R025", Words("tên đã mất chữ", "a name that lost letters"),
        Words(
          "Một chương trình không biết chữ Việt đã bỏ hoặc thay chữ có dấu; tên gì thì không đoán.",
          "A program that did not know Vietnamese dropped or replaced letters; whose name it was is not guessed."),
        .file("decisions.csv", wrong: "W,S? T? pháp,granted", right: "W,STP,granted")),
      CodeExplanation(
        "R026", Words("chỉ tiêu không cộng được", "a metric that cannot be summed"),
        Words(
          "Trang Tổng hợp cộng số liệu của các đơn vị: chỉ tiêu phải là số, không phải câu trả lời.",
          "The overview sums the units' figures up: numbers, not answers."),
        .file("report.yaml", wrong: "overview: {metrics: [board]}", right: "overview: {metrics: [updates]}")),
      CodeExplanation(
        "R027", Words("đơn vị chưa có số liệu nào", "a unit without any figures"),
        Words(
          "Cả dòng của đơn vị để trống. Chờ đơn vị gửi số liệu, hoặc điền vào metrics.csv.",
          "The unit's whole row is blank. Wait for its figures, or fill in metrics.csv."),
        .file(
          "metrics.csv", wrong: "QTK,quan,,,,,,,,,,,,", right: "QTK,quan,60,25,24,9,9,yes,low,1,no,7,6,6")),
    ])

  /// What keeps a unit from being scored.
  static let scoring = CodeFamily(
    letter: "S", title: Words("Tính điểm", "Scoring"),
    codes: [
      CodeExplanation(
        "S001", Words("chia cho 0", "a division by zero"),
        Words(
          "Số chia của đơn vị này bằng 0. Nếu không phát sinh thì tiêu chí không áp dụng: dùng `applies`.",
          "The unit's divisor is 0. Where nothing arose the criterion does not apply: use `applies`."),
        .criteria(
          wrong: "points: 15, value: answered / received",
          right: "points: 15, applies: received > 0, value: answered / received")),
      CodeExplanation(
        "S002", Words("ngoài miền xác định", "outside a function's domain"),
        Words(
          "Căn của số âm, lôgarit của số không dương, hoặc kết quả quá lớn.",
          "A root of a negative number, a logarithm of one that is not positive, or too large a result."),
        .criteria(wrong: "value: ln(initiatives), each", right: "value: initiatives, each")),
      CodeExplanation(
        "S003", Words("thiếu số liệu", "a figure that is missing"),
        Words(
          "Ô trống không bao giờ là 0. Điền số liệu, hoặc nói rõ bằng `missing` của tiêu chí.",
          "A blank is never 0. Fill it in, or state what it becomes by the criterion's `missing`."),
        .file("previous/metrics.csv", wrong: "STP,\n", right: "STP,120\n")),
      CodeExplanation(
        "S004", Words("giá trị mà cách tính không nhận", "a value that the method refuses"),
        Words(
          "Điểm chấm vượt điểm tối đa, âm hoặc không theo bước điểm.",
          "A mark above the maximum, below 0 or off the step."),
        .file("metrics.csv", wrong: "36,8.3,9", right: "36,8.5,9")),
      CodeExplanation(
        "S005", Words("không xét được điều kiện", "a condition that stays open"),
        Words(
          "Thiếu số liệu thì không thể loại, cũng không thể cho qua một đơn vị.",
          "A missing figure neither bars a unit nor lets it through."),
        .file("metrics.csv", wrong: "high,1,,8", right: "high,1,no,8")),
      CodeExplanation(
        "S006", Words("số liệu trái với quy tắc kiểm tra", "figures that break a check"),
        Words("Quy tắc ghi ở `checks` trong metrics.yaml.", "The rule stands under `checks` in metrics.yaml."),
        .file("metrics.csv", wrong: "150,40,46", right: "150,40,36")),
      CodeExplanation(
        "S007", Words("quá ít giám khảo chấm", "too few judges gave a mark"),
        Words(
          "Ô trống và dấu - là không chấm. Số điểm còn lại phải đủ `at_least`, và với trimmed_mean phải còn điểm sau khi bỏ cao nhất, thấp nhất; ghi `missing` ở tiêu chí để nói khi ấy làm gì.",
          "A blank or - is an abstention. The marks left must reach `at_least`, and a trimmed mean must keep one; `missing` of the criterion says what happens otherwise."
        ),
        .file("metrics.csv", wrong: "high,1,no,8,9,-", right: "high,1,no,8,9,7")),
      CodeExplanation(
        "S008", Words("điểm tự chấm ngoài thang điểm", "a self-assessed mark off the scale"),
        Words(
          "Điểm đơn vị tự chấm vượt điểm tối đa của tiêu chí, âm hoặc không theo bước điểm.",
          "What the unit gave itself is above the criterion's maximum, below 0 or off the step."),
        .file("metrics.csv", wrong: "36,8.5,10.5", right: "36,8.5,9")),
    ])
}
