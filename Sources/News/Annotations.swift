/// What analysis found in one article, beside its text.
///
/// Every range is a half-open range of UTF-8 bytes in `Article.text`, on character boundaries.
public struct Annotations: Hashable, Sendable {
  /// People, places and organisations; sorted by start, never overlapping.
  public var mentions: [Mention]
  /// Attributed statements; sorted by start.
  public var claims: [Claim]

  /// Annotations of one article.
  public init(mentions: [Mention] = [], claims: [Claim] = []) {
    self.mentions = mentions
    self.claims = claims
  }
}

/// A span that names a person, a place or an organisation.
public struct Mention: Hashable, Sendable {
  /// Bytes of the name, without title or role.
  public let range: Range<Int>
  /// What it names.
  public let kind: EntityKind
  /// Whom it names: the same for every spelling of one entity in the article.
  public let entity: Entity.ID

  /// A span and what it names.
  public init(range: Range<Int>, kind: EntityKind, entity: Entity.ID) {
    self.range = range
    self.kind = kind
    self.entity = entity
  }
}

/// The kinds of entity that are told apart.
public enum EntityKind: String, Codable, CaseIterable, Sendable {
  case person, place, organization
}

/// A person, place or organisation that articles name.
public enum Entity {
  /// Key of an entity: the fullest form of its name in lower case, or `country:kp` for a country.
  public struct ID: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
    /// The text form.
    public let rawValue: String

    /// A key that was computed before.
    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
  }
}
