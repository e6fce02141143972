import CivilCalendar
import Database
import Diagnostics
import Files
import Scoring

extension RecordSource {
  /// Counts metrics in the database, as `count` does from a log.
  func count(
    in stored: StoredRecords, _ counted: [(metric: Metric, counting: Counting)], _ findings: inout Findings,
    _ inputs: inout InputFiles
  ) -> [CountedMetric]? {
    let countings = counted.map(\.counting)
    let read = asking(stored, &findings) { findings throws(DatabaseProblem) -> StoredCounts? in
      guard var question = try self.question(stored, countings, &findings) else { return nil }
      var (table, counts) = try self.counts(stored, question)
      // What is no answer by the spellings known so far may be one all the same.
      let odd = question.oddColumns(counts)
      var unmatched: [RecordColumn.ID: [String]] = [:]
      if !odd.isEmpty, let learned = try stored.learned(question.layout, odd, unmatched: &unmatched) {
        question = self.question(learned, countings)
        (table, counts) = try self.counts(stored, question)
      }
      stored.settle()
      try self.putTogether(&counts, stored, countings, question.layout)
      self.keep(table, question, counts, moment: try stored.moment(), try stored.snapshot.server(), &inputs)
      self.report(unmatched, &findings)
      return self.report(counts, question, &findings) ? counts : nil
    }
    guard let read else { return nil }
    for (place, entry) in counted.enumerated() where read.undefined[place] > 0 {
      findings.add(RecordProblem.undefined(entry.metric.id, rows: read.undefined[place]), at: Place(file: path))
    }
    return counted.enumerated().map { place, entry in
      CountedMetric(
        metric: entry.metric, file: path, column: read.column(place, entry.counting.statistic),
        rows: read.parts[place].map(\.rows))
    }
  }

  /// How records with a deadline stand, as `answers` tells from a log.
  func answers(in stored: StoredRecords, _ findings: inout Findings) -> [AnswerCounts]? {
    var counts = Array(repeating: AnswerCounts(), count: unitCount)
    if kind.deadline == nil { return counts }
    return asking(stored, &findings) { findings throws(DatabaseProblem) -> [AnswerCounts]? in
      guard let question = try self.settledQuestion(stored, &findings) else { return nil }
      let number = self.unitNumbers()
      for row in try stored.run(question.answers).rows {
        guard let unit = number((row[0] ?? "").withoutOuterSpaces), unit >= 0 else { continue }
        let states = row.dropFirst().map { $0.flatMap { Int($0) } ?? 0 }
        counts[Int(unit)] = counts[Int(unit)] + AnswerCounts(states)
      }
      return counts
    }
  }

  /// The records that are late on a day, as `late` finds them in a log: how many there are, and those that are wanted.
  func late(in stored: StoredRecords, _ search: LateSearch, _ findings: inout Findings) -> FoundLate? {
    if kind.deadline == nil { return .nothing }
    return asking(stored, &findings) { findings throws(DatabaseProblem) -> FoundLate? in
      guard let question = try self.settledQuestion(stored, &findings) else { return nil }
      let number = self.unitNumbers()
      var spellings: [(name: String, number: Int)] = []
      var total = 0
      for row in try stored.run(question.lateCounts(search)).rows {
        let text = row[0] ?? ""
        let late = row[1].flatMap { Int($0) } ?? 0
        guard late > 0, let unit = number(text.withoutOuterSpaces), unit >= 0 else { continue }
        spellings.append((text, Int(unit)))
        total += late
      }
      if spellings.isEmpty { return .nothing }
      let rows = try stored.run(question.late(search, of: spellings)).rows
      return FoundLate(records: rows.compactMap { self.record($0) }, total: total)
    }
  }

  /// A row of `StoredQuestion.late`.
  private func record(_ row: [String?]) -> DeadlineRecord? {
    func date(_ place: Int) -> CivilDate? { row[place].flatMap { CivilDate(iso: $0) } }
    guard let unit = row[0].flatMap({ Int($0) }), let received = date(3), let due = date(6) else { return nil }
    var labels: [String] = []
    if case .byAnswer(let id, _)? = kind.deadline?.limits, case .choice(let choices)? = kind.column(id)?.kind {
      labels = choices.map(\.id)
    }
    let channel = row[2].flatMap { Int($0) }.flatMap { labels.indices.contains($0) ? labels[$0] : nil }
    return DeadlineRecord(
      key: (row[1] ?? "").withoutOuterSpaces, unit: units[unit].id, channel: channel, received: received,
      forwarded: date(4), answered: date(5), due: due, place: Place(file: path))
  }

  // MARK: Asking

  func asking<Answer>(
    _ stored: StoredRecords, _ findings: inout Findings,
    _ body: (inout Findings) throws(DatabaseProblem) -> Answer?
  ) -> Answer? {
    if kind.deadline != nil, calendar == nil {
      findings.add(RecordProblem.missingCalendar, at: Place(file: path))
      return nil
    }
    do {
      return try body(&findings)
    } catch {
      findings.add(error, at: stored.place(of: error))
      return nil
    }
  }

  func question(
    _ stored: StoredRecords, _ countings: [Counting], _ findings: inout Findings
  ) throws(DatabaseProblem) -> StoredQuestion? {
    try stored.layout(kind, period, &findings).map { question($0, countings) }
  }

