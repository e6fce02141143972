public import Diagnostics
import Scoring

/// A year as it would be under a scenario.
public struct AssumedYear: Sendable {
  public let folder: YearFolder
  /// Where the figures that are assumed are written.
  public let assumedFigures: Set<Place>
}

extension YearFolder {
  /// The year under a scenario: its rules laid over the criteria files before these are read, its figures over the
  /// year's, corrections among them. Nothing is read or written.
  ///
  /// - Returns: nil where anything is wrong; all of it is added to `findings`.
  public func assuming(_ scenario: Scenario, findings: inout Findings) -> AssumedYear? {
    var found = Findings()
    var rules = RuleLaying(sources.map(\.document), of: sets.map(\.id))
    var figures = FigureLaying(over: metrics, of: year)
    for assignment in scenario.assignments {
      if assignment.isOfFigure { figures.lay(assignment) } else { rules.lay(assignment) }
    }
    found.add(contentsOf: rules.findings)
    found.add(contentsOf: figures.findings)
    var assumed = self
    assumed.lay(figures)
    assumed.lay(rules, &found)
    let hasErrors = found.hasErrors
    findings.add(contentsOf: found)
    return hasErrors ? nil : AssumedYear(folder: assumed, assumedFigures: figures.assumedPlaces)
  }

  private mutating func lay(_ figures: FigureLaying) {
    metrics = figures.table
    year = Year(
      units: year.units, blocks: year.blocks, dictionary: year.dictionary,
      metrics: year.metrics.merging(figures.columns) { $1 }, previous: year.previous, history: year.history)
  }

  private mutating func lay(_ rules: RuleLaying, _ findings: inout Findings) {
    var rules = rules
    rules.dropPointsOfGroups()
    // As the reader of the folder had it.
    let context = CheckContext(
      dictionary: year.dictionary, blocks: year.blocks, previous: Set((previousMetrics?.columns ?? [:]).keys),
      archiveYears: year.history.years)
    for number in Set(rules.laid.map(\.set)).sorted() {
      let official = sets[number]
      var found = Findings()
      let read = CriteriaReader.read(rules.documents[number], id: official.id, findings: &found) { set, source in
        // Rules that were not all laid are not those that are meant: only their form is looked at.
        rules.findings.hasErrors
          ? Findings() : rules.judge(set, source, number: number, official: official, in: context)
      }
      // What the file lacks now was taken away: it was sound.
      let taken = rules.laid.last { $0.set == number && $0.isRemoval }?.place
      for diagnostic in found.diagnostics {
        let isOfFile = diagnostic.place?.file == sources[number].file
        findings.add(
          diagnostic.problem, at: diagnostic.place, related: diagnostic.related ?? (isOfFile ? taken : nil))
      }
      guard let read else { continue }
      (sets[number], sources[number]) = read
      for problem in read.set.metricsNeeded(year.dictionary, metrics) {
        findings.add(problem, at: Place(file: metrics.file), related: rules.laid.first { $0.set == number }?.place)
      }
    }
  }
}
