import Diagnostics
import Scoring

/// One of the words that a key takes, with what it means for whoever picks one in an editor.
protocol ExplainedWord: RawRepresentable<String>, CaseIterable {
  var explanation: Words { get }
}

extension NotApplicablePolicy: ExplainedWord {
  var explanation: Words {
    switch self {
    case .rescaleTotal:
      Words("quy đổi một lần trên tổng các tiêu chí áp dụng", "scale the total up once by what applies")
    case .rescaleSiblings:
      Words("từng nhóm quy đổi về đủ điểm của nhóm, rồi lên trên", "each group scales what applies, upward to the top")
    case .zero: Words("không áp dụng thì 0 điểm", "what does not apply gives no points")
    case .full: Words("không áp dụng thì đủ điểm", "what does not apply gives full points")
    }
  }
}

extension QuotaTiePolicy: ExplainedWord {
  var explanation: Words {
    switch self {
    case .hold: Words("chờ Hội đồng quyết định", "hold them for the council")
    case .extend: Words("đề nghị tất cả", "propose all of them")
    case .cut: Words("không đề nghị đơn vị nào trong số đó", "propose none of them")
    }
  }
}

extension RankBasis: ExplainedWord {
  var explanation: Words {
    switch self {
    case .published: Words("tổng điểm đã làm tròn, như công bố", "totals as published, rounded")
    case .exact: Words("tổng điểm chưa làm tròn", "totals before they are rounded")
    }
  }
}

extension RankStyle: ExplainedWord {
  var explanation: Words {
    switch self {
    case .competition: Words("đồng hạng, bỏ hạng sau: 1, 2, 2, 4", "equals share, the next is skipped: 1, 2, 2, 4")
    case .dense: Words("đồng hạng, không bỏ hạng: 1, 2, 2, 3", "equals share, none is skipped: 1, 2, 2, 3")
    case .ordinal: Words("không đồng hạng: 1, 2, 3, 4", "nobody shares: 1, 2, 3, 4")
    case .average: Words("lấy hạng trung bình: 1, 2.5, 2.5, 4", "equals take the mean: 1, 2.5, 2.5, 4")
    }
  }
}

extension Rounding: ExplainedWord {
  var explanation: Words {
    switch self {
    case .halfUp: Words("nửa thì tăng lên, như tính tay", "a half goes away from zero, as by hand")
    case .halfEven: Words("nửa thì về chữ số chẵn", "a half goes to the even digit")
    case .none: Words("không làm tròn", "no rounding")
    }
  }
}

extension Metric.NothingArose: ExplainedWord {
  var explanation: Words {
    switch self {
    case .zero: Words("số 0", "the number 0")
    case .notApplicable: Words("không áp dụng", "does not apply")
    }
  }
}

extension DictionaryReader.TypeName: ExplainedWord {
  var explanation: Words {
    switch self {
    case .count: Words("số nguyên từ 0", "a whole number from 0")
    case .number: Words("số bất kỳ hoặc phần trăm", "any number, or a percentage")
    case .truth: Words("có hoặc không", "yes or no")
    case .choice: Words("một trong các câu trả lời khai ở `values`", "one of the answers listed in `values`")
    }
  }
}

extension MissingRule {
  var explanation: Words {
    switch self {
    case .error: Words("báo lỗi, không chấm (mặc định)", "an error, nothing is scored (the default)")
    case .zero: Words("coi là 0", "taken as 0")
    case .exclude: Words("coi như không áp dụng", "as if it did not apply")
    case .mean(ofBlock: false): Words("trung bình các đơn vị có số liệu", "the mean of the units that have a value")
    case .median(ofBlock: false): Words("trung vị các đơn vị có số liệu", "the median of the units that have a value")
    case .mean(ofBlock: true): Words("trung bình trong khối", "the mean of the block")
    case .median(ofBlock: true): Words("trung vị trong khối", "the median of the block")
    case .value: Words("số cho sẵn", "a given number")
    }
  }
}

extension Quota.Whole: ExplainedWord {
  var explanation: Words {
    switch self {
    case .down: Words("làm tròn xuống", "rounded down")
    case .up: Words("làm tròn lên", "rounded up")
    case .nearest: Words("làm tròn tới số gần nhất, một nửa thì lên", "rounded to the nearest, a half up")
    }
  }
}
