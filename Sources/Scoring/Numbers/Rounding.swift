/// How published figures are rounded, on 15 significant digits.
public enum Rounding: String, Hashable, Sendable, CaseIterable {
  /// A half goes away from zero, as a person with a pencil does it.
  case halfUp = "half_up"
  /// A half goes to the even neighbour (IEC 60559, bankers' rounding).
  case halfEven = "half_even"
  /// Figures stay as they are.
  case none

  public func round(_ x: Double, places: Int) -> Double {
    switch self {
    case .halfUp: Decimal15.round(x, places: places)
    case .halfEven: Decimal15.roundHalfEven(x, places: places)
    case .none: x
    }
  }
}
