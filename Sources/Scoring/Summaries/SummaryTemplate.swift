/// A sentence about a unit with figures in it:
/// `"Đăng {updates} tin, bài[; đúng hạn {on_time / due : percent}]"`.
///
/// `{expression}` prints a number or a text, `{expression : percent}` a share as a percentage. A `[clause]` is
/// left out where a figure in it is missing, does not apply or is undefined; outside a clause such a figure
/// prints as `–`. `{{`, `}}`, `[[` and `]]` print the bracket itself.
public struct SummaryTemplate: Hashable, Sendable {
  /// The template as it was written.
  public let text: String
  let parts: [Part]

  enum Part: Hashable, Sendable {
    case piece(Piece)
    case clause([Piece])
  }

  enum Piece: Hashable, Sendable {
    case text(String)
    case figure(Figure)
  }

  struct Figure: Hashable, Sendable {
    let expression: Expression
    let isPercentage: Bool
    /// Where the expression starts in the template, in Unicode scalars.
    let offset: Int
  }

  /// Every figure, in reading order.
  var figures: [Figure] {
    parts.flatMap { part in
      switch part {
      case .piece(let piece): [piece]
      case .clause(let pieces): pieces
      }
    }.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// Every expression of the template, in reading order.
  public var expressions: [Expression] { figures.map(\.expression) }

  /// Everything wrong with the figures' meaning, in reading order, with ranges in the template.
  public func check(in scope: Scope) -> [ExpressionError] {
    figures.flatMap { figure in
      let errors = figure.expression.check(in: scope, as: [.number, .text])
      if errors.isEmpty, figure.isPercentage, figure.expression.type(in: scope) != .number {
        return [ExpressionError(.percentOfText, at: figure.expression.root.range).shifted(by: figure.offset)]
      }
      return errors.map { $0.shifted(by: figure.offset) }
    }
  }
}
