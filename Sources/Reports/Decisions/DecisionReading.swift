public import Diagnostics
import Evaluation
import Files
public import Intake
import Scoring
import Spreadsheet

/// Reads the council's decisions from the workbooks that came back, and resolves them. Writes nothing.
///
/// - Parameters:
///   - folder: the year's folder, such as `Reports/2016`.
///   - signed: the workbooks, one for each criteria set.
///   - version: of the program.
public func decide(
  folder: String, signed: [String], options: DecisionOptions, language: Language, version: String,
  progress: (@Sendable (ReadingProgress) -> Void)? = nil
) -> DecisionAttempt {
  var findings = Findings()
  var workbooks: [WorkbookContents] = []
  for path in signed {
    do {
      workbooks.append(try WorkbookContents.open(try FileContents.read(path), file: path))
    } catch let problem as FileProblem {
      findings.add(problem, at: nil)
    } catch let diagnostic as Diagnostic {
      findings.add(diagnostic.problem, at: diagnostic.place)
    } catch {
      findings.add(WorkbookProblem.damagedArchive, at: Place(file: path))
    }
  }
  let attempt = evaluate(folder: folder, progress: progress)
  var inputs = attempt.inputs
  guard let evaluated = attempt.evaluated else {
    findings.add(contentsOf: attempt.findings)
    return DecisionAttempt(decided: nil, findings: findings, inputs: inputs)
  }
  var past = YearFolderReader(folder: folder)
  let existing = past.readDecisions()
  findings.add(contentsOf: past.findings)
  inputs.add(contentsOf: past.inputs)
  var sets: [DecidedSet] = []
  for workbook in workbooks {
    let reading = SignedWorkbook(workbook, of: evaluated, options, version)
    do {
      guard let set = try reading.read(&findings) else { continue }
      if sets.contains(where: { $0.outcome.set.id == set.outcome.set.id }) {
        findings.add(DecisionProblem.sameSetTwice(set.outcome.set.id), at: Place(file: workbook.file))
      } else {
        sets.append(set)
      }
    } catch let diagnostic as Diagnostic {
      findings.add(diagnostic.problem, at: diagnostic.place)
    } catch let problem as any Problem {
      findings.add(problem, at: nil)
    } catch {
      findings.add(WorkbookProblem.damagedArchive, at: Place(file: workbook.file))
    }
  }
  guard let existing, !findings.hasErrors else {
    return DecisionAttempt(decided: nil, findings: findings, inputs: inputs)
  }
  let register = DecisionRegister(existing)
  var records = existing.file.records
  for set in sets {
    let taken = register.taking(set.records(of: existing.year, language), of: set.outcome.set, into: records)
    if !taken.changes.isEmpty, !options.isReplacing {
      findings.add(DecisionProblem.decisionsExist(taken.changes), at: Place(file: existing.path))
    }
    records = taken.records
  }
  let decided = DecidedYear(
    evaluated: evaluated, sets: sets, records: records, isNew: records != existing.file.records)
  return DecisionAttempt(decided: findings.hasErrors ? nil : decided, findings: findings, inputs: inputs)
}
