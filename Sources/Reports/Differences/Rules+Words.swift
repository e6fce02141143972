import Analysis
import Diagnostics
import Scoring

extension RuleItem.Kind {
  var words: Words {
    switch self {
    case .set: Words("bộ tiêu chí", "criteria set")
    case .criterion: Words("tiêu chí", "criterion")
    case .adjustment: Words("điểm cộng, trừ", "adjustment")
    case .grade: Words("xếp loại", "grade")
    case .exclusion: Words("điều kiện không xét khen thưởng", "exclusion")
    case .award: Words("hạng mục khen thưởng", "award")
    }
  }
}

extension ItemDifference.Change {
  /// What happened to the item, before its name; nothing where it stayed.
  var words: Words {
    switch self {
    case .added: Words("thêm ", "added: ")
    case .removed: Words("bỏ ", "removed: ")
    case .changed: Words(both: "")
    }
  }
}

extension RulePath {
  /// What the rule is about, as it stands before its values.
  var words: Words {
    switch self {
    case .key(let key): key.words
    case .winsorizing(let end): Words("giữ giá trị ngoại lai (\(end))", "outliers held in (\(end))")
    case .parameter(let name, let block, let step):
      Words(
        Self.step(step, of: name).vi + (block.map { $0 == "other" ? ", các khối còn lại" : ", khối \($0)" } ?? ""),
        Self.step(step, of: name).en + (block.map { $0 == "other" ? ", other blocks" : ", block \($0)" } ?? ""))
    case .order(let kind): Words("thứ tự \(kind.words.vi)", "order (\(kind.words.en))")
    }
  }

  private static func step(_ step: String?, of parameter: String) -> Words {
    guard let step else { return Words(both: parameter) }
    if parameter == "choices" { return Words("điểm khi là \(step)", "points for \(step)") }
    return Words("điểm từ mức \(step)", "points from \(step)")
  }
}

extension RuleKey {
  var words: Words {
    switch self {
    case .title: Words("tên", "title")
    case .englishTitle: Words("tên tiếng Anh", "English title")
    case .basis: Words("căn cứ", "legal bases")
    case .points: Words("điểm tối đa", "maximum points")
    case .weight: Words("trọng số", "weight")
    case .decimals: Words("số chữ số thập phân", "decimals")
    case .rounding: Words("cách làm tròn", "rounding")
    case .notApplicable: Words("khi có tiêu chí không áp dụng", "where criteria do not apply")
    case .atLeast: Words("tỷ lệ số liệu tối thiểu", "least share of data")
    case .atMost: Words("mức trần", "ceiling")
    case .combine: Words("cách tổng hợp", "combination")
    case .rankOn: Words("xếp hạng theo", "ranked on")
    case .ranks: Words("cách đánh số hạng", "numbering of ranks")
    case .ties: Words("thứ tự xét khi bằng nhau", "tie-break order")
    case .oneAwardPerUnit: Words("mỗi đơn vị một hạng mục", "one award per unit")
    case .atQuotaTie: Words("khi bằng nhau ở ranh giới số suất", "at a tie across the quota line")
    case .summary: Words("mẫu tóm tắt thành tích", "summary of achievements")
    case .group: Words("thuộc nhóm", "in group")
    case .applies: Words("áp dụng khi", "applies where")
    case .value: Words("giá trị", "value")
    case .score: Words("cách tính điểm", "scoring method")
    case .missing: Words("khi thiếu số liệu", "where missing")
    case .selfAssessed: Words("điểm tự chấm", "self-assessed mark")
    case .each: Words("điểm cho mỗi đơn vị tính", "points for each")
    case .from: Words("từ", "from")
    case .when: Words("điều kiện", "condition")
    case .reason: Words("lý do", "reason")
    case .englishReason: Words("lý do bằng tiếng Anh", "English reason")
    case .form: Words("hình thức khen thưởng", "form of commendation")
    case .englishForm: Words("hình thức bằng tiếng Anh", "English form of commendation")
    case .quota: Words("số suất", "quota")
    case .atMostOfBlock: Words("số suất tối đa của một khối", "at most of one block")
    case .caps: Words("mức trần chung của điểm cộng, trừ", "shared caps")
    case .rankBy: Words("xếp theo", "ranked by")
    case .eligible: Words("điều kiện xét", "eligible where")
    case .reserves: Words("số dự bị", "reserves")
    }
  }
}

extension RuleValue {
  /// The value as a person reads it; words of the criteria language stay as they are written there.
  func text(_ language: Language) -> String {
    switch self {
    case .number(let number): NumberText.format(number, places: nil, grouping: false, language: language)
    case .truth(let truth): (truth ? Words("có", "yes") : Words("không", "no"))[language]
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: "; ")
    case .method(let method): "\(method.title[language]) (\(method.name))"
    case .expression(let expression): expression.text
    case .expressions(let expressions): expressions.map(\.text).joined(separator: ", ")
    case .order(let ids): ids.joined(separator: ", ")
    }
  }
}

extension RuleChange {
  /// `điểm tối đa: 20 → 25`; of a rule that came or went with its item, the one value.
  func text(_ change: ItemDifference.Change, _ language: Language) -> String {
    let none = path == .key(.group) ? Words("cấp trên cùng", "top level")[language] : "–"
    let (old, new) = (self.old?.text(language) ?? none, self.new?.text(language) ?? none)
    let values =
      switch change {
      case .added: new
      case .removed: old
      case .changed: "\(old) → \(new)"
      }
    return "\(path.words[language]): \(values)"
  }
}
