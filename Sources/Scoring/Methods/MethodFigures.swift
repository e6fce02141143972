public import Diagnostics

/// A criterion's parameters in words, for the sentence in which its method tells how the criterion is scored.
public struct MethodFigures: Sendable {
  private let parameters: MethodParameters
  private let isWeighted: Bool
  private let blockTitle: @Sendable (Block.ID) -> Words
  private let label: @Sendable (String) -> String

  /// - Parameters:
  ///   - isWeighted: whether the achievement is passed on as it is, not multiplied by points.
  ///   - label: an answer as readers know it, by its id.
  public init(
    _ parameters: MethodParameters, isWeighted: Bool, blockTitle: @escaping @Sendable (Block.ID) -> Words,
    label: @escaping @Sendable (String) -> String
  ) {
    self.parameters = parameters
    self.isWeighted = isWeighted
    self.blockTitle = blockTitle
    self.label = label
  }

  /// What an achievement is multiplied by; nothing where a weight counts.
  var times: Words { isWeighted ? Words(both: "") : Words(" × điểm tối đa", " × maximum points") }

  /// Behind "đơn vị", where units are compared within their block.
  var peers: Words { parameters.comparesWithinBlock ? Words(" trong khối", " of the block") : Words(both: "") }

  var isLowerBetter: Bool { word("direction") == "lower" }

  /// Behind a sentence, where lower values are the better ones.
  var lower: Words { isLowerBetter ? Words(", thấp hơn là tốt hơn", ", lower is better") : Words(both: "") }

  func word(_ name: String) -> String? {
    if case .word(let word)? = parameters.values[name]?.other { word } else { nil }
  }

  /// `80`, or by block `200 (Sở, ban, ngành), 80 (các khối còn lại)`; nil where the parameter is not given.
  func number(_ name: String) -> Words? {
    byBlock(name) { if case .number(let number) = $0 { Self.plain(number) } else { nil } }
  }

  /// The same as a percentage: `80%`.
  func percent(_ name: String) -> Words? {
    byBlock(name) { if case .number(let share) = $0 { Self.percent(share) } else { nil } }
  }

  /// Every step as `step` puts its threshold and its points: `từ 1: 2 điểm; từ 6: 4 điểm`, each block's after its title.
  func steps(_ name: String, _ step: (Words, Words) -> Words) -> Words? {
    byBlock(name, isList: true) { value in
      guard case .steps(let steps) = value else { return nil }
      return Self.list(steps.map { step(Self.threshold($0), Self.points($0.points)) })
    }
  }

  /// `Có: 4 điểm; Không: 0 điểm`.
  func choices(_ name: String) -> Words? {
    byBlock(name, isList: true) { value in
      guard case .choices(let choices) = value else { return nil }
      return Self.list(
        choices.map { choice in
          let (label, points) = (label(choice.key), Self.points(choice.points))
          return Words("\(label): \(points.vi)", "\(label): \(points.en)")
        })
    }
  }

  /// - Parameter isList: whether a block's own values are a list, before which the block stands.
  private func byBlock(_ name: String, isList: Bool = false, _ text: (ParameterValue) -> Words?) -> Words? {
    guard let value = parameters.values[name] else { return nil }
    if value.isUniform { return value.other.flatMap(text) }
    let parts = value.entries.compactMap { entry -> Words? in
      let block = entry.block.map(blockTitle) ?? Words("các khối còn lại", "other blocks")
      return text(entry.value).map { words in
        isList
          ? Words("[\(block.vi)] \(words.vi)", "[\(block.en)] \(words.en)")
          : Words("\(words.vi) (\(block.vi))", "\(words.en) (\(block.en))")
      }
    }
    return Self.list(parts)
  }

  private static func list(_ parts: [Words]) -> Words {
    Words(parts.map(\.vi).joined(separator: "; "), parts.map(\.en).joined(separator: "; "))
  }

  /// As it was written: `50%` stays a percentage.
  private static func threshold(_ step: Step) -> Words {
    step.key.hasSuffix("%") ? percent(step.from) : plain(step.from)
  }

  private static func points(_ points: Double) -> Words {
    let number = plain(points)
    return Words("\(number.vi) điểm", points == 1 ? "1 point" : "\(number.en) points")
  }

  private static func percent(_ share: Double) -> Words {
    let number = plain(Decimal15.significant(share * 100))
    return Words("\(number.vi)%", "\(number.en)%")
  }

  private static func plain(_ number: Double) -> Words {
    Words(
      NumberText.format(number, atMost: 9, grouping: false, language: .vietnamese),
      NumberText.format(number, atMost: 9, grouping: false, language: .english))
  }
}
