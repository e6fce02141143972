public import Diagnostics

/// A unit (đơn vị) that is evaluated.
public struct Unit: Hashable, Sendable, Identifiable {
  public let id: String
  public let name: Words
  public let shortName: String
  public let block: Block.ID
  /// Other spellings under which tables may name the unit.
  public let aliases: [String]

  public init(id: String, name: Words, shortName: String, block: Block.ID, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.block = block
    self.aliases = aliases
  }

  /// Whether `word` names the unit: its id, name, short name or an alias, case aside.
  public func isNamed(_ word: String) -> Bool {
    let word = word.lowercased()
    return ([id, name.vi, name.en, shortName] + aliases).contains { $0.lowercased() == word }
  }
}

/// A block (khối): units that are ranked among themselves as well.
public struct Block: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Words

  public init(id: String, title: Words) {
    self.id = id
    self.title = title
  }
}
