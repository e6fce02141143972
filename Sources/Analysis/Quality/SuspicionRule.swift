import Scoring

/// When a figure is worth a second look: it has changed out of all proportion since last year, or stands far from the
/// figures of its block. Nothing follows from it by itself: large differences may be true.
///
/// Against last year, with `x` this year's figure and `y` last year's:
///
///     max(|x|, |y|) ≥ ratio · min(|x|, |y|)  and  |x − y| ≥ floor
///
/// which holds for a figure ten times last year's, for a tenth of it, and for zero against many. A wrong unit of
/// measure or a digit too many shows in this way.
///
/// Against the block, with the modified z-score `M` of `PeerSpread`:
///
///     |M| > score  and  |x − median| ≥ floor,  among at least `peers` figures
///
/// The floor keeps small numbers quiet: 0 → 3 is ten times nothing, and no alarm.
///
/// - Source: ratio edits: T. de Waal, J. Pannekoek, S. Scholtus, *Handbook of Statistical Data Editing and Imputation*
///   (2011). M and its threshold: B. Iglewicz, D. Hoaglin, *How to Detect and Handle Outliers* (1993). The ratio, the
///   floors and the least number of peers are the product's own.
public struct SuspicionRule: Hashable, Sendable {
  /// How many times the smaller figure the greater one must be at least.
  public let ratio: Double
  /// The modified z-score beyond which a figure stands apart.
  public let score: Double
  /// How many figures a block must have to be compared with. Of 7 figures drawn from a normal distribution 3.4 %
  /// stand apart by chance, of 20 still 0.7 %, of 5 already 5.3 %.
  public let peers: Int
  /// The least difference that weighs, for counts.
  public let countFloor: Double
  /// The least difference that weighs for other numbers, as a share of the middle size of all units' figures: their
  /// unit of measure may be anything.
  public let shareFloor: Double

  public init(
    ratio: Double = 10, score: Double = 3.5, peers: Int = 7, countFloor: Double = 10, shareFloor: Double = 0.1
  ) {
    self.ratio = ratio
    self.score = score
    self.peers = peers
    self.countFloor = countFloor
    self.shareFloor = shareFloor
  }

  /// The rule that reports go by.
  public static let usual = SuspicionRule()

  /// The least difference that weighs among the figures of a metric, given one a unit.
  func floor(of kind: Metric.Kind, among figures: [Double]) -> Double {
    kind == .count ? countFloor : shareFloor * (middle(of: figures.map { abs($0) }) ?? 0)
  }

  /// Whether a figure has changed out of proportion since last year.
  func isFar(_ figure: Double, fromLastYears previous: Double, floor: Double) -> Bool {
    let (small, great) = (min(abs(figure), abs(previous)), max(abs(figure), abs(previous)))
    return Decimal15.compare(great, ratio * small) >= 0 && weighs(figure - previous, floor)
  }

  /// Whether a figure stands apart from its peers.
  func isFar(_ figure: Double, from spread: PeerSpread, floor: Double) -> Bool {
    Decimal15.compare(abs(spread.score(of: figure)), score) > 0 && weighs(figure - spread.median, floor)
  }

  private func weighs(_ difference: Double, _ floor: Double) -> Bool {
    difference != 0 && Decimal15.compare(abs(difference), floor) >= 0
  }
}
