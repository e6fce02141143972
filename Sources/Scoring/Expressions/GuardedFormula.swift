public import Formulas

/// An expression as spreadsheet formulas: when it does not apply, when it is missing, and what it is otherwise.
///
/// The conditions are asked in this order, never give an error themselves, and are `.truth(false)` where they
/// cannot hold. Where the expression is undefined (a division by zero) neither holds and `value` gives an error.
public struct GuardedFormula: Hashable, Sendable {
  public let notApplicable: Formula
  public let missing: Formula
  /// Meant where neither condition holds.
  public let value: Formula

  /// The formula of one cell: `IF(not applicable,"-",IF(missing,"",value))`, without what cannot happen.
  public var cell: Formula {
    // A cell that says "-" is its own value.
    if notApplicable == .binary(.equal, value, .text("-")) { return .if(missing, .text(""), value) }
    return .if(notApplicable, .text("-"), .if(missing, .text(""), value))
  }
}

/// The same in the making. The states are asked in order (undefined, not applicable, missing), so that each
/// need not repeat the ones before it, and formulas grow with the expression instead of by powers.
struct StatedFormula {
  /// When `value` gives an error; overflow is not foreseen.
  var undefined = Formula.truth(false)
  /// The part of `undefined` that can hold at once with `notApplicable` or `missing`.
  var overriding = Formula.truth(false)
  var notApplicable = Formula.truth(false)
  var missing = Formula.truth(false)
  var value: Formula

  var guarded: GuardedFormula {
    GuardedFormula(
      notApplicable: .condition(overriding, .truth(false), notApplicable),
      missing: .condition(overriding, .truth(false), missing),
      value: value)
  }

  /// When there is no figure, whether or not there is an error too.
  var lacking: Formula { .or([notApplicable, missing]) }

  /// When there is no figure and no error.
  var absent: Formula { .condition(overriding, .truth(false), lacking) }

  /// When the formula is a truth that is present and equals `truth`.
  func isKnown(_ truth: Bool) -> Formula {
    .condition(.or([undefined, lacking]), .truth(false), truth ? value : .not(value))
  }
}

extension Formula {
  /// `IF` between conditions that give no errors where they are reckoned, without what cannot happen.
  static func condition(_ condition: Formula, _ then: Formula, _ otherwise: Formula) -> Formula {
    switch (then, otherwise) {
    case (.truth(true), .truth(false)): condition
    case (.truth(false), .truth(true)): .not(condition)
    case _ where then == otherwise: then
    default: .if(condition, then, otherwise)
    }
  }
}
