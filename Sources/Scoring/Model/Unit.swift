public import Diagnostics
import Names

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

  /// Everything that names the unit: id, name in both languages, short name, aliases.
  public var names: [String] { [id, name.vi, name.en, shortName] + aliases }

  /// Whether `word` is one of its names, in whatever spelling `NameKey` takes for the same.
  public func isNamed(_ word: String) -> Bool {
    let key = NameKey(word)
    return names.contains { NameKey($0) == key }
  }
}

/// A block (khối): units that are ranked among themselves as well.
public struct Block: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Words
  /// Other titles under which tables may name the block.
  public let aliases: [String]

  public init(id: String, title: Words, aliases: [String] = []) {
    self.id = id
    self.title = title
    self.aliases = aliases
  }

  /// Whether `word` is its id, its title in either language or an alias, in whatever spelling.
  public func isNamed(_ word: String) -> Bool {
    let key = NameKey(word)
    return ([id, title.vi, title.en] + aliases).contains { NameKey($0) == key }
  }
}
