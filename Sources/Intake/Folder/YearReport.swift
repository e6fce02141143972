public import CivilCalendar
public import Scoring

/// What `report.yaml` says of a year's evaluation.
public struct YearReport: Sendable {
  /// nil where the folder has no `report.yaml`.
  public let year: Int?
  /// The day on which the figures were closed.
  public let cutOff: CivilDate?
  /// The criteria sets, by id.
  public let criteria: [CriteriaSet.ID]
  public let previous: PreviousSources?
  /// nil where none are listed: then the units' blocks are taken as they come.
  public let blocks: [Block]?
  public let paper: Paper
  /// Which figure counts where one was handed in and another counted from records.
  public let figures: PreferredFigure
  /// What is asked of the sheet that sums up the year.
  public let overview: OverviewRequest

  /// The years that can be evaluated: what is outside them is a slip of the pen.
  public static let years = 1900...2999

  public init(
    year: Int? = nil, cutOff: CivilDate? = nil, criteria: [CriteriaSet.ID] = [], previous: PreviousSources? = nil,
    blocks: [Block]? = nil, paper: Paper = Paper(), figures: PreferredFigure = .counted,
    overview: OverviewRequest = OverviewRequest()
  ) {
    self.year = year
    self.cutOff = cutOff
    self.criteria = criteria
    self.previous = previous
    self.blocks = blocks
    self.paper = paper
    self.figures = figures
    self.overview = overview
  }
}

/// Where the year before lies, relative to the year's folder.
public enum PreviousSources: Sendable {
  /// Files, of which each may be left out; decisions may be those of several years, a file each.
  case files(metrics: String?, results: String?, decisions: [String], portal: String?)
  /// A year's folder: its metrics, and its results and decisions if there are any, then the decisions of the folders
  /// that it names in turn.
  case folder(String)
}
