import GRDB
import News

/// A way of writing an entity; which one a person reads does not depend on the order of counting.
struct EntityLabel {
  /// The words.
  let text: String
  /// Whether they are those that the entity's key is made of, as "Kim Jong Un" in `person:kim jong un`.
  let isWhole: Bool
  /// Whether the article at hand writes it so.
  var isHere = false

  /// A name and the entity that it stands for.
  ///
  /// - Parameters:
  ///   - fold: The words, folded.
  ///   - key: The entity's key, folded.
  init(_ text: String, fold: String, of key: String, kind: EntityKind) {
    self.text = text
    isWhole =
      key.hasSuffix(fold)
      && [0, kind.rawValue.utf8.count + 1].contains(key.utf8.count - fold.utf8.count)
  }

  /// Whether a person should rather read this than another name of the entity.
  func isBetter(than other: EntityLabel) -> Bool {
    if isHere != other.isHere { return isHere }
    if isWhole != other.isWhole { return isWhole }
    let (length, otherLength) = (text.utf8.count, other.text.utf8.count)
    // Of two spellings in other case, "Putin" comes before "PUTIN" by having lower letters.
    return length == otherLength ? text > other.text : length > otherLength
  }
}

extension EntityLabel {
  /// The longest name that any article gives an entity, by its folded key.
  static func longest(of entity: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT label FROM name WHERE kind IN ('person', 'place', 'organization') AND entity = ?
          ORDER BY length(label) DESC, label LIMIT 1
          """), arguments: [entity]
    ).map(String.init(stored:))
  }
}
