public import Diagnostics

/// A file that no check is for.
public struct UncheckablePath: Problem {
  public let path: String

  /// The files that stand for the year's folder in which they lie.
  static let filesOfAYear = ["report.yaml", "units.csv", "metrics.csv", "corrections.csv", "portal.csv"]

  public var code: String { "U003" }
  public var message: Words { Words("không biết kiểm tra `\(path)`", "there is no check for `\(path)`") }
  public var help: Words? {
    let files = Self.filesOfAYear.joined(separator: ", ")
    return Words(
      "nêu thư mục của năm, một tệp trong đó (\(files)), tệp tiêu chí hoặc metrics.yaml",
      "name a year's folder, a file of it (\(files)), a criteria file or metrics.yaml")
  }
}