  private func settledQuestion(
    _ stored: StoredRecords, _ findings: inout Findings
  ) throws(DatabaseProblem) -> StoredQuestion? {
    guard let layout = try stored.layout(kind, period, &findings) else { return nil }
    return question(try stored.settled(layout), [])
  }

  private func question(_ layout: StoredLayout, _ countings: [Counting]) -> StoredQuestion {
    StoredQuestion(layout, countings, calendar: calendar, window: window, cutOff: cutOff)
  }

  private func counts(
    _ stored: StoredRecords, _ question: StoredQuestion
  ) throws(DatabaseProblem) -> (ResultTable, StoredCounts) {
    let table = try stored.run(question.counts())
    let isFlawed = table.rows.contains { $0[StoredQuestion.Field.flaw] == "t" }
    let flawed = isFlawed ? try stored.run(question.flawCounts).rows : []
    let counts = StoredCounts(table.rows, flawed: flawed, question, units: unitCount, unitNumber: unitNumbers())
    return (table, counts)
  }

  /// Asks again, by the units' numbers, for what several spellings of a unit do not add up to.
  private func putTogether(
    _ counts: inout StoredCounts, _ stored: StoredRecords, _ countings: [Counting], _ layout: StoredLayout
  ) throws(DatabaseProblem) {
    let asked = countings.indices.filter { !countings[$0].statistic.addsUp }
    guard !asked.isEmpty, Set(counts.spellings.map(\.number)).count < counts.spellings.count else { return }
    let question = question(layout, asked.map { countings[$0] })
    counts.replace(by: try stored.run(question.counts(byNumber: counts.spellings)), question, asked: asked)
  }

  // MARK: Telling

  private func keep(
    _ table: ResultTable, _ question: StoredQuestion, _ counts: StoredCounts, moment: String,
    _ server: Snapshot.Server, _ inputs: inout InputFiles
  ) {
    let rows = table.rows.map { $0.map { $0 ?? "\u{0}" }.joined(separator: "\t") }.sorted()
    inputs.add(
      StoredLog(
        path: path, server: server.address, database: server.database, moment: moment, rows: counts.rows,
        querySHA256: SHA256.hex(of: Array(question.counts().utf8)),
        sha256: SHA256.hex(of: Array(rows.joined(separator: "\n").utf8))))
  }

  private func report(_ unmatched: [RecordColumn.ID: [String]], _ findings: inout Findings) {
    for (id, texts) in unmatched.sorted(by: { $0.key < $1.key }) {
      guard case .choice(let choices)? = kind.column(id)?.kind else { continue }
      for text in texts.prefix(RowFindings.shownLimit) {
        findings.add(
          StoredProblem.unknownAnswer(text, column: id, known: choices.map(\.id)), at: Place(file: path))
      }
    }
  }

  /// Whether what was counted may be used.
  private func report(_ counts: StoredCounts, _ question: StoredQuestion, _ findings: inout Findings) -> Bool {
    let here = Place(file: path)
    if counts.spellings.count + counts.unknown.count > StoredQuestion.spellingLimit {
      findings.add(StoredProblem.tooManyUnits(limit: StoredQuestion.spellingLimit), at: here)
      return false
    }
    for (number, found) in counts.flaws.sorted(by: { $0.key < $1.key }) {
      let flaw = question.flaws[number].flaw
      if flaw == .uncoveredStart || flaw == .uncoveredExtension { continue }
      findings.add(StoredProblem.flawed(flaw, rows: found.rows, example: found.example), at: here)
    }
    reportUnknownUnits(counts, &findings)
    if counts.differing > 0 {
      findings.add(StoredProblem.dueDiffers(rows: counts.differing, example: counts.differingExample), at: here)
    }
    return reportWhole(
      rows: counts.rows, leftOut: counts.leftOut, elsewhere: counts.elsewhere,
      uncoveredYear: counts.uncovered.map(yearNeeded), &findings)
  }

  private func reportUnknownUnits(_ counts: StoredCounts, _ findings: inout Findings) {
    let here = Place(file: path)
    if let blank = counts.unknown[""] {
      let column = kind.unit?.id ?? ""
      findings.add(StoredProblem.flawed(.blank(column), rows: blank.rows, example: blank.example), at: here)
    }
    let names = counts.unknown.keys.filter { !$0.isEmpty }.sorted()
    for name in names.prefix(RowFindings.shownLimit) {
      let rows = counts.unknown[name]?.rows ?? 0
      findings.add(
        StoredProblem.unknownUnit(name, rows: rows, known: registry.entries.map(\.unit.id)), at: here)
    }
    if names.count > RowFindings.shownLimit {
      findings.add(RecordProblem.more(names.count - RowFindings.shownLimit, code: "L004"), at: here)
    }
  }

  /// The year that the calendar would have to cover for what begins on a day.
  private func yearNeeded(_ day: CivilDate) -> Int {
    calendar?.years.contains(day.year) == true ? day.year + 1 : day.year
  }
}

extension StoredQuestion {
  /// The choices in which some record has none of the spellings known so far.
  fileprivate func oddColumns(_ counts: StoredCounts) -> [RecordColumn] {
    counts.flaws.keys.sorted().compactMap { number in
      guard case .unknownAnswer(let id) = flaws[number].flaw else { return nil }
      return layout.kind.column(id)
    }
  }
}
