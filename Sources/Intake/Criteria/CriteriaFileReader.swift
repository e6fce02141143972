public import Diagnostics
public import Scoring

/// Reads a criteria file or a data dictionary by itself, without a year.
public struct CriteriaFileReader {
  public private(set) var inputs = InputFiles()
  public private(set) var findings = Findings()

  public init() {}

  /// - Returns: what is sound, in a sentence; nil where anything is wrong.
  public mutating func check(_ path: String) -> Words? {
    if FilePath.stem(of: path) == "metrics" {
      guard let bytes = inputs.read(path, findings: &findings) else { return nil }
      let dictionary = DictionaryReader.read(bytes, file: path, findings: &findings)
      return dictionary.map {
        Words("Không có lỗi: \($0.metrics.count) chỉ tiêu.", "No errors: \(counted($0.metrics.count, "metric")).")
      }
    }
    return criteriaSet(path).map {
      Words(
        "Không có lỗi: \($0.leaves.count) tiêu chí, \($0.awards.count) hạng mục khen thưởng.",
        "No errors: \(counted($0.leaves.count, "criterion", plural: "criteria")), \(counted($0.awards.count, "award"))."
      )
    }
  }

  /// Reads a criteria file against the data dictionary beside it.
  ///
  /// - Returns: nil where anything is wrong; all of it is in `findings`.
  public mutating func criteriaSet(_ path: String) -> CriteriaSet? {
    guard let bytes = inputs.read(path, findings: &findings) else { return nil }
    let besides = FilePath.folder(of: path) + "metrics.yaml"
    let dictionary = inputs.read(besides, findings: &findings).flatMap {
      DictionaryReader.read($0, file: besides, findings: &findings)
    }
    guard let dictionary else { return nil }
    let context = CheckContext(dictionary: dictionary, blocks: nil, previous: nil, archiveYears: nil)
    let read = CriteriaReader.read(
      bytes, file: path, id: FilePath.stem(of: path), context: context, findings: &findings)
    return read?.set
  }
}
