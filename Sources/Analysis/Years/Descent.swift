public import Scoring

/// Where a unit comes from: what it was the year before.
public struct Descent: Hashable, Sendable {
  /// Whether the unit was evaluated the year before itself.
  public let wasThere: Bool
  /// Former units, by their places, that went into this one whole: merged into it, or renamed.
  public let absorbed: [Int]
  /// Former units that were split, of which this one is a part.
  public let partOf: [Int]

  /// The former unit that this one is under another name, and nothing else.
  public var continued: Int? { !wasThere && absorbed.count == 1 && partOf.isEmpty ? absorbed[0] : nil }

  /// What the unit did alone: nothing went into it, and nothing was cut off for it.
  public var isPlain: Bool { absorbed.isEmpty && partOf.isEmpty }

  /// One for each unit.
  ///
  /// - Parameters:
  ///   - lasting: the units among them that were there the year before.
  ///   - former: units of the year before that are gone.
  public static func all(_ units: [Unit], lasting: Set<Unit.ID>, former: [FormerUnit]) -> [Descent] {
    var absorbed: [Unit.ID: [Int]] = [:]
    var partOf: [Unit.ID: [Int]] = [:]
    for (place, unit) in former.enumerated() {
      if unit.successors.count == 1 {
        absorbed[unit.successors[0], default: []].append(place)
      } else {
        for successor in unit.successors { partOf[successor, default: []].append(place) }
      }
    }
    return units.map {
      Descent(wasThere: lasting.contains($0.id), absorbed: absorbed[$0.id] ?? [], partOf: partOf[$0.id] ?? [])
    }
  }
}
