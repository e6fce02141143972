import Diagnostics

extension CodeFamily {
  /// Why a file could not be read or written.
  static let files = CodeFamily(
    letter: "F", title: Words("Tệp và thư mục", "Files and folders"),
    codes: [
      CodeExplanation(
        "F001", Words("không tìm thấy tệp hoặc thư mục", "a file or folder that does not exist"),
        Words("Đường dẫn tính từ thư mục đang đứng.", "Paths start from the current folder."),
        .command(wrong: "bangvang check Reports/2106", right: "bangvang check Reports/2016")),
      CodeExplanation(
        "F002", Words("thư mục ở chỗ cần tệp", "a folder in place of a file"),
        Words("Có một thư mục mang tên của tệp cần đọc hoặc ghi.", "A folder bears the name of the file.")),
      CodeExplanation(
        "F003", Words("tệp ở chỗ cần thư mục", "a file in place of a folder"),
        Words("Lệnh này nhận thư mục của năm.", "The command takes a year's folder."),
        .command(
          wrong: "bangvang evaluate Reports/2016/report.yaml", right: "bangvang evaluate Reports/2016")),
      CodeExplanation(
        "F004", Words("không phải tệp thông thường", "not an ordinary file"),
        Words(
          "Ghi đè lên thiết bị hoặc đường ống sẽ làm hỏng nó.", "To replace a device or pipe would destroy it.")),
      CodeExplanation(
        "F005", Words("tệp quá lớn", "a file that is too large"),
        Words("Tệp đầu vào lớn tối đa 64 MB.", "An input may have 64 MB.")),
      CodeExplanation(
        "F006", Words("không đọc được tệp", "a file that cannot be read"),
        Words("Hệ điều hành từ chối; lý do nằm trong thông báo.", "The system refuses; the message says why.")),
      CodeExplanation(
        "F007", Words("không ghi được tệp", "a file that cannot be written"),
        Words(
          "Hệ điều hành từ chối; lý do nằm trong thông báo. Tệp cũ, nếu có, vẫn nguyên.",
          "The system refuses; the message says why. An older file stays as it was.")),
      CodeExplanation(
        "F008", Words("tệp bị thay đổi khi đang đọc", "a file that changed while it was read"),
        Words(
          "Chương trình khác ghi vào tệp giữa lúc đọc, nên các số đếm được không khớp nhau; không số nào được dùng.",
          "Another program wrote to it meanwhile, so that what was counted does not belong together; nothing of it is used."
        )),
      CodeExplanation(
        "F009", Words("thư mục đã có tệp", "a folder that holds files already"),
        Words(
          "`new` chỉ tạo thư mục mới hoặc điền vào thư mục rỗng, để không bao giờ ghi đè số liệu.",
          "`new` makes a new folder or fills an empty one, so that no figures are ever overwritten."),
        .command(
          wrong: "bangvang new Reports/2016 --from Reports/2016",
          right: "bangvang new Reports/2017 --from Reports/2016")),
      CodeExplanation(
        "F010", Words("thư mục đang có lệnh khác ghi", "a folder that another command is writing into"),
        Words(
          "`import`, `decide`, `revoke` đọc tệp của năm rồi ghi lại, nên mỗi lúc chỉ một lệnh; lệnh sau chờ 10 giây.",
          "`import`, `decide` and `revoke` read files and write them anew, one at a time; the next waits for 10 seconds."
        )),
    ])

