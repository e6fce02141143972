public import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FileProblem {
  public var code: String {
    switch self {
    case .missing: "F001"
    case .isFolder: "F002"
    case .isNotFolder: "F003"
    case .isNotOrdinaryFile: "F004"
    case .tooLarge: "F005"
    case .unreadable: "F006"
    case .unwritable: "F007"
    case .changed: "F008"
    case .notEmpty: "F009"
    case .busy: "F010"
    }
  }

  public var message: Words {
    switch self {
    case .missing(let path):
      Words("không tìm thấy `\(path)`", "`\(path)` does not exist")
    case .isFolder(let path):
      Words("`\(path)` là thư mục, không phải tệp", "`\(path)` is a folder, not a file")
    case .isNotFolder(let path):
      Words("`\(path)` không phải là thư mục", "`\(path)` is not a folder")
    case .isNotOrdinaryFile(let path):
      Words(
        "không ghi vào `\(path)` vì đó là thiết bị hoặc đường ống, không phải tệp thông thường",
        "`\(path)` is not written to, since it is a device or pipe and not an ordinary file")
    case .notEmpty(let path, let names):
      Words(
        "thư mục `\(path)` đã có \(Self.few(names).vi)", "the folder `\(path)` already holds \(Self.few(names).en)")
    case .tooLarge(let path, let limit):
      Words("`\(path)` lớn hơn mức cho phép \(size(limit))", "`\(path)` is larger than the \(size(limit)) allowed")
    case .unreadable(let path, let reason):
      Words("không đọc được `\(path)`: \(reason.words.vi)", "cannot read `\(path)`: \(reason.words.en)")
    case .changed(let path):
      Words("`\(path)` bị thay đổi trong khi đang đọc", "`\(path)` changed while it was read")
    case .busy(let path):
      Words("một lệnh khác đang ghi vào `\(path)`", "another command is writing into `\(path)`")
    case .unwritable(let path, let reason):
      Words("không ghi được `\(path)`: \(reason.words.vi)", "cannot write `\(path)`: \(reason.words.en)")
    }
  }

  public var help: Words? {
    switch self {
    case .missing:
      Words("kiểm tra lại đường dẫn", "check the path")
    case .isFolder:
      Words("nêu tên một tệp", "name a file")
    case .isNotFolder:
      Words("nêu tên một thư mục", "name a folder")
    case .isNotOrdinaryFile:
      Words("chọn một tên tệp khác", "choose another file name")
    case .notEmpty:
      Words(
        "chọn tên khác, hoặc chuyển các tệp này đi nơi khác; không tệp nào bị ghi đè",
        "choose another name, or move these files away; nothing is overwritten")
    case .tooLarge:
      Words("tách thành nhiều tệp nhỏ hơn", "split it into smaller files")
    case .changed:
      Words("chạy lại khi không còn ai ghi vào tệp", "run again when nobody writes to it")
    case .busy:
      Words("chờ lệnh ấy xong rồi chạy lại", "wait until it is done, then run again")
    case .unreadable(_, let reason):
      reason.remedyForReading
    case .unwritable(_, let reason):
      reason.remedyForWriting
    }
  }

  private static func few(_ names: [String]) -> Words {
    let shown = names.prefix(4).joined(separator: ", ")
    let rest = names.count - 4
    return rest > 0
      ? Words("\(shown) và \(rest) tệp khác", "\(shown) and \(counted(rest, "other file"))") : Words(both: shown)
  }
}

/// In whole megabytes where it is that, else in bytes.
private func size(_ bytes: Int) -> String {
  bytes > 0 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MB" : "\(bytes) B"
}

extension SystemReason {
  /// The usual reasons in both languages, the others by their number and as the system words them.
  public var words: Words {
    switch number {
    case EACCES, EPERM: Words("không có quyền truy cập", "permission denied")
    case ENOENT: Words("thư mục chứa tệp không tồn tại", "the folder does not exist")
    case ENOTDIR: Words("một phần của đường dẫn không phải là thư mục", "a part of the path is not a folder")
    case EROFS: Words("ổ đĩa chỉ cho phép đọc", "the disk is read-only")
    case ENOSPC: Words("ổ đĩa đã đầy", "the disk is full")
    case EDQUOT, EFBIG: Words("vượt quá dung lượng cho phép", "more than the system allows to store")
    case ENAMETOOLONG: Words("tên quá dài", "the name is too long")
    case EIO: Words("ổ đĩa báo lỗi", "the disk reports an error")
    default: Words("lỗi hệ thống số \(number)", strerror(number).map { String(cString: $0) } ?? "errno \(number)")
    }
  }
}

extension SystemReason {
  /// What to do where something could not be read.
  fileprivate var remedyForReading: Words {
    switch number {
    case EACCES, EPERM:
      Words("xin quyền đọc, hoặc chép tệp về nơi đọc được", "ask for the right to read it, or copy it")
    case ENOENT, ENOTDIR, ENAMETOOLONG: Words("kiểm tra lại đường dẫn", "check the path")
    default: Words("kiểm tra ổ đĩa rồi chạy lại", "check the disk, then run again")
    }
  }

  /// What to do where something could not be written.
  public var remedyForWriting: Words {
    switch number {
    case EACCES, EPERM:
      Words(
        "xin quyền ghi vào thư mục, hoặc chọn nơi khác", "ask for the right to write there, or choose another place")
    case EROFS: Words("chọn một nơi ghi được", "choose a place that can be written to")
    case ENOSPC, EDQUOT, EFBIG:
      Words("dọn bớt ổ đĩa rồi chạy lại; tệp cũ vẫn nguyên", "make room, then run again; older files are as they were")
    case ENOENT: Words("tạo thư mục ấy trước", "make the folder first")
    case ENOTDIR: Words("kiểm tra lại đường dẫn", "check the path")
    case ENAMETOOLONG: Words("chọn một tên ngắn hơn", "choose a shorter name")
    default:
      Words(
        "kiểm tra ổ đĩa rồi chạy lại; tệp cũ vẫn nguyên", "check the disk, then run again; older files are as they were"
      )
    }
  }
}
