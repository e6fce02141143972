import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// A workbook that the council sent back, read against the year that it was made from.
struct SignedWorkbook {
  private let workbook: WorkbookContents
  private let evaluated: EvaluatedYear
  private let options: DecisionOptions
  private let version: String
  private var file: Place { Place(file: workbook.file) }

  init(_ workbook: WorkbookContents, of evaluated: EvaluatedYear, _ options: DecisionOptions, _ version: String) {
    self.workbook = workbook
    self.evaluated = evaluated
    self.options = options
    self.version = version
  }

  /// - Returns: nil where the decisions cannot be taken; why is in `findings`.
  /// - Throws: a `Diagnostic` where the workbook cannot be read, `FileProblem` and `WorkbookError` where what it is
  ///   held against cannot be made.
  func read(_ findings: inout Findings) throws -> DecidedSet? {
    guard let identity = try WorkbookIdentity(workbook),
      let proposals = workbook.sheets.first(where: { $0.name == SheetNames(identity.language).proposals })
    else {
      findings.add(DecisionProblem.notOurs, at: file)
      return nil
    }
    var own = Findings()
    let year = evaluated.folder.report.year
    if identity.year != year {
      own.add(DecisionProblem.otherYear(found: identity.year, expected: year), at: identity.yearPlace)
    }
    guard let outcome = evaluated.outcomes.first(where: { $0.set.id == identity.set }) else {
      let known = evaluated.outcomes.map(\.set.id)
      own.add(DecisionProblem.otherSet(identity.set, known: known), at: identity.setPlace)
      findings.add(contentsOf: own)
      return nil
    }
    for difference in identity.differences(from: evaluated.identities) {
      own.add(Self.problem(difference), at: file)
    }
    // What was made from other inputs differs everywhere.
    if !own.hasErrors { own.add(contentsOf: try compared(identity, outcome)) }
    let rulings = try Ruling.read(proposals, of: outcome, &own)
    let set = Self.resolved(outcome, rulings)
    if !own.hasErrors { addOpenQuestions(of: set, at: proposals.place(), to: &own) }
    findings.add(contentsOf: own)
    return own.hasErrors ? nil : set
  }

  private static func problem(_ difference: WorkbookIdentity.InputDifference) -> DecisionProblem {
    switch difference {
    case .changed(let path): .changedFile(path)
    case .gone(let path): .fileGone(path)
    case .added(let path): .fileAdded(path)
    }
  }

  private func compared(_ identity: WorkbookIdentity, _ outcome: Outcome) throws -> Findings {
    let report = WorkbookReport(evaluated, language: identity.language, version: version)
    let sent = try WorkbookContents.open(report.contents(of: outcome), file: workbook.file)
    let comparison = WorkbookComparison(
      evaluated, outcome, identity.language, takesDecisionsAlone: options.takesDecisionsAlone)
    let found = try comparison.findings(sent, workbook)
    if found.diagnostics.isEmpty || identity.version == version { return found }
    // Another version lays sheets out in another way: its cells say nothing about what was altered.
    var other = Findings()
    let problem = DecisionProblem.otherVersion(identity.version, current: version)
    other.add(
      options.takesDecisionsAlone ? PassedOver(problem: problem) : problem as any Problem, at: identity.versionPlace)
    return other
  }

  private static func resolved(_ outcome: Outcome, _ rulings: [Ruling]) -> DecidedSet {
    var decisions: [Award.ID: AwardDecisions] = [:]
    for ruling in rulings { decisions[ruling.award, default: [:]][ruling.unit] = ruling.decision }
    return DecidedSet(outcome: outcome, rulings: rulings, awards: outcome.resolved(by: decisions))
  }

  /// What the council has left open, and what it may not have meant.
  private func addOpenQuestions(of set: DecidedSet, at sheet: Place, to findings: inout Findings) {
    func open(_ problem: DecisionProblem) -> any Problem {
      options.isPartial ? PassedOver(problem: problem) : problem
    }
    for award in set.awards {
      func id(_ unit: Int) -> Unit.ID { set.outcome.units[unit].id }
      func place(_ unit: Int) -> Place { set.ruling(on: unit, for: award.award)?.place ?? sheet }
      for unit in award.undecided {
        findings.add(open(.undecided(unit: id(unit), award: award.award)), at: place(unit))
      }
      for tie in award.equalReserves {
        findings.add(
          open(.equalReserves(tie.units.map(id), seats: tie.seats, award: award.award)),
          at: tie.units.first.map(place) ?? sheet)
      }
      for excess in award.excess {
        findings.add(
          DecisionProblem.excess(
            award: award.award, granted: excess.granted, seats: excess.seats, block: excess.block), at: sheet)
      }
      for unit in award.reserves where set.ruling(on: unit, for: award.award)?.decision == .agreed {
        findings.add(DecisionProblem.reserveWithoutSeat(unit: id(unit), award: award.award), at: place(unit))
      }
      if award.freeSeats > 0 { findings.add(DecisionProblem.freeSeats(award.freeSeats, award: award.award), at: sheet) }
    }
  }
}

extension EvaluatedYear {
  /// The files that were read, as a workbook's sheet of sources names them.
  var identities: [WorkbookIdentity.Input] {
    inputs.files.map { .init(path: $0.path, sha256: $0.sha256) }
      + inputs.logs.compactMap { log in log.sha256.map { .init(path: log.path, sha256: $0) } }
      + inputs.stored.map { .init(path: $0.path, sha256: $0.sha256) }
  }
}
