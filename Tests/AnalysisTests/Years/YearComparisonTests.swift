import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring
import TestSupport
import Testing

/// Units that were renamed, merged and split in a year: A stays; B is what was Z; C took in X and Y; D and E are what
/// was W; F is new; V is gone.
@Suite struct YearComparisonTests {
  private let comparison: YearComparison
  private let former: [String]

  init() throws {
    let attempt = try withTemporaryFolder { folder in
      let files = [
        "Criteria/metrics.yaml": """
        metrics:
          posts: {title: Tin, type: count}
          mark: {title: Điểm, type: number}
        """,
        "Criteria/set.yaml":
          "title: Bộ\ncriteria:\n  A: {title: Tin, points: 100, value: posts, score: {target: 100}}\n",
        "Reports/2016/report.yaml": """
        year: 2016
        criteria: [set]
        blocks: [{id: k, title: Khối}]
        previous: {metrics: past.csv, results: results.csv}
        """,
        "Reports/2016/units.csv": """
        id,name,block,valid_from,valid_to,succeeded_by
        A,A,k,,,
        B,B,k,2016-05-17,,
        C,C,k,,,
        D,D,k,2016-05-17,,
        E,E,k,2016-05-17,,
        F,F,k,2016-01-02,,
        Z,Z,k,,2016-05-16,M
        M,M,k,2016-02-01,2016-05-16,B
        Y,Y,k,,2016-05-16,C
        X,X,k,,2016-05-16,C
        W,W,k,,2016-05-16,D|E
        V,V,k,,2016-05-16,
        """,
        "Reports/2016/metrics.csv": "unit,posts,mark\nA,90,1\nB,80,1\nC,70,1\nD,60,1\nE,50,1\nF,40,1\n",
        "Reports/2016/past.csv": "unit,posts,mark\nA,10,1\nC,20,2\nZ,30,3\nY,5,4\nX,7,5\nW,40,6\nV,1,7\n",
        "Reports/2016/results.csv":
          "unit,total,grade,rank\nA,10,,5\nC,20,,4\nZ,30,,3\nY,5,,7\nX,7,,6\nW,40,,2\nV,50,,1\n",
      ]
      for (name, text) in files { try folder.write(text, to: name) }
      return evaluate(folder: folder.file("Reports/2016"))
    }
    let evaluated = try #require(
      attempt.evaluated, "\(attempt.findings.diagnostics.map(\.problem.message.en))")
    let before = try #require(evaluated.folder.before)
    let results = try #require(evaluated.folder.previousResults)
    former = before.former.map(\.unit.id)
    comparison = YearComparison(
      evaluated.outcomes[0], evaluated.folder.year, lasting: before.lasting, former: before.former,
      formerMetrics: before.formerMetrics
    ) { unit in
      Standing(
        total: results.totals[unit], grade: results.grades[unit], rank: results.ranks[unit].map(Double.init),
        blockRank: nil)
    }
  }

  @Test func followsSuccessorsThroughThoseInBetween() {
    #expect(former == ["Z", "Y", "X", "W", "V"])
    #expect(comparison.descents[1] == comparison.descents[1] && comparison.descents[1].continued == 0)
    #expect(comparison.descents.map(\.wasThere) == [true, false, true, false, false, false])
    #expect(comparison.descents.map(\.absorbed) == [[], [0], [1, 2], [], [], []])
    #expect(comparison.descents.map(\.partOf) == [[], [], [], [3], [3], []])
    #expect(comparison.descents.map(\.isPlain) == [true, false, false, false, false, true])
    #expect(comparison.apart == [3, 4])
  }

  /// This year's ranks are 1 to 6 in the order of the units.
  @Test func onlyThoseMoveThatHadARank() {
    #expect(comparison.movements.map(\.before.rank) == [5, 3, 4, nil, nil, nil])
    #expect(comparison.movements.map(\.ranksGained) == [4, 1, 1, nil, nil, nil])
    #expect(comparison.movements.map(\.totalGained) == [80, 50, 50, nil, nil, nil])
  }

  /// Counts of what was merged add up; marks do not, unless the unit is the same under another name.
  @Test func comparesWithAllThatWentIntoAUnit() {
    let posts = comparison.figures["posts"]
    #expect((0..<6).map { posts?[$0] } == [10, 30, 32, nil, nil, nil])
    let marks = comparison.figures["mark"]
    #expect((0..<6).map { marks?[$0] } == [1, 3, nil, nil, nil, nil])
  }
}
