import CivilCalendar
import Evaluation
import Intake
import Scoring

/// One of the portal's own metrics over the year; nil where a month of it is not known.
struct PortalLine {
  let metric: Metric
  let now: Double?
  let before: Double?
  /// How many months of this year are not known.
  let monthsMissing: Int
}

extension WorkbookContext {
  /// The portal's own figures of the year beside the year before's; empty where the year has none.
  var portalLines: [PortalLine] {
    let folder = evaluated.folder
    guard let portal = folder.portal, let year = folder.report.year else { return [] }
    func months(_ year: Int) -> [CivilMonth] { (1...12).compactMap { CivilMonth(year: year, month: $0) } }
    return self.year.dictionary.portal.map { metric in
      PortalLine(
        metric: metric, now: portal.sum(of: metric.id, over: months(year)),
        before: folder.before?.portal?.sum(of: metric.id, over: months(year - 1)),
        monthsMissing: portal.missing(metric.id, in: months(year)).count)
    }
  }
}
