import Analysis
import Diagnostics
import Scoring

extension SwapObstacle {
  /// For programs.
  var code: String {
    switch self {
    case .combination: "combination"
    case .hangsOnScores: "hangs_on_scores"
    case .keyIsNoSum: "key_is_no_sum"
    case .keyOfWeights: "key_of_weights"
    case .mixedScales: "mixed_scales"
    case .unevenGroup: "uneven_group"
    case .noKey: "no_key"
    case .bounded: "bounded"
    }
  }

  var words: Words {
    switch self {
    case .combination:
      Words(
        "tổng điểm không phải là tổng điểm các tiêu chí hay một trung bình cộng",
        "the total is neither points added up nor one arithmetic mean")
    case .hangsOnScores(let ids):
      Words(
        "\(ids.joined(separator: ", ")) phụ thuộc vào điểm của tiêu chí khác",
        "\(ids.joined(separator: ", ")) depend\(ids.count == 1 ? "s" : "") on other criteria's points")
    case .keyIsNoSum(let key):
      Words("xếp theo \(key), không phải là tổng các điểm", "ranked by \(key), which is no sum of points")
    case .keyOfWeights(let key):
      Words(
        "xếp theo \(key), là mức đạt của tiêu chí có trọng số", "ranked by \(key), the achievement of weighted criteria"
      )
    case .mixedScales:
      Words(
        "vừa tính tổng điểm vừa tính điểm tiêu chí, mà có tiêu chí không áp dụng cho một trong hai đơn vị",
        "adds the total to points of criteria, some of which do not apply to one of the two")
    case .unevenGroup:
      Words(
        "có nhóm chỉ áp dụng một phần tiêu chí và được quy đổi riêng",
        "a group of which only some criteria apply is scaled by itself")
    case .noKey: Words("một trong hai đơn vị không có điểm để xếp", "one of the two has no figure to be ranked by")
    case .bounded:
      Words(
        "điểm có thể chạm mức sàn 0 hoặc mức trần trước khi bằng nhau",
        "totals may reach the floor of 0 or the ceiling before they are equal")
    }
  }
}
