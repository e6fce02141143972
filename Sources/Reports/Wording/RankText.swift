import Diagnostics
import Scoring

extension Double {
  /// A rank as it is printed: 2, or 2.5 where equals share the average of their places.
  func rankText(_ language: Language) -> String {
    NumberText.format(self, places: nil, grouping: false, language: language)
  }
}
