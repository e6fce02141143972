public import Diagnostics

extension DatabaseProblem {
  public var code: String {
    switch self {
    case .badConnectionString: "Q001"
    case .passwordGiven: "Q002"
    case .unreachable: "Q003"
    case .lost: "Q004"
    case .tooSlow: "Q005"
    case .forbidden: "Q006"
    case .refused: "Q007"
    case .missingTable: "Q008"
    case .missingColumn: "Q009"
    case .wrongType: "Q010"
    }
  }

  public var message: Words {
    switch self {
    case .badConnectionString(let reason):
      Words("chuỗi kết nối không dùng được: \(reason)", "the connection string cannot be used: \(reason)")
    case .passwordGiven(let option):
      Words("chuỗi kết nối có `\(option)`", "the connection string holds a `\(option)`")
    case .unreachable(let connection, let reason):
      Words("không kết nối được `\(connection)`: \(reason)", "cannot connect to `\(connection)`: \(reason)")
    case .lost(let reason):
      Words("mất kết nối với máy chủ giữa chừng: \(reason)", "the connection was lost on the way: \(reason)")
    case .tooSlow(let seconds):
      Words(
        "máy chủ chưa trả lời xong sau \(seconds) giây",
        "the server did not finish within \(counted(seconds, "second"))")
    case .forbidden(let reason):
      Words("máy chủ không cho đọc: \(reason)", "the server does not let this be read: \(reason)")
    case .refused(let state, let reason):
      Words("máy chủ báo lỗi \(state): \(reason)", "the server reports \(state): \(reason)")
    case .missingTable(let name):
      Words("cơ sở dữ liệu không có bảng `\(name)`", "the database has no table `\(name)`")
    case .missingColumn(let name, _):
      Words("bảng không có cột `\(name)`", "the table has no column `\(name)`")
    case .wrongType(let column, let type, .date):
      Words("cột `\(column)` có kiểu \(type), không phải ngày", "the column `\(column)` is a \(type), not a date")
    case .wrongType(let column, let type, .number):
      Words("cột `\(column)` có kiểu \(type), không phải số", "the column `\(column)` is a \(type), not a number")
    }
  }

  public var help: Words? {
    switch self {
    case .badConnectionString:
      Words(
        "viết như `service=portal` hoặc `host=… dbname=… user=…`",
        "write it as `service=portal`, or `host=… dbname=… user=…`")
    case .passwordGiven:
      Words(
        "bỏ mật khẩu khỏi tệp này; ghi vào ~/.pgpass hoặc tệp mà PGPASSFILE nêu",
        "take it out of this file; it belongs in ~/.pgpass, or in the file that PGPASSFILE names")
    case .unreachable:
      Words(
        "thử `psql` với cùng chuỗi này: máy chủ, pg_service.conf, vai trò, mật khẩu trong ~/.pgpass",
        "try `psql` with the same words: the server, pg_service.conf, the role, its password in ~/.pgpass")
    case .lost:
      Words("chạy lại; chưa ghi gì", "run it again; nothing was written")
    case .tooSlow:
      Words(
        "xem `bangvang records --explain`, thêm chỉ mục, hoặc nâng `timeout` (giây)",
        "look at `bangvang records --explain`, add an index, or raise `timeout` (seconds)")
    case .forbidden:
      Words(
        "nhờ quản trị viên cấp quyền SELECT trên bảng và USAGE trên lược đồ",
        "ask its administrator to grant SELECT on the table, and USAGE on its schema")
    case .refused:
      Words(
        "`bangvang records --explain` in câu lệnh ra để thử bằng `psql`",
        "`bangvang records --explain` prints the statement, to be tried with `psql`")
    case .missingTable:
      Words(
        "ghi cả lược đồ, như `portal.cau_hoi`, đúng chữ hoa, chữ thường; hoặc dùng `query`",
        "name its schema too, as in `portal.cau_hoi`, in its own upper and lower case; or use `query`")
    case .missingColumn(let name, let known):
      nearestFew(to: name, in: known).isEmpty
        ? Words(
          "ghi tên cột trong bảng ở `column`; bảng có: \(known.joined(separator: ", "))",
          "name the table's column with `column`; it has: \(known.joined(separator: ", "))")
        : .didYouMean(nearestFew(to: name, in: known))
    case .wrongType(_, _, .date):
      Words(
        "dùng cột kiểu date hoặc timestamp, hoặc đổi kiểu trong `query`",
        "use a column of type date or timestamp, or convert it in a `query`")
    case .wrongType(_, _, .number):
      Words("dùng cột kiểu số, hoặc đổi kiểu trong `query`", "use a column of numbers, or convert it in a `query`")
    }
  }
}
