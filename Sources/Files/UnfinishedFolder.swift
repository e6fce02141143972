/// A folder beside a file that is to come into being, for whatever is needed to make it. It goes with its owner.
public struct UnfinishedFolder: ~Copyable {
  private let unfinished: Unfinished

  /// The folder; what is made in it appears elsewhere by a rename.
  public var path: String { unfinished.path }

  /// - Parameter target: the file, in a folder that exists.
  /// - Errors: `.unwritable`, with the path of the target.
  public init(beside target: String) throws(FileProblem) {
    unfinished = try Unfinished(.folder, in: Unfinished.home(of: target), named: target)
  }
}
