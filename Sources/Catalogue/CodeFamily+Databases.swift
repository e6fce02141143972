import Diagnostics

extension CodeFamily {
  /// Why records could not be counted in a database.
  static let databases = CodeFamily(
    letter: "Q", title: Words("Cơ sở dữ liệu", "Databases"), codes: declaredDatabases + serversAsked + tablesAsked)

  private static let declaredDatabases = [
    CodeExplanation(
      "Q001", Words("chuỗi kết nối sai", "a connection string that is none"),
      Words(
        "Chuỗi kết nối viết như libpq nhận: các cặp khóa=giá trị, hoặc địa chỉ postgresql://.",
        "A connection string is written as libpq takes it: pairs of key=value, or an address postgresql://."),
      .file("metrics.yaml", wrong: "postgres: service portal", right: "postgres: service=portal")),
    CodeExplanation(
      "Q002", Words("mật khẩu trong tệp", "a password in the file"),
      Words(
        "metrics.yaml được chép, gửi, lưu lịch sử; mật khẩu chỉ nằm trong ~/.pgpass hoặc biến môi trường của libpq.",
        "metrics.yaml is copied, sent and kept in histories; passwords belong in ~/.pgpass or libpq's environment."),
      .file("metrics.yaml", wrong: "postgres: service=portal password=x", right: "postgres: service=portal")),
  ]

  private static let serversAsked = [
    CodeExplanation(
      "Q003", Words("không kết nối được", "a server that cannot be reached"),
      Words(
        "Máy chủ không chạy, từ chối vai trò hay mật khẩu, hoặc không có cơ sở dữ liệu ấy; chưa tệp nào bị đụng đến.",
        "The server is down, refuses the role or its password, or has no such database; no file was touched.")),
    CodeExplanation(
      "Q004", Words("mất kết nối giữa chừng", "a connection that was lost on the way"),
      Words(
        "Máy chủ dừng, hoặc quản trị viên đã ngắt kết nối; các số đếm dở bị bỏ.",
        "The server stopped, or its administrator ended the connection; what was counted so far is dropped.")),
    CodeExplanation(
      "Q005", Words("máy chủ trả lời quá chậm", "a server that takes too long"),
      Words(
        "Câu lệnh chạy quá `timeout` giây thì máy chủ hủy nó.",
        "A statement that runs for more than `timeout` seconds is cancelled by the server.")),
    CodeExplanation(
      "Q006", Words("không có quyền đọc", "what may not be read"),
      Words(
        "Vai trò cần quyền SELECT trên bảng và USAGE trên lược đồ, không cần gì hơn.",
        "The role needs SELECT on the table and USAGE on its schema, and nothing else.")),
    CodeExplanation(
      "Q007", Words("máy chủ báo lỗi", "an error of the server"),
      Words(
        "Lời của máy chủ và mã SQLSTATE nằm trong thông báo.", "The message has the server's words and SQLSTATE.")),
  ]

  private static let tablesAsked = [
    CodeExplanation(
      "Q008", Words("không có bảng", "a table that does not exist"),
      Words("Tên bảng viết như trong cơ sở dữ liệu.", "A table is named as the database has it.")),
    CodeExplanation(
      "Q009", Words("không có cột", "a column that does not exist"),
      Words(
        "Cột bắt buộc, hoặc cột nêu ở `column`, phải có trong bảng.",
        "A column that is not optional, or that `column` names, is in the table.")),
    CodeExplanation(
      "Q010", Words("cột khác kiểu", "a column of another type"),
      Words(
        "Ngày là date hoặc timestamp, số là kiểu số; chữ không tự đổi thành ngày hay số.",
        "Dates are date or timestamp, numbers are numeric; no text is turned into either.")),
    CodeExplanation(
      "Q011", Words("quá nhiều tên đơn vị", "too many names of units"),
      Words(
        "Mỗi cách ghi tên đơn vị là một dòng trả về; quá 100.000 thì `column` hẳn đã nêu nhầm cột.",
        "Each spelling of a unit is a row that comes back; beyond 100,000 `column` names the wrong one.")),
    CodeExplanation(
      "Q012", Words("biểu thức không chuyển sang SQL được", "an expression that SQL does not say"),
      Words(
        "Lũy thừa, `exp`, chữ chọn bằng `if` và ngày cộng số lẻ không tính được như nhau trên mọi máy chủ, nên không gửi đi; bản ghi cũng không được tải về.",
        "Powers, `exp`, texts chosen by `if` and days plus fractions do not come out alike on every server, and so are not sent; nor are the records fetched."
      ),
      .file("metrics.yaml", wrong: "where: pages ^ 2 > 4", right: "where: pages * pages > 4")),
  ]
}
