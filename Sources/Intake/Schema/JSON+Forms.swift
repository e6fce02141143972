import Diagnostics
import Scoring

/// JSON Schemas of what stands behind the keys of criteria files.
///
/// Only keywords that draft 7 and 2020-12 share (but for `$defs`), since editors know no others for sure. The reader
/// takes every scalar as a text; YAML calls some of them numbers or truths before a schema sees them, hence the types.
extension JSON {
  private static let digits = "[0-9]+(\\.[0-9]+)?%?"

  static let text: JSON = ["type": ["string", "number", "boolean"], "minLength": 1]
  static let texts: JSON = ["type": "array", "items": text]
  static let textOrTexts: JSON = ["anyOf": [text, texts]]
  /// Only the reader knows the grammar of expressions.
  static let expression: JSON = ["type": ["string", "number", "boolean"], "minLength": 1]
  static let expressions: JSON = ["type": "array", "items": expression]
  /// One expression, or one a judge.
  static let measured: JSON = ["anyOf": [expression, expressions.with(["minItems": 1])]]
  /// `12`, `-0.5`, `80%`.
  static let number: JSON = ["type": ["number", "string"], "pattern": numberPattern]
  static let numberPattern: JSON = .text("^-?\(digits)$")
  static let fromZero: JSON = ["type": ["number", "string"], "minimum": 0, "pattern": .text("^\(digits)$")]
  static let positive: JSON = [
    "type": ["number", "string"], "exclusiveMinimum": 0, "pattern": .text("^(?=.*[1-9])\(digits)$"),
  ]
  static let whole: JSON = ["type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$"]
  static let decimals: JSON = ["type": ["integer", "string"], "minimum": 0, "maximum": 9, "pattern": "^[0-9]$"]
  static let truth: JSON = ["type": ["boolean", "string"], "pattern": "^(true|false)$"]
  /// `2/3 of metrics`, `2/3`, `67%`, `0.67`.
  static let share: JSON = [
    "type": ["number", "string"], "minimum": 0, "maximum": 1,
    "pattern": .text("^\(digits)(/\(digits))?( of metrics)?$"),
  ]

  /// One of some words, each explained.
  static func word(_ words: [(name: String, title: Words?, explanation: Words)], or others: JSON...) -> JSON {
    let constants = words.map { word -> JSON in
      let constant: JSON = ["const": .text(word.name), "description": .words(word.explanation)]
      return word.title.map { constant.with(["title": .words($0)]) } ?? constant
    }
    return ["anyOf": .list(constants + others)]
  }

  static func word<Word: ExplainedWord>(of _: Word.Type) -> JSON {
    word(Word.allCases.map { (name: $0.rawValue, title: nil, explanation: $0.explanation) })
  }

  static let missing = word(
    MissingRule.named.map { (name: $0.name, title: nil, explanation: $0.explanation) },
    or: Section.givenValue.schema)

  static let combination = word(
    Combination.all.map { (name: $0.name, title: $0.title, explanation: $0.explanation) },
    or: [
      "type": "object",
      "properties": ["power_mean": number.with(["not": ["const": 0]])],
      "required": ["power_mean"],
      "additionalProperties": false,
    ])

  /// A mapping from ids or titles to what each of them is.
  ///
  /// - Parameter names: what the names must be; nil leaves them free.
  static func table(of entries: JSON, names: JSON? = nil, mayBeBlank: Bool = true) -> JSON {
    let table: JSON = ["type": mayBeBlank ? ["object", "null"] : "object", "additionalProperties": entries]
    let named = names.map { table.with(["propertyNames": $0]) } ?? table
    return mayBeBlank ? named : named.with(["minProperties": 1])
  }

  /// Names that expressions can say: no digit first, and of ASCII only letters, digits and underscores.
  static let identifier = identifier(except: Expression.reservedWords)
  /// Those that do not already mean something.
  static let id = identifier(except: Expression.reservedWords.union(CriteriaSet.reservedIDs))

  private static func identifier(except reserved: Set<String>) -> JSON {
    [
      "pattern": "^[^0-9\\s!-/:-@\\[-^`{-~][^\\s!-/:-@\\[-^`{-~]*$",
      "not": ["enum": .list(reserved.sorted().map { .text($0) })],
    ]
  }

  static func reference(_ definition: String) -> JSON { ["$ref": .text("#/$defs/\(definition)")] }
}
