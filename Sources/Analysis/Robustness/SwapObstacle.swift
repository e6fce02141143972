/// Why no smallest change of weights is told.
public enum SwapObstacle: Error, Hashable, Sendable {
  /// The total is neither points added up nor one arithmetic mean of criteria.
  case combination
  /// Criteria or adjustments whose values or conditions look at points, so that other weights change them too.
  case hangsOnScores([String])
  /// The award's key is no sum of the total and of criteria's points.
  case keyIsNoSum(String)
  /// The key names points beside weights, which have no scale in common.
  case keyOfWeights(String)
  /// The key adds the total to points of criteria, and for one of the two some criteria do not apply, so that the
  /// total stands on another scale.
  case mixedScales
  /// A group of which only some criteria apply is scaled by itself.
  case unevenGroup
  /// One of the two has no key.
  case noKey
  /// A floor or a ceiling of the total may make the two equal before the weights do.
  case bounded
}
