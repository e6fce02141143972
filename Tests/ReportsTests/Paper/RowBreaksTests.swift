import TestSupport
import Testing

@testable import Reports

@Suite struct RowBreaksTests {
  private func breaks(
    _ heights: [Double], repeated: ClosedRange<Int> = 0...0, together: [ClosedRange<Int>] = [], room: Double = 10
  ) -> [Int] {
    RowBreaks(heights: heights, repeated: repeated, together: together, room: room).rows
  }

  @Test func fillsPagesWithTheHeaderOnEach() {
    // A header of 2 and rows of 2: four on the first page, four on each further one.
    #expect(breaks(Array(repeating: 2, count: 12)) == [5, 9])
    #expect(breaks(Array(repeating: 2, count: 5)) == [])
    #expect(breaks([]) == [])
  }

  @Test func keepsATitleWithItsFirstRow() {
    #expect(breaks(Array(repeating: 2, count: 12), together: [4...5]) == [4, 8])
    // Where one range reaches into another, all of it moves.
    #expect(breaks(Array(repeating: 2, count: 12), together: [3...4, 4...5]) == [3, 7, 11])
  }

  @Test func cutsWhatFillsMoreThanAPage() {
    #expect(breaks(Array(repeating: 2, count: 12), together: [1...11]) == [5, 9])
    #expect(breaks([2, 30, 2, 2]) == [1, 2])
  }

  /// Against a plain check of what a sound cut is, on seeded tables.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func cutsNoRangeThatAPageHolds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 5...120, using: &random)
    let heights = (0..<count).map { _ in Double(Int.random(in: 8...40, using: &random)) }
    var together: [ClosedRange<Int>] = []
    var row = 3
    while row + 4 < count {
      together.append(row...(row + Int.random(in: 1...3, using: &random)))
      row += Int.random(in: 4...15, using: &random)
    }
    let room = 300.0
    let cuts = breaks(heights, repeated: 0...1, together: together, room: room)
    let starts = [0] + cuts
    for (page, start) in starts.enumerated() {
      let end = page + 1 < starts.count ? starts[page + 1] : count
      let filled = heights[start..<end].reduce(0, +) + (page > 0 ? heights[0...1].reduce(0, +) : 0)
      #expect(filled <= room, "seed \(seed), page \(page + 1)")
    }
    for range in together { #expect(!cuts.contains { range.dropFirst().contains($0) }, "seed \(seed), \(range)") }
  }
}
