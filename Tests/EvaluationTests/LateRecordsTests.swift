import Evaluation
import Intake
import Scoring
import TestSupport
import Testing

/// The late records of the sample year, of which no more are asked for than are to be listed.
@Suite struct LateRecordsTests {
  @Test(arguments: [1, 2, 10, 100, 100_000])
  func keepsThoseThatAreLateTheLongest(most: Int) throws {
    let sample = try #require(evaluate(folder: Repository.root + "/Reports/2016").evaluated)
    let all = try sample.lateRecords()
    let few = try sample.lateRecords(most: most)
    #expect(all.map(\.kind.id) == few.map(\.kind.id) && !all.isEmpty)
    for (all, few) in zip(all, few) {
      #expect(all.total == all.records.count && few.total == all.total && all.total > 100)
      // Of equally late ones, those that the whole list has first.
      let order = all.records.enumerated().sorted { left, right in
        left.element.days == right.element.days
          ? left.offset < right.offset : left.element.days > right.element.days
      }
      let wanted = order.prefix(most).map(\.offset).sorted().map { all.records[$0] }
      #expect(few.records == wanted)
    }
  }
}
