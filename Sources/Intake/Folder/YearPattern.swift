public import Diagnostics
import Files
public import Scoring

/// What a new year's folder begins with: the criteria that apply, and what the year before hands on.
public struct YearPattern: Sendable {
  /// The folder of the criteria.
  public let criteria: CriteriaFolder
  /// The sets that are there beside the one that is taken, the latest last.
  public let otherSets: [CriteriaSet.ID]
  public let sets: [CriteriaSet.ID]
  public let dictionary: DataDictionary
  /// The blocks to begin with.
  public let blocks: [Block]
  /// nil where no year before was named.
  public let earlier: EarlierYear?

  /// The pattern with other sets, which the folder of the criteria must hold.
  public func with(sets: [CriteriaSet.ID]) -> YearPattern {
    YearPattern(
      criteria: criteria, otherSets: [], sets: sets, dictionary: dictionary, blocks: blocks, earlier: earlier)
  }

  /// What a year's folder hands on to a later one's.
  public struct EarlierYear: Sendable {
    public let path: String
    public let year: Int
    /// The lines of `report.yaml` that hold for a later year too, each with its line break.
    public let lastingLines: String
    /// `units.csv` as it is, past units included.
    public let unitTable: [UInt8]
    public let hasMetrics: Bool
    let registry: UnitRegistry

    /// Those that are valid on the last day of a year.
    public func units(of year: Int) -> [Unit] { registry.units(of: year) }
  }
}

/// Reads what a new year's folder begins with.
public struct YearPatternReader {
  public private(set) var inputs = InputFiles()
  public private(set) var findings = Findings()

  public init() {}

  /// Takes over from a year before: its criteria sets, its units, and what its report says for good.
  ///
  /// - Parameters:
  ///   - folder: the folder of the year before.
  ///   - new: the folder to be made, which finds the criteria.
  /// - Returns: nil where anything is wrong; all of it is in `findings`.
  public mutating func read(from folder: String, for new: String) -> YearPattern? {
    var reader = YearFolderReader(folder: folder)
    let earlier = reader.earlierYear()
    inputs.add(contentsOf: reader.inputs)
    findings.add(contentsOf: reader.findings)
    guard let (earlier, report) = earlier, let home = criteriaFolder(near: new) else { return nil }
    for set in report.criteria where FileKind(at: home.file(set)) == nil {
      findings.add(FileProblem.missing(path: home.file(set)), at: nil)
    }
    guard let dictionary = dictionary(in: home), !findings.hasErrors else { return nil }
    return YearPattern(
      criteria: home, otherSets: [], sets: report.criteria, dictionary: dictionary, blocks: report.blocks ?? [],
      earlier: earlier)
  }

  /// Takes the latest criteria set that there is, and the blocks that it names.
  ///
  /// - Returns: nil where anything is wrong; all of it is in `findings`.
  public mutating func read(_ home: CriteriaFolder) -> YearPattern? {
    let sets: [CriteriaSet.ID]
    do {
      sets = try home.sets()
    } catch {
      findings.add(error, at: nil)
      return nil
    }
    guard let latest = sets.last else {
      findings.add(FileProblem.missing(path: home.file("…")), at: nil)
      return nil
    }
    guard let dictionary = dictionary(in: home), let bytes = inputs.read(home.file(latest), findings: &findings) else {
      return nil
    }
    let context = CheckContext(dictionary: dictionary, blocks: nil, previous: nil, archiveYears: nil)
    let read = CriteriaReader.read(
      bytes, file: home.file(latest), id: latest, context: context, findings: &findings)
    guard let set = read?.set, !findings.hasErrors else { return nil }
    return YearPattern(
      criteria: home, otherSets: sets.dropLast(), sets: [latest], dictionary: dictionary,
      blocks: set.blocksNamed.map { Block(id: $0, title: Words(both: $0)) }, earlier: nil)
  }

  private mutating func criteriaFolder(near folder: String) -> CriteriaFolder? {
    if let home = CriteriaFolder(near: folder) { return home }
    findings.add(FileProblem.missing(path: CriteriaFolder.candidates(near: folder)[2]), at: nil)
    return nil
  }

  private mutating func dictionary(in home: CriteriaFolder) -> DataDictionary? {
    inputs.read(home.dictionary, findings: &findings).flatMap {
      DictionaryReader.read($0, file: home.dictionary, findings: &findings)
    }
  }
}

extension YearFolderReader {
  fileprivate mutating func earlierYear() -> (YearPattern.EarlierYear, YearReport)? {
    guard isThere() else { return nil }
    let (reportPath, unitPath) = (folder + "/report.yaml", folder + "/units.csv")
    guard let report = report(isOptional: false), let year = report.year,
      let registry = registry(blocks: report.blocks), !findings.hasErrors,
      let reportBytes = inputs.read(reportPath, findings: &findings),
      let unitTable = inputs.read(unitPath, findings: &findings)
    else { return nil }
    let lines = LastingReport(reportBytes, file: reportPath).lines
    return (
      YearPattern.EarlierYear(
        path: folder, year: year, lastingLines: lines, unitTable: unitTable,
        hasMetrics: FileKind(at: folder + "/metrics.csv") != nil, registry: registry), report
    )
  }
}

extension CriteriaSet {
  /// The blocks for which the set has numbers of their own, in the order of their ids.
  fileprivate var blocksNamed: [Block.ID] {
    var named: Set<Block.ID> = []
    for measure in leaves.compactMap(\.measure) {
      for value in measure.parameters.values.values { named.formUnion(value.named.keys) }
    }
    for award in awards {
      if case .ofBlocks(let quotas) = award.quota.size { named.formUnion(quotas.named.keys) }
    }
    return named.sorted()
  }
}
