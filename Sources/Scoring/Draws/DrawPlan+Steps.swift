extension DrawPlan {
  /// One criterion or group.
  struct Step: Sendable {
    enum Kind: Sendable {
      /// Points, the weight times an achievement.
      case points
      /// A score that hangs on no weight.
      case score
      case sum, weightedSum, mean, combined
    }

    var kind: Kind
    var column: Int
    /// Its place among the weights; nil where it is worth its children's sum.
    var weight: Int?
    var isWeighted: Bool
    var official: Double
    /// The column of achievements, and of the official points.
    var achievement = 0
    var officialPoints = 0
    /// The greatest achievement without sign.
    var most = 0.0
    var children = 0..<0
    var finish: Finish = .raw
    /// What makes its figures whole numbers, where something does.
    var scale: Double?
    var combination = 0
    /// Whether an expression asks for its figures.
    var isAsked = false
    /// Whether a sum takes its children's points as whole numbers, without their columns.
    var isWhole = false
    /// Whether its figures are reckoned within such a sum alone.
    var isWithinWhole = false

    /// Whether a draw has to reckon its figures by themselves.
    var isScored: Bool { kind != .score && (kind != .points || isAsked || !isWithinWhole) }
  }

  /// What becomes of a figure once it is reckoned.
  enum Finish: Hashable, Sendable {
    case raw
    /// Taken to 15 digits.
    case digits
    /// Rounded as the set says, to so many decimals.
    case decimals(Int)

    /// What makes its figures whole numbers.
    var scale: Double? {
      if case .decimals(let places) = self { DrawPlan.scale(places) } else { nil }
    }
  }

  /// A condition: what holds of it at each row is a column, after a part of the program.
  struct Truth: Sendable {
    let column: Int
    let program: Range<Int>
    let isStatic: Bool
  }

  /// How a column of figures becomes a key to rank by.
  struct KeyStep: Sendable {
    enum Way: Sendable {
      case copy
      case snap(Double)
      case digits
    }
    let source: Int
    let key: Int
    let way: Way
    /// Whether its cells may turn out impossible to reckon.
    let mayFail: Bool
  }

  /// Keys to rank by: columns, the first deciding, and the units in their official order.
  struct KeyList: Sendable {
    var columns: [Int] = []
    /// The part of `keys` that a draw has to fill.
    var filled = 0..<0
    var order: [Int] = []
  }

  struct AwardStep: Sendable {
    let seats: Int
    let reserves: Int
    /// By block; nil where nothing bounds any.
    let bounds: [Int]?
    let haveOwnSeats: Bool
    let eligible: Truth?
    let keyProgram: Range<Int>
    let keys: KeyList
    /// Whether its keys are those of the ranking.
    let isRanking: Bool
    /// Whether a unit's grade alone decides whether it is eligible.
    let isByGrade: Bool
  }

  /// How a combination of its own is reckoned.
  static func kind(of combination: Combination) -> Step.Kind {
    switch combination {
    case .sum: .weightedSum
    case .mean: .mean
    default: .combined
    }
  }

  /// What makes figures of so many decimals whole numbers, as long as they stay far below 2⁵³.
  static func scale(_ decimals: Int) -> Double? {
    (0...6).contains(decimals) ? (0..<decimals).reduce(1) { power, _ in power * 10 } : nil
  }

  /// The least total of each grade as a whole number, where totals are: the first that is not below it.
  var wholeBounds: [Int32] {
    guard let scale = totalScale else { return [] }
    return gradeBounds.map { bound in
      var least = min(max(bound * scale, 0), 2e9).rounded()
      while least / scale < bound, least < 2e9 { least += 1 }
      while least > 0, (least - 1) / scale >= bound { least -= 1 }
      return Int32(least)
    }
  }

  /// What makes totals whole numbers, where points are added up and nothing but adjustments is done to their sum; else nil.
  var totalScale: Double? {
    guard set.addsPoints, set.rankOn == .published, set.hasPlainTotals, set.notApplicable != .full,
      let scale = Self.scale(set.decimals),
      columns[adjustmentColumn].numbers.allSatisfy({ abs($0 * scale) < DrawKernel.quickLimit })
    else { return nil }
    return scale
  }
  /// What makes the points of all topmost groups whole numbers; nil where they are not, or totals take steps of their own.
  var topScale: Double? {
    guard totalScale != nil, let first = top.first, let scale = steps[first].scale, top.count <= 16,
      top.allSatisfy({ steps[$0].isWhole && steps[$0].scale == scale })
    else { return nil }
    return scale
  }
}
