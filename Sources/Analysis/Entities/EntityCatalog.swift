public import News

/// What is known of entities beside the articles: how they are called, and what capitals stand for.
///
/// The first question reads the lists; nothing is read before.
public struct EntityCatalog: Sendable {
  /// The languages in which an entity has a name for display.
  public enum Language: String, CaseIterable, Sendable {
    case indonesian = "id"
    case english = "en"
  }

  /// The catalogue that comes with the program.
  public init() {}

  /// The name of a listed entity: `country:kp` is "Korea Utara" and "North Korea".
  ///
  /// - Returns: `nil` for an entity that no list knows; its articles say how it is written.
  public func name(of entity: Entity.ID, in language: Language) -> String? {
    let gazetteer = Lexicon.shared.gazetteer
    let english = language == .english ? gazetteer.englishNames[entity] : nil
    return english ?? gazetteer.displayNames[entity]
  }

  /// That a list knows the entity, so that its key is the same in every article.
  public func isListed(_ entity: Entity.ID) -> Bool {
    Lexicon.shared.gazetteer.displayNames[entity] != nil
  }

  /// The country whose government a capital may stand for, as in "Pyongyang membantah".
  ///
  /// A relation and no alias: the mention stays the place that is written.
  ///
  /// - Returns: `country:kp` for `place:pyongyang`; `nil` for what is no capital.
  public func country(ofCapital place: Entity.ID) -> Entity.ID? {
    Lexicon.shared.gazetteer.capitals[place]
  }

  /// The country that a listed place lies in, capitals among them.
  public func country(of place: Entity.ID) -> Entity.ID? {
    Lexicon.shared.gazetteer.countries[place]
  }

  /// That others quote this agency or medium.
  public func isWire(_ entity: Entity.ID) -> Bool {
    Lexicon.shared.gazetteer.wires.contains(entity)
  }
}