  /// Wrong words on the command line.
  static let usage = CodeFamily(
    letter: "U", title: Words("Cách gọi lệnh", "Usage"),
    codes: [
      CodeExplanation(
        "U001", Words("không có đơn vị này trong năm", "a unit that is not of the year"),
        Words(
          "Gọi đơn vị bằng mã, tên, tên viết tắt hoặc tên khác.", "Name a unit by id, name, short name or alias."),
        .command(wrong: "bangvang explain Reports/2016 STPP", right: "bangvang explain Reports/2016 STP")),
      CodeExplanation(
        "U002", Words("không có lệnh này", "a command that does not exist"),
        Words("`bangvang --help` liệt kê các lệnh.", "`bangvang --help` lists the commands."),
        .command(wrong: "bangvang evalute Reports/2016", right: "bangvang evaluate Reports/2016")),
      CodeExplanation(
        "U003", Words("không biết kiểm tra tệp này", "a file that no check is for"),
        Words(
          "`check` nhận thư mục của năm, tệp trong đó, tệp tiêu chí hoặc metrics.yaml.",
          "`check` takes a year's folder, a file of it, a criteria file or metrics.yaml."),
        .command(
          wrong: "bangvang check Reports/2016/previous/metrics.txt", right: "bangvang check Reports/2016/metrics.csv")),
      CodeExplanation(
        "U004", Words("không có cách tính, cách tổng hợp này", "a method that does not exist"),
        Words("`bangvang methods` liệt kê tất cả.", "`bangvang methods` lists them all."),
        .command(wrong: "bangvang methods lineer", right: "bangvang methods linear")),
      CodeExplanation(
        "U005", Words("chưa rõ là năm nào", "a year that is not told"),
        Words(
          "Tên thư mục là số của năm; nếu không thì nêu `--year`.",
          "The folder's name is the year's number; else `--year` tells it."),
        .command(
          wrong: "bangvang new Reports/next --from Reports/2016",
          right: "bangvang new Reports/next --from Reports/2016 --year 2017")),
      CodeExplanation(
        "U006", Words("năm trước không ở trước", "a year before that is not before"),
        Words(
          "`--from` nêu thư mục của một năm sớm hơn.", "`--from` names the folder of an earlier year."),
        .command(
          wrong: "bangvang new Reports/2015 --from Reports/2016", right: "bangvang new Reports/2018 --from Reports/2016"
        )),
      CodeExplanation(
        "U007", Words("không rõ chép bộ tiêu chí nào", "a criteria set to copy that is not told"),
        Words(
          "Năm trước dùng nhiều bộ tiêu chí nên không biết chép bộ nào thành bộ mới; hãy chép tệp bằng tay.",
          "The year before has several sets, so that nobody knows which to copy; copy the file by hand.")),
      CodeExplanation(
        "U008", Words("tên bộ tiêu chí không dùng được", "a name that no criteria set can have"),
        Words(
          "metrics.yaml là từ điển số liệu, không phải bộ tiêu chí.",
          "metrics.yaml is the data dictionary, not a criteria set."),
        .command(
          wrong: "bangvang new Reports/2017 --from Reports/2016 --criteria metrics",
          right: "bangvang new Reports/2017 --from Reports/2016 --criteria set-2017")),
      CodeExplanation(
        "U010", Words("không có mã lỗi này", "a code that does not exist"),
        Words("`bangvang explain-error` liệt kê các mã.", "`bangvang explain-error` lists the codes."),
        .command(wrong: "bangvang explain-error C999", right: "bangvang explain-error C012")),
      CodeExplanation(
        "U011", Words("không phải là kỳ báo cáo", "what is no period"),
        Words(
          "Kỳ là một quý, một tháng, cả năm hoặc từ ngày đến ngày.", "A period is a quarter, a month, a year, or days."),
        .command(
          wrong: "bangvang brief Reports/2016 --period 2016-Q5", right: "bangvang brief Reports/2016 --period 2016-Q3")),
      CodeExplanation(
        "U012", Words("kỳ báo cáo ngoài năm", "a period outside the year"),
        Words(
          "Kỳ phải nằm trong năm của thư mục; mỗi năm một thư mục.",
          "A period lies in the year of the folder; every year has its own."),
        .command(
          wrong: "bangvang brief Reports/2016 --period 2015-Q3", right: "bangvang brief Reports/2016 --period 2016-Q3")),
      CodeExplanation(
        "U013", Words("ngày báo cáo không dùng được", "a day that is none to report on"),
        Words(
          "Ngày báo cáo phải có thật và không ở trước ngày đầu kỳ.",
          "The day of a report exists, and does not come before the period begins."),
        .command(
          wrong: "bangvang brief Reports/2016 --period 2016-Q3 --on 2016-06-30",
          right: "bangvang brief Reports/2016 --period 2016-Q3 --on 2016-09-30")),
      CodeExplanation(
        "U014", Words("thời điểm lập không hiểu được", "a time that cannot be understood"),
        Words(
          "Thời điểm lập ghi vào sổ Excel là ngày có thật từ năm 1970, có thể kèm giờ và phút.",
          "The time at which a workbook is made is a day from 1970 on, with an hour and a minute if wanted."),
        .command(
          wrong: "bangvang evaluate Reports/2016 --at 15/02/2017",
          right: "bangvang evaluate Reports/2016 --at 2017-02-15T08:00")),
      CodeExplanation(
        "U015", Words("để trống lý do hoặc văn bản", "a reason or a document that is blank"),
        Words(
          "Việc hủy khen thưởng phải có lý do và văn bản.", "A revocation has a reason and a document.")),
      CodeExplanation(
        "U016", Words("không có tiêu chí, nhóm, mục điểm này", "a criterion that does not exist"),
        Words(
          "`--criterion` nêu mã của tiêu chí, nhóm hoặc mục điểm cộng, trừ trong tệp tiêu chí.",
          "`--criterion` names a criterion, a group or an adjustment by its id in the criteria file."),
        .command(
          wrong: "bangvang explain Reports/2016 STP --criterion B11",
          right: "bangvang explain Reports/2016 STP --criterion B1")),
      CodeExplanation(
        "U017", Words("chưa rõ so với bộ tiêu chí nào", "a criteria set to compare with that is not told"),
        Words(
          "Năm ấy dùng nhiều bộ tiêu chí và không bộ nào cùng tên với tệp; hãy dùng `bangvang diff` và nêu cả hai tệp.",
          "The year has several sets and none of the file's name; use `bangvang diff` and name both files.")),
      CodeExplanation(
        "U018", Words("số phép thử hoặc mức xê dịch không dùng được", "draws that cannot be made"),
        Words(
          "Số phép thử và số khởi đầu là số nguyên; mức xê dịch trên 0% và dưới 100%.",
          "Draws and the seed are whole numbers; a spread lies above 0% and below 100%."),
        .command(
          wrong: "bangvang robustness Reports/2016 --spread 250%",
          right: "bangvang robustness Reports/2016 --spread 25%")),
      CodeExplanation(
        "U019", Words("không có gì như vậy để xê dịch", "nothing of the kind to move"),
        Words(
          "Ngoài trọng số, chỉ xê dịch được chỉ tiêu (targets) và mức xếp loại (grades); phải có ít nhất một thứ thay đổi.",
          "Beside weights, targets and the bounds of grades can be moved; something has to be."),
        .command(
          wrong: "bangvang robustness Reports/2016 --draws 100 --shake quota=10%",
          right: "bangvang robustness Reports/2016 --draws 100 --shake targets=10%")),
      CodeExplanation(
        "U020", Words("hủy trước khi có khen thưởng", "a revocation before the award"),
        Words(
          "Văn bản hủy không thể có trước năm mà đơn vị được khen thưởng.",
          "The document that revokes an award cannot be older than the year of the award.")),
    ])
}
