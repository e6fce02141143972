/// A count with its noun in English: `1 error`, `2 errors`, `0 criteria`.
///
/// - Parameter plural: nil for the noun with an s.
public func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
