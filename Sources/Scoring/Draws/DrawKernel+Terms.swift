/// The values of a kernel: numbers, sets of units, pointers, which own nothing.
extension DrawKernel {
  /// What a draw asks of an award, as plain numbers.
  struct AwardTerms {
    let seats: Int
    let reserves: Int
    let haveOwnSeats: Bool
    let hasBounds: Bool
    let isRanking: Bool
    let keyProgram: Range<Int>
    /// nil where no weight decides who is eligible.
    let eligible: DrawPlan.Truth?
    /// By grade, where the grade alone decides who is eligible.
    var byGrade: UnsafeMutableBufferPointer<Verdict>?

    init(_ award: DrawPlan.AwardStep) {
      seats = award.seats
      reserves = award.reserves
      haveOwnSeats = award.haveOwnSeats
      hasBounds = award.bounds != nil
      isRanking = award.isRanking
      keyProgram = award.keyProgram
      eligible = award.eligible.flatMap { $0.isStatic ? nil : $0 }
    }
  }

  /// Of which units with a grade a condition holds, and of which it cannot be told.
  struct Verdict {
    /// The grade's place, from 1; 0 is none.
    let slot: Int
    let holding: UnitSet
    let faulty: UnitSet
  }

  /// Whom an award names.
  struct Named {
    let proposed: UnitSet
    let held: UnitSet
    let reserves: UnitSet

    @inline(__always)
    func removeAll() {
      proposed.removeAll()
      held.removeAll()
      reserves.removeAll()
    }
  }

  /// A list of keys: where its columns stand in `keyColumns`, and its units' official order in `orders`.
  struct Keys {
    let first: Int
    let end: Int
    let order: Int
    let filled: Range<Int>
  }

  /// Room for sorting units.
  struct SortingBuffers {
    let keys: UnsafeMutablePointer<Double>
    let otherKeys: UnsafeMutablePointer<Double>
    let units: UnsafeMutablePointer<Int>
  }
}
