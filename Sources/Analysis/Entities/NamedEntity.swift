public import News

/// An entity under one of the names that articles give it.
public struct NamedEntity: Hashable, Sendable {
  /// Key of the entity.
  public let entity: Entity.ID
  /// Kind of the entity.
  public let kind: EntityKind
  /// The name as it is written, without title or role.
  public let name: String
  /// Mentions under this name, at least 1.
  public let count: Int

  /// An entity, a name of it, and how often that name stands.
  public init(entity: Entity.ID, kind: EntityKind, name: String, count: Int) {
    self.entity = entity
    self.kind = kind
    self.name = name
    self.count = count
  }
}
