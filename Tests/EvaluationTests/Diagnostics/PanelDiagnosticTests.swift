import Diagnostics
import Testing

/// What can be wrong with the judges of a panel, at exactly its place.
@Suite struct PanelDiagnosticTests {
  private typealias Year = SoundYear
  private static let sound = "value: quality, self: quality_self, score: {panel: {step: 0.5}}"

  /// The criterion of the sound year as a panel; `«` and `»` mark the place meant.
  private static func panel(_ judges: String, _ parameters: String) -> SoundYear.Edit {
    .change(Year.set, sound, to: "value: \(judges), score: {panel: {\(parameters)}}")
  }

  private static let breakages = [
    Breakage(
      "C032", .change(Year.set, "value: answered / received, score", to: "value: «[answered, received], score")),
    Breakage("C033", panel("quality", "«average»: median")),
    Breakage("C033", panel("quality", "«severity»: even_out")),
    Breakage("C033", panel("[quality, quality_self, answered]", "«drop»: 1")),
    Breakage("C034", panel("[quality, «quality»]", "step: 0.5")),
    Breakage("C035", panel("[quality, quality_self]", "average: «trimmed_mean»")),
    Breakage("C035", panel("[quality, quality_self, answered]", "average: trimmed_mean, drop: «2»")),
    Breakage("C036", panel("[quality, «initiatives»]", "step: 0.5")),
    Breakage("C006", panel("[quality, «board»]", "step: 0.5")),
    Breakage("X018", panel("[quality, «qualty»]", "step: 0.5")),
    Breakage("C014", panel("[quality, quality_self]", "at_least: «3»")),
    Breakage("C014", panel("[quality, quality_self]", "at_least: {north: «0», other: 1}")),
    Breakage("C014", panel("[quality, quality_self, answered]", "average: trimmed_mean, at_least: «2»")),
    Breakage("C014", panel("[quality, quality_self, answered]", "average: trimmed_mean, drop: «0»")),
    Breakage("Y014", panel("[quality, quality_self]", "at_least: «1.5»")),
    Breakage("Y020", panel("«[]", "step: 0.5")),
    // Judge and cell.
    Breakage(
      "S004", panel("[quality, quality_self]", "step: 0.5"),
      .change(Year.metrics, "r,4,20,20,7,7", to: "r,4,20,20,7,«7.2»"), at: Year.metrics),
    Breakage(
      "S004", panel("[quality, quality_self]", "step: 0.5"),
      .change(Year.metrics, "r,4,20,20,7,7", to: "r,4,20,20,7,«11»"), at: Year.metrics),
  ]

  @Test(arguments: breakages)
  func showsExactlyWhatIsWrong(breakage: Breakage) throws {
    for diagnostic in try breakage.check() { checkWording(diagnostic.problem) }
  }
}
